import { axisNames, stateName } from '../../../geodata/axis.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import type { BoundaryQuality } from '../../../geodata/quality.ts';
import { qualityNames } from '../../../geodata/quality.ts';
import { assessTarget, type Project, type TargetStatus } from '../../../geodata/project.ts';
import { roundArea } from '../../../geodata/units.ts';
import {
  eventState,
  eventStateNames,
  type EventState,
  type Work,
  type ZoneEvent,
} from '../../../geodata/zone.ts';
import type { CsvColumn } from '../../http/csvStream.ts';
import type { ListItems, ListKind, Stated } from '../../store/store.ts';
import type { TargetReading } from '../schemas/project.ts';
import type { Feature } from './listing.ts';
import { stateColumns, stateProperties, type StateProperties } from './stateColumns.ts';

type Named = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly quality: BoundaryQuality;
};

export type BlockProperties = Named & { readonly town: string | null } & StateProperties;
export type WorkProperties = Named & {
  readonly kind: Work['kind'];
  readonly block: string | null;
} & StateProperties;
export type EventProperties = Named & {
  readonly kind: ZoneEvent['kind'];
  readonly town: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** How it stands on the day: events that lie ahead are not listed. */
  readonly state: EventState;
  readonly areaM2: number | null;
  readonly households: number | null;
  readonly places: number | null;
};
/** A building is in the state of its parcel: none is recorded of buildings themselves. */
export type BuildingProperties = Named & {
  readonly parcel: string;
  readonly floors: number;
  readonly footprintM2: number;
  readonly floorAreaM2: number;
} & Pick<StateProperties, 'building' | 'buildingPercent' | 'asOf'>;

export type ListProperties = {
  readonly block: BlockProperties;
  readonly work: WorkProperties;
  readonly event: EventProperties;
  readonly building: BuildingProperties;
};

type Row<Kind extends ListKind> = Stated<ListItems[Kind]>;

function named({ id, name, quality }: ListItems[keyof ListProperties]): Named {
  return { id, name: name.zh, nameEn: name.en, quality };
}

/** The properties of each kind's features. */
export const propertiesOf: {
  readonly [Kind in keyof ListProperties]: (row: Row<Kind>, asOf: IsoDate) => ListProperties[Kind];
} = {
  block: ({ item, progress }) => ({
    ...named(item),
    town: item.town,
    ...stateProperties(progress),
  }),
  work: ({ item, progress }) => ({
    ...named(item),
    kind: item.kind,
    block: item.block,
    ...stateProperties(progress),
  }),
  event: ({ item }, asOf) => ({
    ...named(item),
    kind: item.kind,
    town: item.town,
    from: item.from,
    to: item.to,
    state: eventState(item, asOf),
    areaM2: item.areaM2,
    households: item.households,
    places: item.places,
  }),
  building: ({ item, progress }) => ({
    ...named(item),
    parcel: item.parcel,
    floors: item.floors,
    footprintM2: item.footprintM2,
    floorAreaM2: item.floorAreaM2,
    building: progress.building?.state ?? null,
    buildingPercent: progress.building?.percent ?? null,
    asOf: progress.building?.asOf ?? null,
  }),
};

export function featureOf<Kind extends keyof ListProperties>(
  kind: Kind,
  row: Row<Kind>,
  asOf: IsoDate,
): Feature {
  const { id, geometry } = row.item;
  return { type: 'Feature', id, geometry, properties: propertiesOf[kind](row, asOf) };
}

/** A project with its own states: those of its parcels are for the parcels to tell. */
export type ProjectReading = Project & StateProperties;

export function projectReading({ item, progress }: Row<'project'>): ProjectReading {
  return { ...item, ...stateProperties(progress) };
}

/** A target with how it stands on the day. */
export function targetReading(
  { item, progress, members }: Row<'target'>,
  asOf: IsoDate,
): TargetReading {
  return { ...item, ...assessTarget(item, progress, asOf, members) };
}

const workKinds: Record<Work['kind'], string> = {
  road: '道路',
  river: '河道',
  plant: '厂站',
  fence: '围墙',
  power: '电力',
  utility: '市政管线',
};

const head: readonly CsvColumn<Named>[] = [
  { name: 'id', heading: '编号', cell: ({ id }) => id },
  { name: 'name', heading: '名称', cell: ({ name }) => name },
  { name: 'nameEn', heading: '英文名称', cell: ({ nameEn }) => nameEn },
  { name: 'quality', heading: '边界', cell: ({ quality }) => qualityNames[quality].zh },
];

const itself = (row: StateProperties) => row;

const targetStatuses: Record<TargetStatus, string> = {
  reached: '已达到',
  ahead: '未到期',
  overdue: '逾期',
  unheard: '已到期，此后无记录',
  unknown: '无从得知',
};

/** The columns of each kind's table, over the properties of its features. */
export const columnsOf: {
  readonly [Kind in keyof ListProperties]: readonly CsvColumn<ListProperties[Kind]>[];
} = {
  block: [
    ...head,
    { name: 'town', heading: '镇街', cell: ({ town }) => town },
    ...stateColumns(itself),
  ],
  work: [
    ...head,
    { name: 'kind', heading: '类别', cell: ({ kind }) => workKinds[kind] },
    { name: 'block', heading: '区块', cell: ({ block }) => block },
    ...stateColumns(itself),
  ],
  event: [
    ...head,
    { name: 'kind', heading: '类别', cell: () => '拆除' },
    { name: 'town', heading: '镇街', cell: ({ town }) => town },
    { name: 'from', heading: '开始日期', cell: ({ from }) => from },
    { name: 'to', heading: '结束日期', cell: ({ to }) => to },
    {
      name: 'state',
      heading: '状态',
      cell: ({ state }) => eventStateNames[state].zh,
    },
    { name: 'areaM2', heading: '面积（m²）', cell: ({ areaM2 }) => areaM2 },
    { name: 'households', heading: '户数', cell: ({ households }) => households },
    { name: 'places', heading: '处数', cell: ({ places }) => places },
  ],
  building: [
    ...head,
    { name: 'parcel', heading: '地块', cell: ({ parcel }) => parcel },
    { name: 'floors', heading: '层数', cell: ({ floors }) => floors },
    {
      name: 'footprintM2',
      heading: '基底面积（m²）',
      cell: ({ footprintM2 }) => roundArea(footprintM2, 'm2'),
    },
    {
      name: 'floorAreaM2',
      heading: '建筑面积（m²）',
      cell: ({ floorAreaM2 }) => roundArea(floorAreaM2, 'm2'),
    },
    {
      name: 'building',
      heading: '地块建设',
      cell: ({ building }) => building && stateName('building', building).zh,
    },
    { name: 'buildingPercent', heading: '地块建设进度（%）', cell: (row) => row.buildingPercent },
    { name: 'asOf', heading: '状态日期', cell: ({ asOf }) => asOf },
  ],
};

const categories: Record<Project['category'], string> = {
  industry: '工业项目',
  property: '房产与三产',
  infrastructure: '基础设施',
};

export const projectColumns: readonly CsvColumn<ProjectReading>[] = [
  { name: 'id', heading: '编号', cell: ({ id }) => id },
  { name: 'name', heading: '名称', cell: ({ name }) => name.zh },
  { name: 'nameEn', heading: '英文名称', cell: ({ name }) => name.en },
  { name: 'owner', heading: '业主', cell: ({ owner }) => owner?.zh ?? null },
  { name: 'category', heading: '类别', cell: ({ category }) => categories[category] },
  { name: 'contact', heading: '联系人', cell: ({ contact }) => contact },
  { name: 'parcels', heading: '地块', cell: ({ parcels }) => parcels.join(' ') },
  ...stateColumns((row: ProjectReading) => row),
  { name: 'note', heading: '备注', cell: ({ note }) => note?.zh ?? null },
];

export const targetColumns: readonly CsvColumn<TargetReading>[] = [
  { name: 'id', heading: '编号', cell: ({ id }) => id },
  { name: 'subject', heading: '对象', cell: ({ subject }) => `${subject.kind}:${subject.id}` },
  { name: 'axis', heading: '事项', cell: ({ axis }) => axisNames[axis].zh },
  {
    name: 'state',
    heading: '计划状态',
    cell: ({ axis, state }) => stateName(axis, state as never).zh,
  },
  { name: 'due', heading: '期限', cell: ({ due }) => due },
  { name: 'dueAsPrinted', heading: '期限（原文）', cell: ({ dueAsPrinted }) => dueAsPrinted.zh },
  { name: 'status', heading: '当日情况', cell: ({ status }) => targetStatuses[status] },
  {
    name: 'lastObserved',
    heading: '最近记录日',
    cell: ({ lastObserved }) => lastObserved,
  },
  { name: 'note', heading: '备注', cell: ({ note }) => note?.zh ?? null },
];
