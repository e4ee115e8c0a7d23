import { createRoute, z } from '@hono/zod-openapi';
import { bilingual } from '../../geodata/bilingual.ts';
import { endOfDayInChina, monthEndBefore, type IsoDate } from '../../geodata/date.ts';
import {
  changeKindsOf,
  parcelChangeKinds,
  type ParcelChangeKind,
} from '../../geodata/parcelChanges.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import type { KnownBy } from '../../geodata/parcelTimeline.ts';
import { streamed } from '../http/listStream.ts';
import { ProblemError } from '../http/problem.ts';
import { listProblems } from '../http/problemSchema.ts';
import { firstOf } from '../store/pages.ts';
import type { ListQuery, Store } from '../store/store.ts';
import { dayOf, zoneRouter } from './context.ts';
import type { Asked } from './lists/asked.ts';
import {
  changeColumns,
  changeReading,
  parcelChangesSchema,
  chosenChangesSchema,
  type ChangedParcel,
  type ParcelChanges,
} from './lists/changes.ts';
import { csvContent, wholeOrChosen } from './lists/chosen.ts';
import { listHeaders, listResponse, withOneMore } from './lists/listing.ts';
import { calendarDay } from './schemas/common.ts';
import {
  afterQuery,
  blocksQuery,
  eachDayOrKnownByQuery,
  fieldsQuery,
  limitQuery,
  oneOfEach,
  searchQuery,
  townsQuery,
  usesQuery,
} from './schemas/listQuery.ts';
import { zoneParam } from './schemas/query.ts';

const query = z.strictObject({
  from: calendarDay.optional().openapi({
    type: 'string',
    format: 'date',
    description: 'The earlier day; without it the end of the month before `to`.',
    example: '2010-08-31',
  }),
  to: calendarDay.optional().openapi({
    type: 'string',
    format: 'date',
    description: 'The later day; without it the newest day the zone speaks of.',
    example: '2010-09-30',
  }),
  knownBy: eachDayOrKnownByQuery,
  kind: oneOfEach('kind', parcelChangeKinds).openapi({
    description: 'Only parcels of which one of these is true, with commas between.',
    example: 'advanced,firstHeard',
  }),
  block: blocksQuery,
  town: townsQuery,
  use: usesQuery,
  q: searchQuery,
  fields: fieldsQuery([...new Set([...changeColumns.map(({ name }) => name), 'from', 'to'])]),
  limit: limitQuery,
  after: afterQuery,
});

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/changes',
  operationId: 'listChanges',
  tags: ['parcels'],
  summary: '两日之间的变化 · What changed between two days',
  description:
    'Parcels whose states on two days differ, in the order of their ids, each with what kinds of change it has gone through and its states on both days, as JSON or CSV. `areaM2` is the area by which a parcel counts, null where it is unknown. With `knownBy=eachDay` each of the two days is told as it was known by its own end.',
  request: { params: zoneParam, query },
  responses: {
    200: {
      description: '有变化的地块 / The parcels that changed',
      headers: listHeaders,
      content: {
        'application/json': { schema: wholeOrChosen(parcelChangesSchema, chosenChangesSchema) },
        ...csvContent,
      },
    },
    ...listProblems,
  },
});

export function changeRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const asked = c.req.valid('query');
    const { id: zone } = c.var.zone;
    const to = dayOf(c.var.zone, asked.to);
    const from = asked.from ?? monthEndBefore(to);
    const { knownBy, kind, limit, fields } = asked;
    if (from > to)
      throw new ProblemError(
        'bad-parameter',
        bilingual('from 不能晚于 to。', '“from” must not be later than “to”.'),
      );
    const rows = changedParcels(store, zone, asked, { from, to, knownBy, kinds: kind });
    const response = await listResponse<ChangedParcel>(
      c,
      {
        type: 'application/json',
        opening: '{"parcels":[',
        rows: firstOf(withOneMore(limit), rows),
        idOf: ({ after }) => after.id,
        itemOf: changeReading,
        columns: changeColumns,
        members: { zone, from, to, ...(knownBy !== undefined && { knownBy }) },
        count: async () => null,
      },
      { limit, fields },
    );
    return streamed<ParcelChanges>(response);
  });
}

type Between = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly knownBy: KnownBy | undefined;
  readonly kinds: readonly ParcelChangeKind[] | undefined;
};

/** Parcels of both days side by side, page by page; those that have not changed are left out. */
async function* changedParcels(
  store: Store,
  zone: string,
  asked: Pick<Asked, 'block' | 'town' | 'use' | 'q' | 'after'>,
  { from, to, knownBy, kinds: wanted }: Between,
): AsyncGenerator<ChangedParcel[]> {
  const earlier = store.parcels(zone, queryOn(asked, from, knownBy))[Symbol.asyncIterator]();
  try {
    for await (const later of store.parcels(zone, queryOn(asked, to, knownBy))) {
      const page = await earlier.next();
      const before = new Map<string, ParcelFeature>(
        page.done ? [] : page.value.map((parcel) => [parcel.id, parcel]),
      );
      yield later.flatMap((after) => {
        const first = before.get(after.id);
        // A zone that is replaced meanwhile has other parcels; its answer is not kept.
        if (!first) return [];
        const kinds = changeKindsOf(first.properties, after.properties);
        const isWanted = kinds.some((kind) => wanted?.includes(kind) ?? true);
        return isWanted ? [{ before: first, after, kinds }] : [];
      });
    }
  } finally {
    await earlier.return?.();
  }
}

function queryOn(
  { block, town, use, q, after }: Pick<Asked, 'block' | 'town' | 'use' | 'q' | 'after'>,
  asOf: IsoDate,
  knownBy: KnownBy | undefined,
): ListQuery {
  return {
    asOf,
    knownBy: knownBy === 'eachDay' ? endOfDayInChina(asOf) : knownBy,
    blocks: block,
    towns: town,
    uses: use,
    search: q,
    after,
  };
}
