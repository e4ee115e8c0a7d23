import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { LandParcel } from '../../geodata/land/landParcel.ts';
import type { LandRecord } from '../../geodata/land/landRecord.ts';
import { isStorableId } from '../http/identifier.ts';
import { streamed } from '../http/listStream.ts';
import { listProblems } from '../http/problemSchema.ts';
import type { ZoneVariables } from '../http/zoneScope.ts';
import type { Store } from '../store/store.ts';
import { zoneRouter } from './context.ts';
import { chosenItemSchema, csvContent, wholeOrChosen } from './lists/chosen.ts';
import { landColumns, landRecordColumns } from './lists/landColumns.ts';
import {
  listHeaders,
  listMemberShape,
  listResponse,
  membersOf,
  type ListMembers,
} from './lists/listing.ts';
import { listQueryOf, type Asked } from './lists/asked.ts';
import { landParcelSchema, landRecordSchema } from './schemas/land.ts';
import {
  afterQuery,
  blocksQuery,
  fieldsQuery,
  limitQuery,
  searchQuery,
  townsQuery,
  usesQuery,
} from './schemas/listQuery.ts';
import { asOfQuery, subjectParam, zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { unknownSubject } from './unknownSubject.ts';
import { wholeNumber } from './schemas/common.ts';

/** Land of a zone on a day: of every parcel that has a record or a building. Of the others nothing is known. */
export type LandCollection = Omit<ListMembers, 'knownBy'> & {
  readonly parcels: readonly LandParcel[];
};

/** All records of a parcel's land, oldest first. */
type LandHistory = {
  readonly records: readonly LandRecord[];
  readonly zone: string;
  readonly parcel: string;
  readonly numberReturned: number;
};

const { knownBy: _, ...memberShape } = listMemberShape;

export const landCollectionSchema = schemaOf<LandCollection>()(
  z
    .object({ parcels: z.array(landParcelSchema).readonly(), ...memberShape })
    .openapi('LandCollection'),
);

const chosenLandSchema = z
  .object({ parcels: z.array(chosenItemSchema).readonly(), ...memberShape })
  .openapi('ChosenLandCollection');

export const landHistorySchema = schemaOf<LandHistory>()(
  z
    .object({
      records: z.array(landRecordSchema).readonly(),
      zone: z.string(),
      parcel: z.string(),
      numberReturned: wholeNumber,
    })
    .openapi('LandHistory'),
);

const query = z.strictObject({
  asOf: asOfQuery,
  block: blocksQuery,
  town: townsQuery,
  use: usesQuery,
  q: searchQuery,
  fields: fieldsQuery([...new Set(['id', 'record', ...landColumns.map(({ name }) => name)])]),
  limit: limitQuery,
  after: afterQuery,
});

/** The list under two addresses: the page's, and the one that goes by what is in it. */
function landRoute<Path extends string>(operationId: string, path: Path) {
  return createRoute({
    method: 'get',
    path,
    operationId,
    tags: ['parcels'],
    summary: '土地利用台账 · Land-use records',
    description:
      'Per parcel, in the order of their ids, the land record that counts on a day and what is built, as JSON or CSV. Parcels without a record or a building are left out: nothing is known of them. They are as they hold now; versions that forms wrote are at `/land-records`, and there is no `knownBy`.',
    request: { params: zoneParam, query },
    responses: {
      200: {
        description: '土地利用 / The land',
        headers: listHeaders,
        content: {
          'application/json': { schema: wholeOrChosen(landCollectionSchema, chosenLandSchema) },
          ...csvContent,
        },
      },
      ...listProblems,
    },
  });
}

const routes = {
  json: landRoute('listLandRecords', '/zones/{zone}/land.json'),
  list: landRoute('listLand', '/zones/{zone}/land'),
  history: createRoute({
    method: 'get',
    path: '/zones/{zone}/parcels/{id}/land',
    operationId: 'getLandHistory',
    tags: ['parcels'],
    summary: '一个地块的土地利用历史 · The land records of a parcel',
    description:
      'Every dated record with where it comes from, oldest first, as JSON or CSV. On a day the newest up to it counts.',
    request: { params: subjectParam('xietangxi'), query: z.strictObject({}) },
    responses: {
      200: {
        description: '历次台账 / The records',
        content: { 'application/json': { schema: landHistorySchema }, ...csvContent },
      },
      ...listProblems,
    },
  }),
};

export function landRoutes(store: Store) {
  const answer = async (
    c: Context<ZoneVariables>,
    asked: Asked & Parameters<typeof listResponse>[2],
  ) => {
    const zone = c.var.zone;
    const landQuery = listQueryOf(zone, asked);
    const response = await listResponse<LandParcel>(
      c,
      {
        type: 'application/json',
        opening: '{"parcels":[',
        rows: store.land(zone.id, landQuery),
        idOf: ({ id }) => id,
        itemOf: (land) => land,
        columns: landColumns,
        members: membersOf(zone.id, landQuery),
        count: async () => null,
      },
      asked,
    );
    return streamed<LandCollection>(response);
  };
  return zoneRouter()
    .openapi(routes.json, (c) => answer(c, c.req.valid('query')))
    .openapi(routes.list, (c) => answer(c, c.req.valid('query')))
    .openapi(routes.history, async (c) => {
      const { id } = c.req.valid('param');
      const { id: zone } = c.var.zone;
      const parcel = isStorableId(id) ? await store.parcel(zone, id) : undefined;
      if (parcel === undefined) throw unknownSubject('parcel', id, zone);
      const response = await listResponse<LandRecord>(
        c,
        {
          type: 'application/json',
          opening: '{"records":[',
          rows: onePage(await store.landHistory(zone, id)),
          idOf: ({ asOf }) => asOf,
          itemOf: (record) => record,
          columns: landRecordColumns,
          members: { zone, parcel: id },
          count: async () => null,
        },
        {},
      );
      return streamed<LandHistory>(response);
    });
}

async function* onePage<Row>(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows;
}
