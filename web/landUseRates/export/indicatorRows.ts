import type { Indicator, IndicatorSide, IndicatorUnit } from '../../../geodata/indicator.ts';
import { ratioFigure } from '../../../geodata/units.ts';
import { roundedAmount } from '../../../geodata/roundedIndicator.ts';
import { completenessOf } from '../panel/completeness.ts';
import { figureGroups, type FigureLine } from '../panel/figureGroups.ts';
import { missingText } from '../panel/missingText.ts';
import { figureNumber, sideNumber } from '../numbers.ts';
import { numberCell, type PageCell } from '../../export/table.ts';
import type { ExportedReading } from './exportedReading.ts';
import { areaFormat, areaIn, type Writing } from './writing.ts';

/** An indicator, and the same of what it is held against where it is. */
export type IndicatorRow = { readonly indicator: Indicator; readonly against: Indicator | null };

/** In the order of the panel; a twin per 亩 below the figure it is the twin of. */
export function indicatorRows({
  indicators,
  against,
}: Pick<ExportedReading, 'indicators' | 'against'>): IndicatorRow[] {
  const others = new Map(against?.indicators.map((one) => [one.id, one]));
  return indicatorLines(indicators)
    .flatMap(({ indicator, perMu }) => (perMu ? [indicator, perMu] : [indicator]))
    .map((indicator) => ({ indicator, against: others.get(indicator.id) ?? null }));
}

/** The lines of the panel, a twin per 亩 beside the figure it is the twin of. */
export function indicatorLines(indicators: readonly Indicator[]): FigureLine[] {
  return figureGroups(indicators).flatMap(({ lines }) => lines);
}

/** `#,##0.00`: the digits of a figure, without its unit; a nought as the panel writes it is the end of the format. */
export function figureDigits(unit: IndicatorUnit): string {
  return `#,##${figureNumber(0, unit)}`;
}

/** What an indicator lacks has no value: a dash, never 0, and no empty cell that somebody might fill in. */
export function figureCell(indicator: Indicator | null, { words }: Writing): PageCell {
  if (indicator === null) return null;
  const { value, unit } = indicator;
  if (value === null) return noneCell(words);
  // The number stays what it is, 89.46 and not 0.8946; the sign is put beside it.
  return numberCell(ratioFigure(value), figureDigits(unit) + (unit === 'percent' ? '" %"' : ''));
}

export function noneCell({ none }: Writing['words']): PageCell {
  return { kind: 'none', text: none };
}

/** A ratio has none. */
export function figureUnit(unit: IndicatorUnit, { words }: Writing): string {
  return unit === 'ratio' ? '' : words.rates.units[unit];
}

/** Why there is no value, and what a source reports of the whole zone in its place. */
export function missingReason(indicator: Indicator, writing: Writing): string | null {
  return missingText(indicator, writing);
}

/** Of the land that matters to an indicator, how much says enough: 0…100; null where nothing matters to it. */
export function completePercent(indicator: Indicator): number | null {
  const completeness = completenessOf(indicator);
  if (completeness.kind === 'nothing') return null;
  return completeness.kind === 'complete' ? 100 : ratioFigure(completeness.knownShare * 100);
}

export const percentFormat = '0.0" %"';

/** Sums over no parcel, because none says enough, are no knowledge: a dash and not 0. */
export function isSumKnown({ missing }: Indicator): boolean {
  return missing !== 'noInput' && missing !== 'notInForce';
}

/** One side of a fraction. */
export function amountCell(
  indicator: Indicator,
  { unit }: IndicatorSide,
  amount: number,
  writing: Writing,
): PageCell {
  if (!isSumKnown(indicator)) return noneCell(writing.words);
  return unit === 'm2'
    ? numberCell(areaIn(writing, amount), areaFormat(writing))
    : numberCell(roundedAmount(amount, unit), `#,##${sideNumber(0, unit)}`);
}

export function sideUnit({ unit }: IndicatorSide, { words, unit: area }: Writing): string {
  return unit === 'm2' ? words.units[area] : words.rates.sideUnits[unit];
}
