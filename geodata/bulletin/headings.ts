import type { Language } from '../bilingual.ts';
import type { BulletinColumn, BulletinTable } from './bulletinDocument.ts';
import type { BulletinUnit } from './run.ts';
import { textOf } from './runText.ts';
import { wordsIn } from './words/words.ts';

/** The unit of most columns of figures, said once above the table; null where fewer than two have one. */
export function commonUnit({ columns }: BulletinTable): BulletinUnit | null {
  const units = columns.flatMap(({ unit }) => unit ?? []);
  const most = units.toSorted((a, b) => timesIn(units, b) - timesIn(units, a))[0];
  return most !== undefined && timesIn(units, most) > 1 ? most : null;
}

function timesIn(units: readonly BulletinUnit[], unit: BulletinUnit): number {
  return units.filter((other) => other === unit).length;
}

/** 单位：宗; empty where no unit is common. */
export function unitLine(table: BulletinTable, language: Language): string {
  const unit = commonUnit(table);
  return unit === null ? '' : wordsIn[language].unitLine(unitName(unit, language));
}

/** The heading of a column, with its unit unless that is said above the table. */
export function headingText(
  { heading, unit }: BulletinColumn,
  common: BulletinUnit | null,
  language: Language,
): string {
  const text = textOf(heading, language);
  return unit === null || unit === common
    ? text
    : text + wordsIn[language].bracketed(unitName(unit, language));
}

function unitName(unit: BulletinUnit, language: Language): string {
  return wordsIn[language].units[unit][1];
}

/** A stretch of the upper row of headings: a group over several columns, or one column that reaches down. */
type HeadingSpan = { readonly group: string | null; readonly columns: number };

/** The upper row of headings; null where no column has a group, and one row of headings is enough. */
export function upperHeadings({ columns }: BulletinTable): readonly HeadingSpan[] | null {
  if (columns.every(({ group }) => group === null)) return null;
  return columns.reduce<HeadingSpan[]>((spans, { group }) => {
    const last = spans.at(-1);
    return group !== null && last?.group === group
      ? [...spans.slice(0, -1), { group, columns: last.columns + 1 }]
      : [...spans, { group, columns: 1 }];
  }, []);
}
