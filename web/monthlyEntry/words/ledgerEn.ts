import type { LedgerWords } from './ledgerZh.ts';

const cells = (count: number) => `${count} ${count === 1 ? 'cell' : 'cells'}`;

export const enLedger: LedgerWords = {
  download: 'Download ledger',
  downloading: 'Writing…',
  upload: 'Import ledger',
  adopted: (count) => `${cells(count)} filled in from the ledger; check them, then save.`,
  file: {
    content: 'Progress ledger',
    sheet: 'Ledger',
    notesSheet: 'Notes',
    title: (zone, area, day) => `${zone} · ${area} · Progress ledger · ${day}`,
    allBlocks: 'All parcels',
    stateTitle: 'State',
    stateSaid: 'Choose one of the list; other words may not be read back.',
    percentTitle: 'Percent',
    percentSaid: 'Enter 0% to 100%.',
    notes: {
      zone: 'Zone',
      day: 'Day',
      area: 'Land',
      exported: 'Downloaded',
      revision: 'Revision of the zone',
      from: 'Provenance',
      fromSaid:
        'Cells are what was on record and held on the day when this was downloaded; quantities, notes and sources are those of that very day. What was not saved is not in it.',
      how: 'How to fill in',
      howSaid:
        'Change only what has changed. Sort, filter, hide or move columns, delete rows and columns, and add columns of your own as you like. Leave the grey columns as they are.',
      percent: 'Percents',
      percentSaid: 'Write 90 or 90%, not 0.9.',
      quantities: 'Quantities',
      quantitiesSaid:
        'As in “vacated 15/17 households; razed 3 places”: name, number, unit, with semicolons between.',
      source: 'Sources',
      sourceSaid:
        'Site visit, Monthly report of the town, Report of the firm, 《document》 with its section, or other words; empty: the source at the head of the sheet.',
      reason: 'Reasons',
      reasonSaid: 'Where a percent falls or a state goes back; kept in the note.',
      back: 'When it is filled in',
      backSaid:
        'Save it as .xlsx and press “Import ledger” in Monthly entry: see cell by cell what would change, take what you choose, then save.',
    },
  },
  dialog: {
    heading: 'Import ledger',
    reading: (name) => `Reading ${name}…`,
    loading: 'Reading how the parcels stand…',
    noLedger:
      'No ledger was found: it has a column “Id” and at least one to fill in (“Levelling state”). Use one that “Download ledger” has made.',
    otherZone: (theirs, ours) =>
      `This ledger is of the zone “${theirs}”, and “${ours}” is open; nothing was read. Open that zone first.`,
    differs: (day, area, ours, oursArea) =>
      `The ledger is of ${day}, ${area}; the sheet is of ${ours}, ${oursArea}.`,
    follow: (day, area) => `Turn the sheet to ${day}, ${area}`,
    here: (day) => `Stay, and fill in ${day}`,
    noBase:
      'This file does not say what was downloaded (it may have been copied to a new one), so a difference may be a change or only old. Each is listed; tick those that count.',
    exportedAt: (at) => `Downloaded ${at}`,
    summary: (changes, conflicts) =>
      conflicts === 0
        ? `${cells(changes)} changed`
        : `${cells(changes)} changed, of which ${conflicts} changed on record too`,
    nothing: 'Nothing differs from what is on record.',
    notRead: (count) => `${count} not read`,
    strangers: (names) => `Parcels that are not in the sheet: ${names}`,
    ignored: (names) => `Columns that are not read: ${names}`,
    problems: {
      noParcel: 'this row has no id and is not read',
      twice: 'this parcel has a row above; this one is not read',
      merged: 'merged with the cell above or beside it and not read',
      formula: 'a formula without a result, not read',
    },
    exported: 'Downloaded',
    now: 'On record',
    file: 'In the file',
    mind: 'To note',
    unknown: 'unknown',
    empty: 'empty',
    drafted: (text) => `${text} typed in the sheet`,
    conflict: 'changed on record too',
    all: 'All',
    block: (name, count) => `${name} (${cells(count)})`,
    noBlock: 'In no block',
    parcel: (name, count) => `${name} (${cells(count)})`,
    list: 'Changes in the ledger',
    adopt: (count) => (count === 0 ? 'Take what is ticked' : `Take ${cells(count)}`),
    adoptHint: 'They go into the sheet and are not saved yet',
    cancel: 'Cancel',
  },
};
