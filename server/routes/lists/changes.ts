import { z } from '@hono/zod-openapi';
import { axes, axisNames, stateName, type Axis, type AxisStates } from '../../../geodata/axis.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import { countedAreaM2 } from '../../../geodata/parcel.ts';
import {
  parcelChangeKinds,
  parcelChangeNames,
  type ParcelChangeKind,
} from '../../../geodata/parcelChanges.ts';
import type {
  ParcelFeature,
  ParcelProperties,
  ParcelStateField,
} from '../../../geodata/parcelFeature.ts';
import type { KnownBy } from '../../../geodata/parcelTimeline.ts';
import { qualityNames } from '../../../geodata/quality.ts';
import { stageNames } from '../../../geodata/stage.ts';
import { areaFigure } from '../../../geodata/units.ts';
import type { CsvColumn } from '../../http/csvStream.ts';
import { isoDateSchema, qualitySchema, wholeNumber } from '../schemas/common.ts';
import { leftOut } from '../schemas/leftOut.ts';
import { stageSchema, stateSchemas } from '../schemas/observation.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { knownBySchema } from '../schemas/timelines.ts';
import { chosenItemSchema } from './chosen.ts';

/** A parcel on two days that differ. */
export type ChangedParcel = {
  readonly before: ParcelFeature;
  readonly after: ParcelFeature;
  readonly kinds: readonly ParcelChangeKind[];
};

type StatesOnDay = Pick<ParcelProperties, ParcelStateField>;

type ParcelChangeReading = Pick<
  ParcelProperties,
  'id' | 'name' | 'nameEn' | 'number' | 'block' | 'town' | 'quality'
> & {
  /** The area by which it counts; null where that is unknown. */
  readonly areaM2: number | null;
  readonly kinds: readonly ParcelChangeKind[];
  readonly from: StatesOnDay;
  readonly to: StatesOnDay;
};

/** Parcels that have changed between two days. */
export type ParcelChanges = {
  readonly parcels: readonly ParcelChangeReading[];
  readonly zone: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly knownBy?: KnownBy;
  readonly numberReturned: number;
};

const percent = z.number().nullable();

const statesSchema = z
  .object({
    clearance: stateSchemas.clearance.nullable(),
    clearancePercent: percent,
    levelling: stateSchemas.levelling.nullable(),
    levellingPercent: percent,
    building: stateSchemas.building.nullable(),
    buildingPercent: percent,
    stage: stageSchema.nullable(),
    blocked: z.boolean(),
    asOf: isoDateSchema.nullable(),
  })
  .openapi('StatesOnDay');

const readingSchema = schemaOf<ParcelChangeReading>()(
  z
    .object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string(),
      number: z.string().nullable(),
      block: z.string().nullable(),
      town: z.string().nullable(),
      quality: qualitySchema,
      areaM2: z.number().nullable(),
      kinds: z.array(z.enum(parcelChangeKinds)).readonly(),
      from: statesSchema,
      to: statesSchema,
    })
    .openapi('ParcelChange', {
      description:
        '`advanced` and `slippedBack` are along the order of an axis, or of its percent; `firstHeard` and `lost` of an axis with nothing on record on one of the days; `restated` of one that was found not to be required, or to be after all.',
    }),
);

const members = {
  zone: z.string(),
  from: isoDateSchema,
  to: isoDateSchema,
  knownBy: leftOut(knownBySchema),
  numberReturned: wholeNumber,
};

export const parcelChangesSchema = schemaOf<ParcelChanges>()(
  z.object({ parcels: z.array(readingSchema).readonly(), ...members }).openapi('ParcelChanges'),
);

export const chosenChangesSchema = z
  .object({ parcels: z.array(chosenItemSchema).readonly(), ...members })
  .openapi('ChosenParcelChanges');

export function changeReading({ before, after, kinds }: ChangedParcel): ParcelChangeReading {
  const { id, name, nameEn, number, block, town, quality } = after.properties;
  const area = countedAreaM2(after.properties);
  return {
    id,
    name,
    nameEn,
    number,
    block,
    town,
    quality,
    areaM2: area === null ? null : areaFigure(area, 'm2'),
    kinds,
    from: statesOf(before.properties),
    to: statesOf(after.properties),
  };
}

function statesOf(properties: ParcelProperties): StatesOnDay {
  const { clearance, levelling, building, stage, blocked, asOf } = properties;
  const { clearancePercent, levellingPercent, buildingPercent } = properties;
  return {
    clearance,
    clearancePercent,
    levelling,
    levellingPercent,
    building,
    buildingPercent,
    stage,
    blocked,
    asOf,
  };
}

const of = ({ after }: ChangedParcel) => after.properties;

export const changeColumns: readonly CsvColumn<ChangedParcel>[] = [
  { name: 'id', heading: '编号', cell: (row) => row.after.id },
  { name: 'number', heading: '地块编号', cell: (row) => of(row).number },
  { name: 'name', heading: '名称', cell: (row) => of(row).name },
  { name: 'nameEn', heading: '英文名称', cell: (row) => of(row).nameEn },
  { name: 'block', heading: '区块', cell: (row) => of(row).block },
  { name: 'town', heading: '镇街', cell: (row) => of(row).town },
  { name: 'quality', heading: '边界', cell: (row) => qualityNames[of(row).quality].zh },
  {
    name: 'areaM2',
    heading: '计入面积（m²）',
    cell: (row) => {
      const area = countedAreaM2(of(row));
      return area === null ? null : areaFigure(area, 'm2');
    },
  },
  {
    name: 'kinds',
    heading: '变化',
    cell: ({ kinds }) => kinds.map((kind) => parcelChangeNames[kind].zh).join('、'),
  },
  ...(['before', 'after'] as const).flatMap((when): CsvColumn<ChangedParcel>[] => {
    const [prefix, heading] = when === 'before' ? ['from', '前：'] : ['to', '后：'];
    const on = (row: ChangedParcel) => row[when].properties;
    return [
      {
        name: `${prefix}.stage`,
        heading: `${heading}阶段`,
        cell: (row) => {
          const { stage } = on(row);
          return stage && stageNames[stage].zh;
        },
      },
      ...axes.map((axis): CsvColumn<ChangedParcel> => ({
        name: `${prefix}.${axis}`,
        heading: heading + axisNames[axis].zh,
        cell: (row) => nameOfState(axis, on(row)[axis]),
      })),
      ...axes.map((axis): CsvColumn<ChangedParcel> => ({
        name: `${prefix}.${axis}Percent`,
        heading: `${heading}${axisNames[axis].zh}进度（%）`,
        cell: (row) => on(row)[`${axis}Percent`],
      })),
      {
        name: `${prefix}.blocked`,
        heading: `${heading}受阻`,
        cell: (row) => (on(row).blocked ? '是' : '否'),
      },
    ];
  }),
];

function nameOfState<A extends Axis>(axis: A, state: AxisStates[A] | null): string | null {
  return state === null ? null : stateName(axis, state).zh;
}
