import type { Bilingual } from '../../../geodata/bilingual.ts';
import { idleEditionOn } from '../../../geodata/land/idleBasis.ts';
import { idleEditionNames } from '../../../geodata/land/idleTexts.ts';
import { formatArea, withDigits } from '../../words/format.ts';
import { countedText, headingOf, qualityText, untilText } from './heading.ts';
import { pageOf, textCell, type Page } from '../../export/table.ts';
import type { ExportedReading } from './exportedReading.ts';
import { beside, clauses, sayIn, type Writing } from './writing.ts';

/** A line of the notes: what it is about, and what there is to say. */
type Note = { readonly about: string; readonly text: string };

/** Everything a file says of itself: what it is of, and how it came about. */
export function notesOf(table: ExportedReading, writing: Writing): Note[] {
  const { notes } = writing.words.exported;
  const { marks } = headingOf(table, writing);
  const { rates } = writing.words;
  return [
    ...about(notes.zone, `${sayIn(writing, table.zone.name)} (${table.zone.id})`),
    ...about(notes.area, beside([rates.area.kinds[table.area.kind], table.area.name])),
    ...about(notes.date, table.date, untilText(table, writing)),
    ...about(notes.total, countedText(table, writing)),
    ...about(notes.quality, qualityText(table, writing)),
    ...about(notes.marks, marks),
    ...originNotes(table, writing, notes.fileRules),
  ];
}

/** Where the figures come from, by which rules they are worked out and how they are to be read. */
export function originNotes(
  table: ExportedReading,
  writing: Writing,
  moreRules: readonly string[] = [],
): Note[] {
  const { exported, rates } = writing.words;
  const { notes } = exported;
  return [
    ...about(rates.head.shape, measuresText(table, writing)),
    ...about(notes.against, comparisonText(table)),
    ...about(notes.sources, ...sourceTexts(table, writing)),
    ...about(rates.figure.edition, ...editionTexts(table, writing)),
    ...about(notes.reading, ...moreRules, ...notes.rules),
    ...about(notes.address, table.address, ...addressTexts(table, writing)),
    ...about(notes.made, exported.made(chinaTime(table.madeAt))),
  ];
}

function about(name: string, ...texts: readonly (string | null)[]): Note[] {
  return texts.flatMap((text) => (text === null || text === '' ? [] : [{ about: name, text }]));
}

export function notesPage(table: ExportedReading, writing: Writing): Page {
  const { exported } = writing.words;
  return pageOf(
    exported.pages.notes,
    [
      { heading: exported.columns.about, width: 18, cell: (note: Note) => textCell(note.about) },
      { heading: exported.columns.note, width: 100, cell: (note: Note) => textCell(note.text) },
    ],
    notesOf(table, writing),
  );
}

function measuresText({ area: { measures } }: ExportedReading, writing: Writing): string | null {
  if (measures === null) return null;
  const { words, unit } = writing;
  const { head } = words.rates;
  const inUnit = (squareMetres: number) =>
    `${formatArea(squareMetres, unit, true)} ${words.units[unit]}`;
  return clauses(writing, [
    `${head.ellipsoidal} ${inUnit(measures.areaM2)}`,
    `${head.planar} ${inUnit(measures.planarM2)}`,
    `${head.perimeter} ${withDigits(measures.perimeterM, 1)} ${head.metres}`,
  ]);
}

function comparisonText({ against }: ExportedReading): string | null {
  return against && beside([against.name, against.date]);
}

/** The zone's documents, what it says of itself, and where its land records come from. */
function sourceTexts({ zone, sources, recordedBy }: ExportedReading, writing: Writing): string[] {
  const { exported, provenance } = writing.words;
  return [
    ...sources.map(({ title, covers }) =>
      clauses(writing, [sayIn(writing, title), provenance.covers(covers.from, covers.to)]),
    ),
    recordedBy.length === 0
      ? exported.notes.noRecords
      : exported.notes.recordedBy(
          recordedBy
            .map((kind) => provenance[kind])
            .reduce((one, other) => exported.listed(one, other)),
        ),
    sayIn(writing, zone.note),
  ];
}

/** Every edition a formula here is taken from, and the rules on idle land of the day. */
function editionTexts({ indicators, date }: ExportedReading, writing: Writing): string[] {
  const editions = indicators.flatMap(({ edition }) => edition ?? []);
  const said = (edition: Bilingual) => sayIn(writing, edition);
  return [...new Set([...editions.map(said), said(idleEditionNames[idleEditionOn(date)])])];
}

function addressTexts({ addressHasArea, marks }: ExportedReading, { words }: Writing): string[] {
  const { notes } = words.exported;
  return [
    ...(addressHasArea ? [] : [notes.addressWithoutArea]),
    ...(marks.includes('scenario') ? [notes.addressWithoutScenario] : []),
  ];
}

/** `2026-07-01 09:30` of the clock in China, UTC+8. */
export function chinaTime(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return shifted.slice(0, 16).replace('T', ' ');
}
