import type { Bilingual, Language } from '../bilingual.ts';
import type { IsoDate, IsoInstant } from '../date.ts';
import type { FigureUnit } from '../observation.ts';
import type { LightColour } from '../plan/planItem.ts';
import type { IsoMonth } from '../supervision/monthClosing.ts';

/** Units of a figure in a bulletin. `squareMetres` is written in 亩 as people read it, `mu` is 亩 already. */
export type BulletinUnit =
  | FigureUnit
  | 'parcel'
  | 'squareMetres'
  | 'points'
  | 'calendarDay'
  /** Of what a source counts in a word of its own, which then stands beside the number as printed. */
  | 'counted'
  | 'month';

/** A number of the readings; none stands in a bulletin without its unit. */
export type FigureRun = {
  readonly kind: 'figure';
  readonly value: number;
  readonly unit: BulletinUnit;
};

/**
 * A stretch of text. What is ours is a plain string and has no digit in it; whatever comes from the records is marked as such, so
 * that a test can tell that nothing was typed by hand.
 */
export type Run =
  | string
  | FigureRun
  /** As the records spell it: a name, a sentence, an address. */
  | { readonly kind: 'quoted'; readonly text: string }
  /** A place in an order: a rank, the number of a row. */
  | { readonly kind: 'place'; readonly value: number }
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'month'; readonly month: IsoMonth }
  /** '2010Q3' */
  | { readonly kind: 'quarter'; readonly quarter: string }
  | { readonly kind: 'moment'; readonly at: IsoInstant }
  | { readonly kind: 'light'; readonly colour: LightColour };

export type Runs = readonly Run[];

type Part = Run | Runs;

/** said`截至${day(…)}，共${figure(…)}。` → runs; empty strings are left out. */
export function said(strings: TemplateStringsArray, ...parts: readonly Part[]): Runs {
  return strings
    .flatMap((text, index): Part[] => [text, parts[index] ?? ''])
    .flatMap((part) => (Array.isArray(part) ? (part as Runs) : [part as Run]))
    .filter((run) => run !== '');
}

export function figure(value: number, unit: BulletinUnit): FigureRun {
  return { kind: 'figure', value, unit };
}

export function quoted(text: string): Run {
  return { kind: 'quoted', text };
}

export function named(name: Bilingual, language: Language): Run {
  return quoted(name[language]);
}

export function place(value: number): Run {
  return { kind: 'place', value };
}

export function day(date: IsoDate): Run {
  return { kind: 'day', day: date };
}

/** Runs with something between them: names with 、. */
export function joined(parts: readonly Runs[], between: string): Runs {
  return parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]));
}
