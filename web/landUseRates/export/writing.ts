import type { Bilingual, Language } from '../../../geodata/bilingual.ts';
import { areaDecimals, areaFigure, type AreaUnit } from '../../../geodata/units.ts';
import { numberFormat } from '../../export/table.ts';
import type { Words } from '../words/dictionaries.ts';

/** How somebody who takes a table away reads: the words and the unit of area it is written in. */
export type Writing = {
  readonly language: Language;
  readonly unit: AreaUnit;
  readonly words: Words;
};

export function sayIn({ language }: Writing, text: Bilingual): string {
  return text[language];
}

/** An area in the unit it is written in, with the digits it is worth: 64 000 m² → 96, 10653.333333333332 m² → 15.98. */
export function areaIn({ unit }: Writing, squareMetres: number): number {
  return areaFigure(squareMetres, unit);
}

export function areaFormat({ unit }: Writing): string {
  return numberFormat(areaDecimals(unit));
}

/** Clauses of one sentence: `计入面积 96.0 亩，12 宗地块`. */
export function clauses({ words }: Writing, texts: readonly string[]): string {
  return texts.length === 0 ? '' : texts.reduce((one, other) => words.exported.clauses(one, other));
}

/** What stands beside each other on a line: `区块 · 青禾区块`; what is said already is not said again. */
export function beside(texts: readonly string[]): string {
  return [...new Set(texts)].filter((text) => text !== '').join(' · ');
}
