import type { ClassOf } from '../../../geodata/count.ts';
import { stageNames, stages, type Stage } from '../../../geodata/stage.ts';
import { fromSquareMetres, roundTo } from '../../../geodata/units.ts';
import type { CsvColumn } from '../../http/csvStream.ts';
import { originNames, origins } from './groups.ts';
import type { GroupFigures, ZoneFigures } from '../../../geodata/zoneFigures.ts';
import { rates } from './readings.ts';

const stagesAndUnknown: readonly { readonly stage: ClassOf<Stage>; readonly name: string }[] = [
  ...stages.map((stage) => ({ stage, name: stageNames[stage].zh })),
  { stage: 'unknown', name: '阶段未知' },
];

const counts: readonly CsvColumn<ZoneFigures | GroupFigures>[] = [
  { name: 'parcels', heading: '地块（宗）', cell: ({ parcels }) => parcels },
  {
    name: 'areaKnownMu',
    heading: '已知面积（亩）',
    cell: ({ areaKnownMu }) => areaKnownMu,
  },
  {
    name: 'areaUnknownParcels',
    heading: '面积未知（宗）',
    cell: ({ areaUnknownParcels }) => areaUnknownParcels,
  },
  ...stagesAndUnknown.flatMap(({ stage, name }): CsvColumn<ZoneFigures | GroupFigures>[] => [
    {
      name: `stage.${stage}.parcels`,
      heading: `${name}（宗）`,
      cell: (row) => row.stage[stage]?.parcels ?? 0,
    },
    {
      name: `stage.${stage}.areaMu`,
      heading: `${name}（亩）`,
      cell: (row) => mu(row.stage[stage]?.areaM2 ?? 0),
    },
  ]),
];

/** Zones a row each: parcels and land by stage, then the rates of progress; an empty cell has no value. */
export const zoneColumns: readonly CsvColumn<ZoneFigures>[] = [
  { name: 'asOf', heading: '日期', cell: ({ asOf }) => asOf },
  { name: 'id', heading: '编号', cell: ({ id }) => id },
  { name: 'name', heading: '名称', cell: ({ name }) => name },
  { name: 'nameEn', heading: '英文名称', cell: ({ nameEn }) => nameEn },
  { name: 'origin', heading: '资料来历', cell: ({ origin }) => originNames[origin].zh },
  ...counts,
  ...rates.flatMap(({ id, name }): CsvColumn<ZoneFigures>[] => [
    { name: id, heading: `${name.zh}（%）`, cell: ({ indicators }) => indicators[id] ?? null },
    {
      name: `${id}.unknownParcels`,
      heading: `${name.zh}：状态未知（宗）`,
      cell: ({ unknownParcels }) => unknownParcels[id] ?? 0,
    },
  ]),
];

/** Classes a row each, and how much of them is of zones of which origin. */
export const groupColumns: readonly CsvColumn<GroupFigures>[] = [
  { name: 'id', heading: '编号', cell: ({ id }) => id },
  { name: 'name', heading: '名称', cell: ({ name }) => name },
  { name: 'nameEn', heading: '英文名称', cell: ({ nameEn }) => nameEn },
  ...counts,
  ...origins.map((origin): CsvColumn<GroupFigures> => ({
    name: `origin.${origin}.parcels`,
    heading: `其中${originNames[origin].zh}（宗）`,
    cell: (row) => row.origin[origin]?.parcels ?? 0,
  })),
];

function mu(squareMetres: number): number {
  return roundTo(fromSquareMetres(squareMetres, 'mu'), 2);
}
