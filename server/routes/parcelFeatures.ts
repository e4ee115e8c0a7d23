import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { landUses } from '../../geodata/landUse.ts';
import type { RegisteredArea } from '../../geodata/parcel.ts';
import {
  parcelStateFields,
  type ParcelFeature,
  type ParcelProperties,
} from '../../geodata/parcelFeature.ts';
import { qualityNames } from '../../geodata/quality.ts';
import { stageNames } from '../../geodata/stage.ts';
import { areaFigure, roundArea } from '../../geodata/units.ts';
import type { CsvColumn } from '../http/csvStream.ts';
import { streamed } from '../http/listStream.ts';
import { csvType, dataTypes, representationOf } from '../http/negotiation.ts';
import { listProblems } from '../http/problemSchema.ts';
import type { ZoneVariables } from '../http/zoneScope.ts';
import type { ListQuery, Store } from '../store/store.ts';
import { zoneRouter } from './context.ts';
import { chosenFeatureSchema, csvContent, wholeOrChosen } from './lists/chosen.ts';
import {
  listHeaders,
  listMemberShape,
  listResponse,
  membersOf,
  namedCrsSchema,
  type ListMembers,
  type NamedCrs,
} from './lists/listing.ts';
import { listQueryOf } from './lists/asked.ts';
import { stateColumns } from './lists/stateColumns.ts';
import {
  afterQuery,
  blocksQuery,
  crsQuery,
  fieldsQuery,
  knownByQuery,
  limitQuery,
  searchQuery,
  statesQuery,
  townsQuery,
  usesQuery,
} from './schemas/listQuery.ts';
import { parcelFeatureSchema } from './schemas/parcel.ts';
import { asOfQuery, bboxQuery, zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { leftOut } from './schemas/leftOut.ts';

/** The parcels of a zone on a day; the members after the features say which zone and day, and how many they were. */
export type ParcelCollection = ListMembers & {
  readonly type: 'FeatureCollection';
  readonly features: readonly ParcelFeature[];
  readonly crs?: NamedCrs;
};

export const parcelCollectionSchema = schemaOf<ParcelCollection>()(
  z
    .object({
      type: z.literal('FeatureCollection'),
      features: z.array(parcelFeatureSchema).readonly(),
      ...listMemberShape,
      crs: leftOut(namedCrsSchema),
    })
    .openapi('ParcelCollection'),
);

const chosenParcelsSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(chosenFeatureSchema).readonly(),
    ...listMemberShape,
    crs: leftOut(namedCrsSchema),
  })
  .openapi('ChosenParcelCollection');

const fields = [
  'id',
  'name',
  'nameEn',
  'number',
  'block',
  'town',
  'landUse',
  'quality',
  'registeredMu',
  'registeredM2',
  'measuredM2',
  ...parcelStateFields,
] as const satisfies (keyof ParcelProperties)[];

/** A row of the table: the parcel, and the area that a document gives it. */
type ParcelRow = { readonly parcel: ParcelFeature; readonly reported: RegisteredArea | null };

const of = (row: ParcelRow) => row.parcel.properties;

export const parcelColumns: readonly CsvColumn<ParcelRow>[] = [
  { name: 'id', heading: '编号', cell: (row) => row.parcel.id },
  { name: 'number', heading: '地块编号', cell: (row) => of(row).number },
  { name: 'name', heading: '名称', cell: (row) => of(row).name },
  { name: 'nameEn', heading: '英文名称', cell: (row) => of(row).nameEn },
  { name: 'block', heading: '区块', cell: (row) => of(row).block },
  { name: 'town', heading: '镇街', cell: (row) => of(row).town },
  {
    name: 'landUse',
    heading: '用途',
    cell: (row) => nameIn(landUses, of(row).landUse),
  },
  { name: 'quality', heading: '边界', cell: (row) => qualityNames[of(row).quality].zh },
  // As written, in the unit of the document: 15.98 亩 there and back through m² is 15.979999999999999.
  { name: 'registered', heading: '资料所载面积', cell: (row) => row.reported?.asPrinted ?? null },
  { name: 'registeredMu', heading: '资料所载面积（亩）', cell: (row) => of(row).registeredMu },
  {
    name: 'measuredM2',
    heading: '图上量算面积（m²）',
    cell: (row) => roundArea(of(row).measuredM2, 'm2'),
  },
  {
    name: 'stage',
    heading: '阶段',
    cell: (row) => {
      const { stage } = of(row);
      return stage && stageNames[stage].zh;
    },
  },
  ...stateColumns(of),
];

function nameIn<Key extends string>(
  names: Readonly<Record<Key, { readonly name: { readonly zh: string } }>>,
  key: Key | null,
): string | null {
  return key === null ? null : names[key].name.zh;
}

const query = z.strictObject({
  asOf: asOfQuery,
  knownBy: knownByQuery,
  block: blocksQuery,
  town: townsQuery,
  use: usesQuery,
  state: statesQuery,
  q: searchQuery,
  bbox: bboxQuery,
  fields: fieldsQuery([...fields, 'registered', 'geometry']),
  crs: crsQuery,
  limit: limitQuery,
  after: afterQuery,
});

/** The list under two addresses: the one of the map's layer, and the one that goes by what is in it. */
function parcelsRoute<Path extends string>(operationId: string, path: Path, summary: string) {
  return createRoute({
    method: 'get',
    path,
    operationId,
    tags: ['parcels'],
    summary,
    description:
      'Parcels with their states on a day, in the order of their ids, as GeoJSON (RFC 7946) in CGCS2000 longitude and latitude unless `crs` says otherwise, or as CSV.',
    request: { params: zoneParam, query },
    responses: {
      200: {
        description: '地块 / The parcels',
        headers: listHeaders,
        content: {
          'application/geo+json': {
            schema: wholeOrChosen(parcelCollectionSchema, chosenParcelsSchema),
          },
          ...csvContent,
        },
      },
      ...listProblems,
    },
  });
}

const routes = {
  layer: parcelsRoute(
    'listParcelFeatures',
    '/zones/{zone}/parcels.geojson',
    '地块图层 · Parcels for the map',
  ),
  list: parcelsRoute('listParcels', '/zones/{zone}/parcels', '地块清单 · Parcels as a list'),
};

export function parcelFeatureRoutes(store: Store) {
  const answer = async (c: Context<ZoneVariables>, asked: z.output<typeof query>) => {
    const zone = c.var.zone;
    const { limit, fields, crs } = asked;
    const listQuery = listQueryOf(zone, asked);
    const isTable = representationOf(c.req.header('Accept'), dataTypes) === csvType;
    const response = await listResponse<ParcelRow>(
      c,
      {
        type: 'application/geo+json',
        opening: '{"type":"FeatureCollection","features":[',
        rows: parcelRows(store, zone.id, listQuery, isTable),
        idOf: ({ parcel }) => parcel.id,
        itemOf: ({ parcel }) => parcelAsWritten(parcel),
        columns: parcelColumns,
        members: membersOf(zone.id, listQuery),
        count: () => store.count(zone.id, 'parcel', listQuery),
      },
      { limit, fields, crs },
    );
    return streamed<ParcelCollection>(response);
  };
  return zoneRouter()
    .openapi(routes.layer, (c) => answer(c, c.req.valid('query')))
    .openapi(routes.list, (c) => answer(c, c.req.valid('query')));
}

/** 15.98 亩 of a document is 10653.33 m²; what follows is arithmetic. */
export function parcelAsWritten(parcel: ParcelFeature): ParcelFeature {
  const { registeredM2 } = parcel.properties;
  return registeredM2 === null
    ? parcel
    : {
        ...parcel,
        properties: { ...parcel.properties, registeredM2: areaFigure(registeredM2, 'm2') },
      };
}

/** Only a table shows what documents say word for word. */
async function* parcelRows(
  store: Store,
  zone: string,
  listQuery: ListQuery,
  isTable: boolean,
): AsyncGenerator<ParcelRow[]> {
  for await (const page of store.parcels(zone, listQuery)) {
    const ids = page.map(({ id }) => id);
    const reported = isTable ? await store.reportedAreas(zone, ids, listQuery) : null;
    yield page.map((parcel) => ({ parcel, reported: reported?.get(parcel.id) ?? null }));
  }
}
