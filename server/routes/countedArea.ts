import { addCounts, emptyCount, type Count } from '../../geodata/count.ts';
import { countByClass } from '../../geodata/countBy.ts';
import type { IsoDate } from '../../geodata/date.ts';
import { progressFigures, type IndicatorFigure } from '../../geodata/indicator.ts';
import { landFigures } from '../../geodata/land/rates/landIndicators.ts';
import { highTechOf, idleClassOf } from '../../geodata/land/structure.ts';
import { withReportedRates } from '../../geodata/reportedRates.ts';
import { stageOf } from '../../geodata/stage.ts';
import type { AreaCells, AreaLabel } from './areaStatistics.ts';
import type { Theme } from './themes.ts';

/** What an area counts: of every theme the classes that some parcel belongs to, and what every indicator comes to. */
export type CountedArea = AreaLabel & {
  readonly total: Count;
  readonly blocked: Count;
  readonly themes: Readonly<Record<Theme, ReadonlyMap<string, Count>>>;
  readonly figures: readonly IndicatorFigure[];
};

export function countedArea(label: AreaLabel, cells: AreaCells, asOf: IsoDate): CountedArea {
  const { progress, land, sums, reported } = cells;
  const states = {
    clearance: countByClass(progress, ({ clearance }) => clearance ?? 'unknown'),
    levelling: countByClass(progress, ({ levelling }) => levelling ?? 'unknown'),
    building: countByClass(progress, ({ building }) => building ?? 'unknown'),
  };
  return {
    ...label,
    total: progress.reduce<Count>(addCounts, emptyCount),
    blocked: progress.filter(({ blocked }) => blocked).reduce<Count>(addCounts, emptyCount),
    themes: {
      stage: countByClass(progress, (cell) => stageOf(cell) ?? 'unknown'),
      ...states,
      landUse: countByClass(progress, ({ landUse }) => landUse ?? 'unknown'),
      quality: countByClass(progress, ({ quality }) => quality),
      construction: countByClass(land, ({ construction }) => construction ?? 'unknown'),
      supply: countByClass(land, ({ supply }) => supply ?? 'unknown'),
      idle: countByClass(land, (cell) => idleClassOf(cell) ?? 'unknown'),
      highTech: countByClass(land, (cell) => highTechOf(cell) ?? 'unknown'),
    },
    figures: withReportedRates([...progressFigures(states), ...landFigures(sums, asOf)], reported),
  };
}
