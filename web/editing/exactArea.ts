import { plainNumber } from '../words/format.ts';
import { areaText } from '../words/words.ts';

/** `8.3 亩 · 5,536.2 m²`: parts that are to add up are read to a tenth of a square metre. */
export function exactArea(squareMetres: number): string {
  return `${areaText(squareMetres)} · ${plainNumber(Math.round(squareMetres * 10) / 10)} m²`;
}
