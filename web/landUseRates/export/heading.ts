import { boundaryQualities, qualityNames } from '../../../geodata/quality.ts';
import { formatArea, plainNumber } from '../../words/format.ts';
import { fileName } from '../../export/fileName.ts';
import type { Heading } from '../../export/heading.ts';
import { knownArea } from './knownArea.ts';
import type { ExportedMark, ExportedReading } from './exportedReading.ts';
import { beside, clauses, sayIn, type Writing } from './writing.ts';

export function headingOf(table: ExportedReading, writing: Writing): Heading {
  const { exported } = writing.words;
  return {
    title: exported.title(sayIn(writing, table.zone.name)),
    subtitle: beside([
      exported.area(table.area.name),
      writing.words.rates.head.asOf(table.date),
      untilText(table, writing),
      countedText(table, writing),
      qualityText(table, writing),
    ]),
    marks:
      table.marks.length === 0 ? null : beside(table.marks.map((mark) => markText(mark, writing))),
  };
}

function markText(mark: ExportedMark, { words }: Writing): string {
  switch (mark) {
    case 'example':
      return words.exampleNotice;
    case 'schematic':
      return words.schematicNotice;
    case 'scenario':
      return words.exported.scenario;
  }
}

/** `数据止于 2010-09-30`. */
export function untilText({ dataUntil }: ExportedReading, { words }: Writing): string {
  return dataUntil === null ? words.noDataBy : words.dataUntil(dataUntil);
}

/** `计入 1,234.5 亩，12 宗（其中 3 宗部分在内、1 宗面积未知）` */
export function countedText(
  { total, parcels, touching }: ExportedReading,
  writing: Writing,
): string {
  const { words, unit } = writing;
  const { head } = words.rates;
  const isKnown = knownArea(total) !== null;
  const partial = parcels.filter(({ share }) => share < 1).length;
  return clauses(writing, [
    isKnown
      ? `${head.land} ${formatArea(total.areaM2, unit, true)} ${words.units[unit]}`
      : head.allUnknown,
    head.parcels(plainNumber(total.parcels)),
    ...(partial > 0 ? [head.partial(plainNumber(partial))] : []),
    ...(isKnown && total.areaUnknown > 0 ? [head.areaUnknown(plainNumber(total.areaUnknown))] : []),
    ...(touching > 0 ? [head.touching(plainNumber(touching))] : []),
  ]);
}

/** `示例边界 12 宗`: every quality that occurs, surveyed ones too. */
export function qualityText({ quality }: ExportedReading, writing: Writing): string {
  const occurring = boundaryQualities.filter((name) => quality[name].parcels > 0);
  return clauses(
    writing,
    occurring.map((name) =>
      writing.words.exported.counted(
        sayIn(writing, qualityNames[name]),
        plainNumber(quality[name].parcels),
      ),
    ),
  );
}

/** The name of a file with this table. */
export function fileNameOf(
  table: ExportedReading,
  writing: Writing,
  content: string,
  extension: string,
): string {
  const { exported, exports } = writing.words;
  const shortMarks = { ...exports.marks, scenario: exported.shortScenario };
  return fileName(
    {
      zone: sayIn(writing, table.zone.name),
      content,
      area: table.area.name,
      date: table.date,
      marks: table.marks.map((mark) => shortMarks[mark]),
    },
    extension,
  );
}
