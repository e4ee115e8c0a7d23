import { computed, type ReadonlySignal } from '@preact/signals';
import type { Bilingual, Language } from '../../geodata/bilingual.ts';
import type { FigureUnit } from '../../geodata/observation.ts';
import { language, unit } from '../state/current.ts';
import { en } from './en.ts';
import { formatArea, formatFigure } from './format.ts';
import { zh, type Words } from './zh.ts';

const dictionaries = { zh, en };

/** The words that all capabilities share, in the language of the view. */
export const words = computed(() => dictionaries[language.value]);

/** The shared words with those of a capability beside them. */
export function wordsWith<Own extends object>(
  own: Readonly<Record<Language, Own>>,
): ReadonlySignal<Words & Own> {
  return computed(() => ({ ...dictionaries[language.value], ...own[language.value] }));
}

/** The wording in the language of the view. */
export function say(text: Bilingual): string {
  return text[language.value];
}

/** An area's number in the unit of the view, without the unit. */
export function areaNumber(squareMetres: number, exact = false): string {
  return formatArea(squareMetres, unit.value, exact);
}

/** `2,000 亩`; an unknown area is a word. */
export function areaText(squareMetres: number | null): string {
  if (squareMetres === null) return words.value.unknown;
  return `${areaNumber(squareMetres)} ${words.value.units[unit.value]}`;
}

/** The number that stands before `words.figureUnits[unit]`, in the language of the view. */
export function figureNumber(value: number, unit: FigureUnit): string {
  return formatFigure(value, unit, language.value);
}
