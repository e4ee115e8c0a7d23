import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { etag } from 'hono/etag';
import type { RequestAccess } from '../../access/requestAccess.ts';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import { csvStream, type CsvColumn } from '../../http/csvStream.ts';
import { streamed } from '../../http/listStream.ts';
import { chosenType, csvContentType, csvType } from '../../http/negotiation.ts';
import { nextLink } from '../../http/nextLink.ts';
import { ProblemError } from '../../http/problem.ts';
import { listProblems } from '../../http/problemSchema.ts';
import type { ZoneVariables } from '../../http/zoneScope.ts';
import type { Store, ZoneSummary } from '../../store/store.ts';
import { zoneRouter } from '../context.ts';
import { csvContent } from '../lists/chosen.ts';
import { mostZones, readableZones } from '../readableZones.ts';
import { afterQuery, limitQuery, oneOfEach, searchQuery } from '../schemas/listQuery.ts';
import { asOfQuery } from '../schemas/query.ts';
import { groupColumns, zoneColumns } from './columns.ts';
import { classesOf, groupings, origins, type Grouping } from './groups.ts';
import {
  groupFigures,
  rates,
  statisticsOfGroupsSchema,
  statisticsOfZonesSchema,
  zoneFigures,
  type StatisticsOfGroups,
} from './readings.ts';
import type { StatisticsOfZones, ZoneFigures } from '../../../geodata/zoneFigures.ts';
import { placesOnce, tallyGroups, tallyOf } from './tallies.ts';

const query = z.strictObject({
  by: z
    .enum(['zone', ...groupings])
    .default('zone')
    .openapi({ description: 'What the parcels of all zones are grouped by.' }),
  asOf: asOfQuery.openapi({
    type: 'string',
    format: 'date',
    description:
      'The day whose states are asked for; without it of each zone the newest day it speaks of. On days before that the parcels of a zone are counted anew, which takes longer.',
    example: '2026-06-30',
  }),
  q: searchQuery,
  origin: oneOfEach('origin', origins).openapi({
    type: 'string',
    description:
      'Only zones of these origins, with commas between: `document,own` leaves out examples.',
    example: 'document,own',
  }),
  after: afterQuery,
  limit: limitQuery,
});
type Asked = z.output<typeof query>;

const route = createRoute({
  method: 'get',
  path: '/statistics',
  operationId: 'getStatisticsOfZones',
  tags: ['statistics'],
  summary: '各开发区统计 · Statistics of all zones',
  description: `What the parcels of every zone that you may read come to, hidden zones left out: \`by=zone\` ${mostZones} zones at a time where \`limit\` says nothing less, by anything else all zones together. Counts and known areas by class, unknown ones counted as such and never guessed. A zone is on its newest day unless \`asOf\` says another. By zone the rates of progress come with it: what each is stands once in \`rates\`. Other groupings carry counts alone, because of a zone that is drawn in part nobody knows where the rest lies; \`origin\` says how much of them is from examples. As CSV all zones at once.`,
  request: { query },
  middleware: etag({ weak: true }),
  responses: {
    200: {
      description: '统计结果 / The statistics',
      headers: z.object({
        Link: z
          .string()
          .optional()
          .openapi({ description: 'RFC 8288, `rel="next"`: the next page of zones.' }),
      }),
      content: {
        'application/json': {
          schema: z.union([statisticsOfZonesSchema, statisticsOfGroupsSchema]),
        },
        ...csvContent,
      },
    },
    ...listProblems,
  },
});

export function zoneStatisticsRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const asked = c.req.valid('query');
    const type = chosenType(c, ['application/json', csvType]);
    const asTable = type === csvType;
    // Hono's etag says of variables that they may be anything.
    const { access } = c.var as ZoneVariables['Variables'];
    c.header('Cache-Control', 'no-cache');
    const { by } = asked;
    if (by !== 'zone') {
      refuseStretch(asked);
      const reading = await groupsTogether(store, access, by, asked);
      // Typed clients ask for JSON.
      return streamed<StatisticsOfZones | StatisticsOfGroups>(
        asTable ? await table(c, groupColumns, pagesOf([reading.groups])) : c.json(reading, 200),
      );
    }
    if (asTable)
      return streamed<StatisticsOfZones | StatisticsOfGroups>(
        await table(c, zoneColumns, figurePages(store, access, asked)),
      );
    const most = Math.min(asked.limit ?? mostZones, mostZones);
    const { zones, isCut } = await stretch(store, access, asked, most);
    if (isCut) c.header('Link', nextLink(c.req.url, zones.at(-1)!.id));
    return c.json(
      { by, ...dayOf(asked), rates, zones: await figuresOf(store, zones, asked.asOf) },
      200,
    );
  });
}

function dayOf({ asOf }: Asked): { readonly asOf?: IsoDate } {
  return asOf === undefined ? {} : { asOf };
}

function refuseStretch({ after, limit }: Asked): void {
  if (after === undefined && limit === undefined) return;
  throw new ProblemError(
    'bad-parameter',
    bilingual(
      'after 和 limit 只用于 by=zone；其他分组合计全部开发区。',
      'after and limit go with by=zone alone; every other grouping is of all zones together.',
    ),
  );
}

async function table<Row>(
  c: Context,
  columns: readonly CsvColumn<Row>[],
  pages: AsyncGenerator<readonly Row[]>,
): Promise<Response> {
  return c.body(csvStream(columns, pages, await pages.next()), 200, {
    'Content-Type': csvContentType,
  });
}

async function* pagesOf<Row>(pages: readonly (readonly Row[])[]): AsyncGenerator<readonly Row[]> {
  yield* pages;
}

/** Zones of the origins asked for, after one and so many at most. */
async function stretch(
  store: Store,
  access: RequestAccess | undefined,
  { q: search, origin, after }: Pick<Asked, 'q' | 'origin' | 'after'>,
  most: number,
): Promise<{ readonly zones: readonly ZoneSummary[]; readonly isCut: boolean }> {
  const found: ZoneSummary[] = [];
  let from = after;
  for (;;) {
    const page = await readableZones(store, access, { search, after: from, hidden: false }, most);
    found.push(
      ...page.zones.filter((zone) => origin === undefined || origin.includes(zone.origin)),
    );
    if (!page.isCut || found.length > most)
      return { zones: found.slice(0, most), isCut: found.length > most };
    from = page.zones.at(-1)!.id;
  }
}

async function figuresOf(
  store: Store,
  zones: readonly ZoneSummary[],
  asOf: IsoDate | undefined,
): Promise<ZoneFigures[]> {
  const ids = zones.map(({ id }) => id);
  const counts = await store.zoneCounts(ids, asOf ?? null);
  const facts = await store.factsOf(ids);
  const placesOf = placesOnce();
  const byId = new Map(counts.map((each) => [each.zone, each]));
  return zones.flatMap((zone) => {
    const counted = byId.get(zone.id);
    // Removed since it was listed.
    if (!counted) return [];
    const tally = tallyOf(counted.cells, placesOf);
    return [zoneFigures(zone, tally, asOf ?? counted.latest, facts.get(zone.id) ?? [])];
  });
}

async function* stretches(
  store: Store,
  access: RequestAccess | undefined,
  asked: Asked,
): AsyncGenerator<readonly ZoneSummary[]> {
  let { after } = asked;
  for (;;) {
    const { zones, isCut } = await stretch(store, access, { ...asked, after }, mostZones);
    yield zones;
    if (!isCut) return;
    after = zones.at(-1)!.id;
  }
}

/** A table is not cut into pages, but one may ask for a stretch of it. */
async function* figurePages(
  store: Store,
  access: RequestAccess | undefined,
  asked: Asked,
): AsyncGenerator<readonly ZoneFigures[]> {
  let left = asked.limit ?? Infinity;
  for await (const zones of stretches(store, access, asked)) {
    yield await figuresOf(store, zones.slice(0, left), asked.asOf);
    left -= zones.length;
    if (left <= 0) return;
  }
}

async function groupsTogether(
  store: Store,
  access: RequestAccess | undefined,
  by: Grouping,
  asked: Asked,
): Promise<StatisticsOfGroups> {
  const { groups, add } = tallyGroups(by);
  let count = 0;
  for await (const zones of stretches(store, access, asked)) {
    count += zones.length;
    for (const origin of origins) {
      const ids = zones.flatMap((zone) => (zone.origin === origin ? [zone.id] : []));
      add(origin, await store.zoneCountsTogether(ids, asked.asOf ?? null));
    }
  }
  return {
    by,
    ...dayOf(asked),
    zones: count,
    groups: classesOf[by].flatMap((each) => {
      const tally = groups.get(each.id);
      return tally ? [groupFigures(each, tally)] : [];
    }),
  };
}
