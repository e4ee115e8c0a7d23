import type { IsoInstant } from '../../../geodata/date.ts';
import type { LedgerOf } from '../../../geodata/entry/ledger/ledgerFile.ts';
import { ledgerRows } from '../../../geodata/entry/ledger/ledgerRows.ts';
import { download } from '../../export/download.ts';
import { fileName } from '../../export/fileName.ts';
import { language } from '../../state/current.ts';
import { zone, zoneStatistics } from '../../state/records.ts';
import { blocks } from '../blocks.ts';
import { chosenBlock, documents, entryDay } from '../choice.ts';
import { shownRows } from '../rows.ts';
import { words } from '../words/words.ts';
import { areaName } from './areaName.ts';
import { momentText } from './momentText.ts';
import { writeLedger, type LedgerWording } from './writeLedger.ts';

/** Hands over the rows on show as a workbook; nothing while they are read. */
export async function takeLedger(): Promise<void> {
  const [of, rows] = [ledgerNow(), shownRows.peek()];
  if (of === null || rows === undefined) return;
  const speech = { day: of.day, language: of.language, sources: documents.peek() };
  const names = new Map(blocks().map(({ id, name }) => [id, name]));
  const written = ledgerRows(rows, speech, (id) => names.get(id) ?? id);
  const workbook = await writeLedger(of, written, wordingOf(of));
  const text = words.peek();
  const parts = {
    zone: zoneName(),
    content: text.ledger.file.content,
    area: areaName(of.block),
    date: of.day,
    marks: marksShown().map((mark) => text.exports.marks[mark]),
  };
  download(workbook, fileName(parts, 'xlsx'));
}

function ledgerNow(): LedgerOf | null {
  const of = zone.peek();
  if (!of) return null;
  return {
    zone: of.id,
    day: entryDay.peek(),
    block: chosenBlock.peek(),
    language: language.peek(),
    exportedAt: new Date().toISOString() as IsoInstant,
    revision: of.revision,
  };
}

function zoneName(): string {
  const of = zone.peek();
  return (language.peek() === 'zh' ? of?.name : of?.nameEn) ?? '';
}

/** Of a zone whose records are generated, and of one that has drawn boundaries. */
function marksShown(): readonly ('example' | 'schematic')[] {
  const quality = zoneStatistics.peek()?.quality;
  return (['example', 'schematic'] as const).filter((mark) =>
    mark === 'example' ? zone.peek()?.origin === 'example' : (quality?.schematic.parcels ?? 0) > 0,
  );
}

function wordingOf({ day, block, exportedAt, revision }: LedgerOf): LedgerWording {
  const { ledger, ...shared } = words.peek();
  const { file } = ledger;
  const { notes } = file;
  const area = areaName(block);
  const notices = { example: shared.exampleNotice, schematic: shared.schematicNotice };
  const marks = marksShown().map((mark) => notices[mark]);
  return {
    sheet: file.sheet,
    notesSheet: file.notesSheet,
    title: file.title(zoneName(), area, day),
    marks: marks.length === 0 ? null : marks.join(' · '),
    notes: [
      [notes.zone, zoneName()],
      [notes.day, day],
      [notes.area, area],
      [notes.exported, momentText(exportedAt)],
      [notes.revision, String(revision)],
      [notes.from, notes.fromSaid],
      [notes.how, notes.howSaid],
      [notes.percent, notes.percentSaid],
      [notes.quantities, notes.quantitiesSaid],
      [notes.source, notes.sourceSaid],
      [notes.reason, notes.reasonSaid],
      [notes.back, notes.backSaid],
    ],
    choices: file,
  };
}
