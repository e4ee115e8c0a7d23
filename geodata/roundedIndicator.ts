import type { Indicator, IndicatorSide } from './indicator.ts';
import { areaFigure, ratioFigure, roundTo } from './units.ts';

/** A sum on one side of a fraction as files and answers write it: areas to 0.01 m², money to 1 yuan (0.0001 万元). */
export function roundedAmount(amount: number, unit: IndicatorSide['unit']): number {
  return unit === 'm2' ? areaFigure(amount, 'm2') : roundTo(amount, 4);
}

/** An indicator as answers write it: its value to six digits, which was worked out from sums with all of theirs. */
export function roundedIndicator(indicator: Indicator): Indicator {
  const { value, numerator, numeratorSide, denominator, denominatorSide } = indicator;
  return {
    ...indicator,
    value: value === null ? null : ratioFigure(value),
    numerator: roundedAmount(numerator, numeratorSide.unit),
    denominator: roundedAmount(denominator, denominatorSide.unit),
    unknownAreaM2: areaFigure(indicator.unknownAreaM2, 'm2'),
    knownAreaM2: areaFigure(indicator.knownAreaM2, 'm2'),
  };
}
