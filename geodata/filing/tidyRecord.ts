import type { Bilingual } from '../bilingual.ts';
import { polygonsOf } from '../geometry.ts';
import type { Quantity } from '../observation.ts';
import type { Provenance } from '../provenance.ts';
import type { FormKind, FormRecords } from './filed.ts';
import { saysNothing } from './filedLand.ts';
import { hasSoundFigures, tidyLand } from './tidyLand.ts';

/** A field without which a record says nothing. */
export type MissingField =
  | 'name'
  | 'title'
  | 'period'
  | 'boundary'
  | 'subject'
  | 'due'
  | 'readings'
  | 'handling'
  | 'provenance'
  | 'investment'
  | 'day'
  | 'facts'
  | 'figures'
  | 'contract'
  | 'determination';

type Tidy = { readonly [Kind in FormKind]: (record: FormRecords[Kind]) => FormRecords[Kind] };

const tidy: Tidy = {
  source: (record) => ({ ...record, title: text(record.title), note: textOrNone(record.note) }),
  town: (record) => ({ ...record, name: text(record.name) }),
  block: (record) => ({ ...record, name: text(record.name), note: textOrNone(record.note) }),
  work: (record) => ({ ...record, name: text(record.name), note: textOrNone(record.note) }),
  project: (record) => ({
    ...record,
    name: text(record.name),
    owner: textOrNone(record.owner),
    contact: record.contact?.trim() || null,
    provenance: provenance(record.provenance),
    note: textOrNone(record.note),
  }),
  target: (record) => {
    const printed = text(record.dueAsPrinted);
    const asDay = { zh: record.due, en: record.due };
    return {
      ...record,
      dueAsPrinted: printed.zh === '' ? asDay : printed,
      provenance: provenance(record.provenance),
      note: textOrNone(record.note),
    };
  },
  parcelLand: (record) => ({ ...tidyLand(record), provenance: provenance(record.provenance) }),
  doubt: (record) => ({
    ...record,
    title: text(record.title),
    readings: record.readings
      .map((reading) => ({ text: text(reading.text), provenance: provenance(reading.provenance) }))
      .filter((reading) => reading.text.zh !== ''),
    handling: text(record.handling),
  }),
};

/** A record as it is kept: trimmed, in both languages the same where one is not given, and null where nothing is written. */
export function tidyRecord<Kind extends FormKind>(
  kind: Kind,
  record: FormRecords[Kind],
): FormRecords[Kind] {
  return tidy[kind](record);
}

type Missing = {
  readonly [Kind in FormKind]: (record: FormRecords[Kind]) => readonly (MissingField | false)[];
};

const missing: Missing = {
  source: ({ title, covers }) => [isBlank(title) && 'title', covers.from > covers.to && 'period'],
  town: ({ name, geometry }) => [isBlank(name) && 'name', isNowhere(geometry) && 'boundary'],
  block: ({ name, geometry }) => [isBlank(name) && 'name', isNowhere(geometry) && 'boundary'],
  work: ({ name }) => [isBlank(name) && 'name'],
  project: (record) => [
    isBlank(record.name) && 'name',
    record.investment !== null && !isCounted(record.investment) && 'investment',
    isUnsaid(record.provenance) && 'provenance',
  ],
  target: ({ subject, due, provenance: from }) => [
    subject.kind !== 'zone' && subject.id === '' && 'subject',
    (due as string) === '' && 'due',
    isUnsaid(from) && 'provenance',
  ],
  parcelLand: (record) => {
    const { contract, development } = record;
    const determination = development?.idleDetermination ?? null;
    return [
      (record.asOf as string) === '' && 'day',
      saysNothing(record) && 'facts',
      !hasSoundFigures(record) && 'figures',
      contract !== null && (contract.signed as string) === '' && 'contract',
      determination !== null &&
        (determination.document === '' || (determination.date as string) === '') &&
        'determination',
      isUnsaid(record.provenance) && 'provenance',
    ];
  },
  doubt: ({ title, readings, handling }) => [
    isBlank(title) && 'title',
    readings.length === 0 && 'readings',
    isBlank(handling) && 'handling',
    readings.some((reading) => isUnsaid(reading.provenance)) && 'provenance',
  ],
};

/** What a tidy record lacks, or has wrong, in the order of its form. */
export function missingIn<Kind extends FormKind>(
  kind: Kind,
  record: FormRecords[Kind],
): MissingField[] {
  return missing[kind](record).filter((field) => field !== false);
}

function text({ zh, en }: Bilingual): Bilingual {
  const [first, second] = [zh.trim(), en.trim()];
  return { zh: first || second, en: second || first };
}

function textOrNone(given: Bilingual | null): Bilingual | null {
  if (given === null) return null;
  const tidied = text(given);
  return isBlank(tidied) ? null : tidied;
}

function provenance(given: Provenance): Provenance {
  switch (given.kind) {
    case 'document':
      return { ...given, section: given.section.trim() };
    case 'external':
      return { ...given, basis: text(given.basis) };
    default:
      return given;
  }
}

const isBlank = ({ zh }: Bilingual) => zh === '';
const isNowhere = (area: FormRecords['block']['geometry']) =>
  polygonsOf(area).every((rings) => rings.length === 0);
const isCounted = ({ value }: Quantity) => Number.isFinite(value) && value >= 0;

/** From a document that is not named, or from elsewhere without a word of where. */
export function isUnsaid(given: Provenance): boolean {
  if (given.kind === 'document') return given.source === '';
  return given.kind === 'external' && isBlank(given.basis);
}
