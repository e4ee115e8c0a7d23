import { axes, statesOf } from '../../../geodata/axis.ts';
import { landUseOrder } from '../../../geodata/landUse.ts';
import { stages } from '../../../geodata/stage.ts';
import { eventStates } from '../../../geodata/zone.ts';
import type { PropertyType, Queryables } from '../../cql2/types.ts';
import { listColumns, statedParcelColumns } from '../../store/rowColumns.ts';
import { collectionIds, collections, type CollectionId } from './collections.ts';

/** A property of a collection’s features as it may be asked for. */
export type FeatureProperty = {
  readonly name: string;
  readonly title: string;
  readonly type: PropertyType;
  /** Every value there may be, where they are few. */
  readonly values?: readonly string[] | undefined;
};

const types: Readonly<Record<string, PropertyType>> = {
  registeredMu: 'number',
  registeredM2: 'number',
  measuredM2: 'number',
  areaM2: 'number',
  footprintM2: 'number',
  floorAreaM2: 'number',
  floors: 'number',
  households: 'number',
  places: 'number',
  ...Object.fromEntries(axes.map((axis) => [`${axis}Percent`, 'number'])),
  blocked: 'boolean',
  asOf: 'date',
  from: 'date',
  to: 'date',
};

const values: Readonly<Record<string, readonly string[]>> = {
  landUse: landUseOrder,
  stage: stages,
  state: eventStates,
  ...Object.fromEntries(axes.map((axis) => [axis, [...statesOf[axis], 'notRequired']])),
};

function propertiesOf(id: CollectionId): readonly FeatureProperty[] {
  const { columns } = collections[id];
  return [
    ...columns.map(({ name, heading }) => described(name, heading)),
    // The table has it in 亩 alone.
    ...(id === 'parcels' ? [described('registeredM2', '资料所载面积（m²）')] : []),
  ];
}

function described(name: string, title: string): FeatureProperty {
  return { name, title, type: types[name] ?? 'text', values: values[name] };
}

const geometry: FeatureProperty = { name: 'geometry', title: '图形', type: 'geometry' };

type Described = {
  /** By which features can be put in order: all but their shapes. */
  readonly sortables: readonly FeatureProperty[];
  readonly queryables: readonly FeatureProperty[];
  readonly types: Queryables;
  /** What rows can tell by columns of their own. */
  readonly columns: ReadonlySet<string>;
};

function describe(id: CollectionId): Described {
  const sortables = propertiesOf(id);
  const queryables = [...sortables, geometry];
  const { kind } = collections[id];
  const columns = kind === 'parcel' ? statedParcelColumns : listColumns[kind];
  return {
    sortables,
    queryables,
    types: new Map(queryables.map(({ name, type }) => [name, type])),
    columns: new Set(Object.keys(columns)),
  };
}

export const propertiesOfCollection = Object.fromEntries(
  collectionIds.map((id) => [id, describe(id)]),
) as unknown as Readonly<Record<CollectionId, Described>>;
