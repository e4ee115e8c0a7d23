import type { IsoDate } from '../../geodata/date.ts';
import { progressFigures, type IndicatorFigure } from '../../geodata/indicator.ts';
import { landFigures } from '../../geodata/land/rates/landIndicators.ts';
import { withReportedRates } from '../../geodata/reportedRates.ts';
import type { Tally } from '../../geodata/tally.ts';
import type { AreaCells, AreaLabel } from './areaStatistics.ts';
import { presentCounts } from './classPlaces.ts';

/** What of an area is summed: its counts at the places of `classPlaces.ts`, and the sides of every rate of land use. */
export type AreaSums = Pick<AreaCells, 'sums' | 'reported'> & { readonly tally: Tally };

/** What an area counts, and what every indicator comes to. */
export type CountedArea = {
  readonly label: AreaLabel;
  readonly tally: Tally;
  readonly figures: readonly IndicatorFigure[];
};

export function countedArea(
  label: AreaLabel,
  { tally, sums, reported }: AreaSums,
  asOf: IsoDate,
): CountedArea {
  const progress = progressFigures({
    clearance: presentCounts(tally, 'clearance'),
    levelling: presentCounts(tally, 'levelling'),
    building: presentCounts(tally, 'building'),
  });
  const figures = withReportedRates([...progress, ...landFigures(sums, asOf)], reported);
  return { label, tally, figures };
}
