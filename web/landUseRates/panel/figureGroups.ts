import {
  indicatorGroups,
  type Indicator,
  type IndicatorGroup,
} from '../../../geodata/indicator.ts';
import { perMuId } from '../../../geodata/land/rates/benefitRates.ts';

/** One line of the panel: an indicator, and the same read per 亩 where it is one per hectare. */
export type FigureLine = { readonly indicator: Indicator; readonly perMu: Indicator | null };

type FigureGroup = { readonly group: IndicatorGroup; readonly lines: readonly FigureLine[] };

/** Land use first, which the panel is opened for; progress, which the legend also tells, last. */
const order: readonly IndicatorGroup[] = [
  ...indicatorGroups.filter((group) => group !== 'progress'),
  'progress',
];

/** Indicators under their chapters, in the order in which they are given. A twin per 亩 has no line of its own. */
export function figureGroups(indicators: readonly Indicator[]): FigureGroup[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const twins = new Set(indicators.map(({ id }) => perMuId(id)).filter((id) => byId.has(id)));
  return order
    .map((group) => ({
      group,
      lines: indicators
        .filter((indicator) => indicator.group === group && !twins.has(indicator.id))
        .map((indicator) => ({ indicator, perMu: byId.get(perMuId(indicator.id)) ?? null })),
    }))
    .filter(({ lines }) => lines.length > 0);
}
