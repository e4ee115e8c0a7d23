import type { ClassOf, Count } from '../../geodata/count.ts';
import type { IsoDate } from '../../geodata/date.ts';
import type { Indicator } from '../../geodata/indicator.ts';
import { landSums } from '../../geodata/land/rates/landSums.ts';
import { stageNames, stages, type Stage } from '../../geodata/stage.ts';
import { countAt } from '../../geodata/tally.ts';
import { areaFigure, fromSquareMetres, ratioFigure, roundTo } from '../../geodata/units.ts';
import type { CsvColumn } from '../http/csvStream.ts';
import { placeOf, totalOf } from './classPlaces.ts';
import type { CountedArea } from './countedArea.ts';
import { areaStatistics } from './areaStatistics.ts';

/** An area on a day. */
export type StatisticsRow = { readonly asOf: IsoDate; readonly area: CountedArea };

const units: Record<Indicator['unit'], string> = {
  percent: '（%）',
  ratio: '',
  wanYuanPerHectare: '（万元/公顷）',
  wanYuanPerMu: '（万元/亩）',
  personsPerHectare: '（人/公顷）',
  wanYuanPerPerson: '（万元/人）',
  wanYuanPerTonne: '（万元/吨）',
};

const stagesAndUnknown = [
  ...stages.map((stage) => ({ stage, name: stageNames[stage].zh })),
  { stage: 'unknown' as const, name: '阶段未知' },
];

/** Areas and days a row each: parcels and land by stage, then every indicator; an empty cell has no value. */
export function statisticsColumns(asOf: IsoDate): readonly CsvColumn<StatisticsRow>[] {
  // Names and units are the same whatever is counted.
  const { indicators } = areaStatistics(
    { id: null, name: '', nameEn: '' },
    { progress: [], land: [], sums: landSums([]), reported: new Map() },
    asOf,
  );
  return [
    { name: 'asOf', heading: '日期', cell: (row) => row.asOf },
    { name: 'id', heading: '编号', cell: ({ area }) => area.label.id },
    { name: 'name', heading: '名称', cell: ({ area }) => area.label.name },
    { name: 'nameEn', heading: '英文名称', cell: ({ area }) => area.label.nameEn },
    { name: 'parcels', heading: '地块（宗）', cell: ({ area }) => totalOf(area.tally).parcels },
    {
      name: 'areaKnownMu',
      heading: '已知面积（亩）',
      cell: ({ area }) => areaFigure(totalOf(area.tally).areaM2, 'mu'),
    },
    {
      name: 'areaUnknownParcels',
      heading: '面积未知（宗）',
      cell: ({ area }) => totalOf(area.tally).areaUnknown,
    },
    ...stagesAndUnknown.flatMap(({ stage, name }): CsvColumn<StatisticsRow>[] => [
      {
        name: `stage.${stage}.parcels`,
        heading: `${name}（宗）`,
        cell: ({ area }) => stageCount(area, stage).parcels,
      },
      {
        name: `stage.${stage}.areaMu`,
        heading: `${name}（亩）`,
        cell: ({ area }) => roundTo(fromSquareMetres(stageCount(area, stage).areaM2, 'mu'), 2),
      },
    ]),
    ...indicators.map(({ id, name, unit }): CsvColumn<StatisticsRow> => ({
      name: id,
      heading: `${name.zh}${units[unit]}`,
      cell: ({ area }) => figureOf(area, id),
    })),
  ];
}

function stageCount({ tally }: CountedArea, stage: ClassOf<Stage>): Count {
  return countAt(tally, placeOf(`stage ${stage}`));
}

function figureOf({ figures }: CountedArea, indicator: string): number | null {
  const value = figures.find(({ id }) => id === indicator)?.value ?? null;
  return value === null ? null : ratioFigure(value);
}
