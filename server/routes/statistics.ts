import { createRoute, z } from '@hono/zod-openapi';
import type { IsoDate } from '../../geodata/date.ts';
import { boundingBoxOf } from '../../geodata/geometry.ts';
import { bilingual } from '../../geodata/bilingual.ts';
import { noQuery } from '../http/noQuery.ts';
import { ProblemError } from '../http/problem.ts';
import { postProblems, zoneProblems } from '../http/problemSchema.ts';
import type { AreaCell, AreaKind, Store, ZoneSummary } from '../store/store.ts';
import {
  areaStatistics,
  areaStatisticsSchema,
  type AreaName,
  type AreaStatistics,
} from './areaStatistics.ts';
import { dayOf, zoneRouter } from './context.ts';
import { drawnBodySchema } from './drawnArea/bodySchema.ts';
import { TooDetailedAreaError, tallyInside, UnclippableAreaError } from './drawnArea/tally.ts';
import { isoDateSchema } from './schemas/common.ts';
import { asOfQuery, zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';

export type StatisticsReading = {
  readonly zone: string;
  readonly by: AreaKind;
  readonly asOf: IsoDate;
  readonly areas: readonly AreaStatistics[];
};

/** `partial` names the parcels that lie only partly inside and count with that part of their area. */
export type DrawnStatistics = {
  readonly zone: string;
  readonly asOf: IsoDate;
  readonly area: AreaStatistics;
  readonly partial: readonly string[];
};

const by = z.enum(['zone', 'block', 'town']);

export const statisticsSchema = schemaOf<StatisticsReading>()(
  z
    .object({
      zone: z.string(),
      by,
      asOf: isoDateSchema,
      areas: z.array(areaStatisticsSchema).readonly(),
    })
    .openapi('Statistics'),
);

export const drawnStatisticsSchema = schemaOf<DrawnStatistics>()(
  z
    .object({
      zone: z.string(),
      asOf: isoDateSchema,
      area: areaStatisticsSchema,
      partial: z.array(z.string()).readonly(),
    })
    .openapi('DrawnStatistics'),
);

const grouped = createRoute({
  method: 'get',
  path: '/zones/{zone}/statistics',
  tags: ['statistics'],
  summary: '按区域统计 · Statistics by area',
  description:
    'Counts and areas by class of every theme, and progress rates with their working. Unknown areas are counted, never guessed.',
  request: {
    params: zoneParam,
    query: z.strictObject({
      by: by.default('zone').openapi({ description: 'What the parcels are grouped by.' }),
      asOf: asOfQuery,
    }),
  },
  responses: {
    200: {
      description: '统计结果 / The statistics',
      content: { 'application/json': { schema: statisticsSchema } },
    },
    ...zoneProblems,
  },
});

const drawn = createRoute({
  method: 'post',
  path: '/zones/{zone}/statistics',
  tags: ['statistics'],
  summary: '所绘范围的统计 · Statistics of a drawn area',
  description:
    'Parcels are clipped to the area: one that lies partly inside counts as one parcel, with that part of its area.',
  request: {
    params: zoneParam,
    body: { required: true, content: { 'application/json': { schema: drawnBodySchema } } },
  },
  middleware: noQuery,
  responses: {
    200: {
      description: '统计结果 / The statistics',
      content: { 'application/json': { schema: drawnStatisticsSchema } },
    },
    ...postProblems,
  },
});

export function statisticsRoutes(store: Store) {
  return zoneRouter()
    .openapi(grouped, async (c) => {
      const query = c.req.valid('query');
      const zone = c.var.zone;
      const asOf = dayOf(zone, query.asOf);
      const cells = await store.cells(zone.id, query.by, asOf);
      const names = await areaNames(store, zone, query.by, cells);
      const inArea = byArea(cells, query.by, zone);
      const areas = names.map((name) => areaStatistics(name, inArea.get(name.id) ?? []));
      return c.json({ zone: zone.id, by: query.by, asOf, areas }, 200);
    })
    .openapi(drawn, async (c) => {
      const { geometry, asOf: asked } = c.req.valid('json');
      const zone = c.var.zone;
      const asOf = dayOf(zone, asked);
      const bbox = boundingBoxOf([geometry]);
      const pages = store.parcels(zone.id, { asOf, ...(bbox ? { bbox } : {}) });
      const { cells, partial } = await tallyInside(geometry, pages, c.req.raw.signal).catch(
        refused,
      );
      const area = areaStatistics({ id: null, name: '所绘范围', nameEn: 'Drawn area' }, cells);
      return c.json({ zone: zone.id, asOf, area, partial }, 200);
    });
}

function byArea(
  cells: readonly AreaCell[],
  by: AreaKind,
  zone: ZoneSummary,
): ReadonlyMap<string | null, AreaCell[]> {
  const groups = new Map<string | null, AreaCell[]>();
  for (const cell of cells) {
    const area = by === 'zone' ? zone.id : cell.area;
    const group = groups.get(area);
    if (group) group.push(cell);
    else groups.set(area, [cell]);
  }
  return groups;
}

/** Every area of the kind, those without parcels too, and "not stated" last where parcels name none. */
async function areaNames(
  store: Store,
  zone: ZoneSummary,
  by: AreaKind,
  cells: readonly AreaCell[],
): Promise<AreaName[]> {
  if (by === 'zone') return [{ id: zone.id, name: zone.name.zh, nameEn: zone.name.en }];
  const { blocks, towns } = await store.surroundings(zone.id);
  const named = (by === 'block' ? blocks : towns).map(({ id, name }) => ({
    id,
    name: name.zh,
    nameEn: name.en,
  }));
  const notStated: AreaName = { id: null, name: '未注明', nameEn: 'Not stated' };
  return cells.some((cell) => cell.area === null) ? [...named, notStated] : named;
}

/** The two ways in which an area that was read well may still not be counted. */
function refused(error: unknown): never {
  if (error instanceof UnclippableAreaError)
    throw new ProblemError(
      'bad-geometry',
      bilingual(
        '所绘范围的边线互相交叉或重叠，无法计算，请重新绘制。',
        'The edges of the drawn area cross or overlap beyond repair; draw it again.',
      ),
      { cause: error },
    );
  if (error instanceof TooDetailedAreaError)
    throw new ProblemError(
      'bad-geometry',
      bilingual(
        '所绘范围的边线穿过的地块过多或过于曲折，请简化图形或缩小范围。',
        'The edges of the drawn area run through too many parcels or wind too much; simplify it or draw a smaller one.',
      ),
      { cause: error },
    );
  throw error;
}
