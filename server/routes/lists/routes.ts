import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { IsoDate } from '../../../geodata/date.ts';
import type { CsvColumn } from '../../http/csvStream.ts';
import { streamed } from '../../http/listStream.ts';
import { listProblems } from '../../http/problemSchema.ts';
import type { ZoneVariables } from '../../http/zoneScope.ts';
import type { ListItems, Stated, Store } from '../../store/store.ts';
import { zoneRouter } from '../context.ts';
import {
  afterQuery,
  blocksQuery,
  crsQuery,
  fieldsQuery,
  limitQuery,
  momentQuery,
  searchQuery,
  statesQuery,
  townsQuery,
  usesQuery,
} from '../schemas/listQuery.ts';
import { bboxQuery, zoneParam } from '../schemas/query.ts';
import { csvContent } from './chosen.ts';
import {
  columnsOf,
  featureOf,
  projectColumns,
  projectReading,
  propertiesOf,
  targetColumns,
  targetReading,
  type ListProperties,
} from './kinds.ts';
import { listQueryOf, type Asked } from './asked.ts';
import { listHeaders, listResponse, membersOf } from './listing.ts';
import {
  featureListSchema,
  projectListSchema,
  targetListSchema,
  type FeatureList,
  type ProjectList,
  type TargetList,
} from './schemas.ts';

const stretch = { limit: limitQuery, after: afterQuery };

function fieldNames(columns: readonly CsvColumn<never>[], ...more: readonly string[]) {
  return fieldsQuery([...columns.map(({ name }) => name), ...more]);
}

/** A list of features differs from the others in its path, its words, its filters and its properties. */
function featureRoute<
  Path extends string,
  Kind extends keyof ListProperties,
  Filters extends Readonly<Record<string, z.ZodType>>,
>(path: Path, kind: Kind, name: string, summary: string, filters: Filters) {
  return createRoute({
    method: 'get',
    path,
    // BlockCollection is what listBlocks answers.
    operationId: `list${name.replace('Collection', 's')}`,
    tags: ['subjects'],
    summary,
    description:
      'With their states on a day, in the order of their ids, as GeoJSON or CSV. What has no known place has no geometry.',
    request: {
      params: zoneParam,
      query: z.strictObject({
        ...momentQuery,
        ...filters,
        q: searchQuery,
        bbox: bboxQuery,
        fields: fieldNames(columnsOf[kind], 'geometry'),
        crs: crsQuery,
        ...stretch,
      }),
    },
    responses: {
      200: {
        description: summary,
        headers: listHeaders,
        content: {
          'application/geo+json': { schema: featureListSchema(kind, name) },
          ...csvContent,
        },
      },
      ...listProblems,
    },
  });
}

const stated = { block: blocksQuery, town: townsQuery, state: statesQuery };

const routes = {
  blocks: featureRoute(
    '/zones/{zone}/blocks',
    'block',
    'BlockCollection',
    '区块清单 · Blocks as a list',
    stated,
  ),
  works: featureRoute(
    '/zones/{zone}/works',
    'work',
    'WorkCollection',
    '工程清单 · Works as a list',
    stated,
  ),
  events: featureRoute(
    '/zones/{zone}/events',
    'event',
    'EventCollection',
    '事件清单：所述时段在当日或之前开始 · Events whose period has begun by the day',
    { town: townsQuery },
  ),
  buildings: featureRoute(
    '/zones/{zone}/buildings',
    'building',
    'BuildingCollection',
    '建筑清单 · Buildings as a list',
    { ...stated, use: usesQuery },
  ),
  projects: createRoute({
    method: 'get',
    path: '/zones/{zone}/projects',
    operationId: 'listProjects',
    tags: ['subjects'],
    summary: '项目清单（含未落图） · Projects as a list, mapped or not',
    description:
      'With their states on a day, in the order of their ids, as JSON or CSV. A project lies in the blocks and towns of its parcels.',
    request: {
      params: zoneParam,
      query: z.strictObject({
        ...momentQuery,
        ...stated,
        use: usesQuery,
        q: searchQuery,
        fields: fieldNames(projectColumns, 'investment', 'provenance'),
        ...stretch,
      }),
    },
    responses: {
      200: {
        description: '项目 / The projects',
        headers: listHeaders,
        content: { 'application/json': { schema: projectListSchema }, ...csvContent },
      },
      ...listProblems,
    },
  }),
  targets: createRoute({
    method: 'get',
    path: '/zones/{zone}/targets',
    operationId: 'listTargets',
    tags: ['subjects'],
    summary: '计划节点清单 · Targets as a list',
    description:
      'With how each stands on a day, in the order of their ids, as JSON or CSV. A target lies in the block and town of its subject, and `state` is that of its subject.',
    request: {
      params: zoneParam,
      query: z.strictObject({
        ...momentQuery,
        ...stated,
        fields: fieldNames(targetColumns, 'provenance'),
        ...stretch,
      }),
    },
    responses: {
      200: {
        description: '计划节点 / The targets',
        headers: listHeaders,
        content: { 'application/json': { schema: targetListSchema }, ...csvContent },
      },
      ...listProblems,
    },
  }),
};

export function listRoutes(store: Store) {
  const features = async <Kind extends keyof ListProperties>(
    c: Context<ZoneVariables>,
    kind: Kind,
    asked: Asked & Parameters<typeof listResponse>[2],
  ) => {
    const zone = c.var.zone;
    const query = listQueryOf(zone, asked);
    const row = (column: CsvColumn<ListProperties[Kind]>) => ({
      ...column,
      cell: (stated: Stated<ListItems[Kind]>) =>
        column.cell(propertiesOf[kind](stated, query.asOf)),
    });
    const response = await listResponse<Stated<ListItems[Kind]>>(
      c,
      {
        type: 'application/geo+json',
        opening: '{"type":"FeatureCollection","features":[',
        rows: store.list(zone.id, kind, query),
        idOf: ({ item }) => item.id,
        itemOf: (stated) => featureOf(kind, stated, query.asOf),
        columns: columnsOf[kind].map(row),
        members: membersOf(zone.id, query),
        count: () => store.count(zone.id, kind, query),
      },
      asked,
    );
    return streamed<FeatureList<ListProperties[Kind]>>(response);
  };
  /** What has no shape of its own. */
  const items = <Kind extends 'project' | 'target', Reading extends object>(
    c: Context<ZoneVariables>,
    kind: Kind,
    asked: Asked & Parameters<typeof listResponse>[2],
    readingOf: (row: Stated<ListItems[Kind]>, asOf: IsoDate) => Reading,
    columns: readonly CsvColumn<Reading>[],
  ) => {
    const zone = c.var.zone;
    const query = listQueryOf(zone, asked);
    const reading = (row: Stated<ListItems[Kind]>) => readingOf(row, query.asOf);
    return listResponse<Stated<ListItems[Kind]>>(
      c,
      {
        type: 'application/json',
        opening: `{"${kind}s":[`,
        rows: store.list(zone.id, kind, query),
        idOf: ({ item }) => item.id,
        itemOf: reading,
        columns: columns.map((column) => ({ ...column, cell: (row) => column.cell(reading(row)) })),
        members: membersOf(zone.id, query),
        count: () => store.count(zone.id, kind, query),
      },
      asked,
    );
  };
  return zoneRouter()
    .openapi(routes.blocks, (c) => features(c, 'block', c.req.valid('query')))
    .openapi(routes.works, (c) => features(c, 'work', c.req.valid('query')))
    .openapi(routes.events, (c) => features(c, 'event', c.req.valid('query')))
    .openapi(routes.buildings, (c) => features(c, 'building', c.req.valid('query')))
    .openapi(routes.projects, async (c) =>
      streamed<ProjectList>(
        await items(c, 'project', c.req.valid('query'), projectReading, projectColumns),
      ),
    )
    .openapi(routes.targets, async (c) =>
      streamed<TargetList>(
        await items(c, 'target', c.req.valid('query'), targetReading, targetColumns),
      ),
    );
}
