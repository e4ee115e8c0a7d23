import type { Axis } from '../axis.ts';
import { bilingual } from '../bilingual.ts';
import { progressRates, type Indicator } from '../indicator.ts';
import type { ReportedRate } from '../reportedRate.ts';
import { nothingKnown } from './progressFigure.ts';
import type { SceneFigure } from './sceneReading.ts';
import { listed, number, unitOf } from './sceneWords.ts';

/** The rate that a meeting asks about: the first that is not reached by all, else the last that is known. */
export function rateInHand(indicators: readonly Indicator[]): Indicator | null {
  const known = progressRates.flatMap(({ id }) =>
    indicators.filter((one) => one.id === id && one.value !== null),
  );
  return known.find(({ value }) => value !== 100) ?? known.at(-1) ?? null;
}

export function axisOfRate(indicator: Indicator | null): Axis | null {
  return progressRates.find(({ id }) => id === indicator?.id)?.axis ?? null;
}

/** `70 %` 平整完成率 7/10 宗; parcels of which nothing is known are said beside it. */
export function rateFigure(indicator: Indicator | null): SceneFigure {
  if (indicator?.reported) return reportedFigure(indicator.reported);
  if (!indicator || indicator.value === null) return nothingKnown;
  const rounded = wholePercent(indicator.value);
  return {
    text: number(rounded, 'percent'),
    unit: unitOf(rounded, 'percent'),
    of: listed([indicator.name, ...parcelsOf(indicator)]),
    share: indicator.value / 100,
    provenance: { kind: 'computed', formula: indicator.formula },
  };
}

/** 14 宗中 10 宗, where it is parcels that are counted; those of which nothing is known always. */
function parcelsOf({ numerator, denominator, numeratorSide, unknownParcels }: Indicator) {
  const left = bilingual(`另有 ${unknownParcels} 宗未知`, `${unknownParcels} more unknown`);
  const counted = bilingual(
    `${denominator} 宗中 ${numerator} 宗`,
    `${numerator} of ${denominator} parcels`,
  );
  return [
    ...(numeratorSide.unit === 'parcels' ? [counted] : []),
    ...(unknownParcels > 0 ? [left] : []),
  ];
}

/** 99.7 → 99: what is not all is not told as all, nor what has begun as nothing. */
function wholePercent(value: number): number {
  if (value > 0 && value < 1) return 1;
  return value < 100 ? Math.min(99, Math.round(value)) : 100;
}

/** `45/86 个项目`, as a source gives them. */
function reportedFigure({ numerator, denominator, unit }: ReportedRate): SceneFigure {
  return {
    text: listed([number(numerator.value, unit), number(denominator.value, unit)], '/'),
    unit: unitOf(denominator.value, unit),
    of: bilingual(`${numerator.name.zh}（报告数）`, `${numerator.name.en} (as reported)`),
    share: numerator.value / denominator.value,
    provenance: numerator.provenance,
  };
}
