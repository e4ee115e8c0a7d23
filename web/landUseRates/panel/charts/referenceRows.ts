import type { IsoDate } from '../../../../geodata/date.ts';
import type { Indicator } from '../../../../geodata/indicator.ts';
import { referencesFor } from '../../../../geodata/land/referenceValues.ts';
import { bandOf, type BandMark } from '../referenceBandMarks.ts';
import { figureGroups } from '../figureGroups.ts';

/** A rate that has a value here and somewhere else, each placed on the row's own scale, 0…1. */
export type ReferenceRow = {
  readonly indicator: Indicator;
  readonly at: number;
  readonly marks: readonly BandMark[];
};

/** In the order of the panel; rates per hectare stand for their twins per 亩, which say the same. */
export function referenceRows(indicators: readonly Indicator[], date: IsoDate): ReferenceRow[] {
  return figureGroups(indicators)
    .flatMap(({ lines }) => lines)
    .flatMap(({ indicator }): ReferenceRow[] => {
      const band = bandOf(indicator.value, referencesFor(indicator.id, date));
      if (!band || band.value === null) return [];
      return [{ indicator, at: band.value, marks: band.marks }];
    });
}
