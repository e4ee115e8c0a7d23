import { createRoute, z } from '@hono/zod-openapi';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate } from '../../geodata/date.ts';
import { faultAt } from '../../geodata/area/areaFault.ts';
import { TooDetailedAreaError } from '../../geodata/area/work.ts';
import { boundingBoxOf } from '../../geodata/geometry.ts';
import { listStream, streamed } from '../http/listStream.ts';
import { noQuery } from '../http/noQuery.ts';
import { ProblemError } from '../http/problem.ts';
import { postProblems, zoneProblems } from '../http/problemSchema.ts';
import type { AreaKind, Store, ZoneSummary } from '../store/store.ts';
import { areaCounts, areaCountsSchema, type AreaCounts } from './areaCounts.ts';
import {
  areaStatistics,
  areaStatisticsSchema,
  type AreaCells,
  type AreaLabel,
  type AreaStatistics,
} from './areaStatistics.ts';
import { drawnCells } from './drawnCells.ts';
import { dayOf, zoneRouter } from './context.ts';
import { drawnBodySchema } from './drawnArea/bodySchema.ts';
import { tallyInside } from './drawnArea/tally.ts';
import { isoDateSchema } from './schemas/common.ts';
import { asOfQuery, zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';

type Grouped<Area> = {
  readonly zone: string;
  readonly by: AreaKind;
  readonly asOf: IsoDate;
  readonly areas: readonly Area[];
};

/** What each area counts; on request with the working of every indicator. */
export type StatisticsReading = Grouped<AreaCounts>;
export type StatisticsWithWorking = Grouped<AreaStatistics>;

/** `partial` names the parcels that lie only partly inside and count with that part of their area. */
export type DrawnStatistics = {
  readonly zone: string;
  readonly asOf: IsoDate;
  readonly area: AreaStatistics;
  readonly partial: readonly string[];
};

/** Areas that are counted before others get a turn, about 10 ms. */
const pageSize = 50;

const by = z.enum(['zone', 'block', 'town']);

const groupedBy = { zone: z.string(), by, asOf: isoDateSchema };

export const statisticsSchema = schemaOf<StatisticsReading>()(
  z.object({ ...groupedBy, areas: z.array(areaCountsSchema).readonly() }).openapi('Statistics'),
);

export const statisticsWithWorkingSchema = schemaOf<StatisticsWithWorking>()(
  z
    .object({ ...groupedBy, areas: z.array(areaStatisticsSchema).readonly() })
    .openapi('StatisticsWithWorking'),
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
  operationId: 'getStatistics',
  tags: ['statistics'],
  summary: '按区域统计 · Statistics by area',
  description:
    'Counts and areas by class of every theme, and rates of progress and of land use, in a short form; with `working=true` every class, and for every rate its name, formula, units, edition and completeness. Unknown areas are counted, never guessed.',
  request: {
    params: zoneParam,
    query: z.strictObject({
      by: by.default('zone').openapi({ description: 'What the parcels are grouped by.' }),
      asOf: asOfQuery,
      working: z.enum(['true', 'false']).default('false').openapi({
        description: 'Whether the working of every indicator is given: 33 kB an area beside 3 kB.',
      }),
    }),
  },
  responses: {
    200: {
      description: '统计结果 / The statistics',
      content: {
        'application/json': { schema: z.union([statisticsWithWorkingSchema, statisticsSchema]) },
      },
    },
    ...zoneProblems,
  },
});

const drawn = createRoute({
  method: 'post',
  path: '/zones/{zone}/statistics',
  operationId: 'measureDrawnArea',
  tags: ['statistics'],
  summary: '所绘范围的统计 · Statistics of a drawn area',
  description:
    'Parcels are clipped to the area: one that lies partly inside counts as one parcel, with that part of its area and of what is on it.',
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
      const progress = await store.cells(zone.id, query.by, asOf);
      const land = await store.landCells(zone.id, query.by, asOf);
      const names = await areaNames(store, zone, query.by, progress);
      const [progressIn, landIn] = [byArea(progress), byArea(land)];
      const cellsOf = ({ id }: AreaLabel): AreaCells => ({
        progress: progressIn.get(id) ?? [],
        land: landIn.get(id) ?? [],
      });
      const form = query.working === 'true' ? areaStatistics : areaCounts;
      const pages = areaPages(names, (name) => form(name, cellsOf(name), asOf));
      const body = listStream('{"areas":[', pages, await pages.next(), () => ({
        zone: zone.id,
        by: query.by,
        asOf,
      }));
      return streamed<StatisticsReading | StatisticsWithWorking>(
        c.body(body, 200, { 'Content-Type': 'application/json' }),
      );
    })
    .openapi(drawn, async (c) => {
      const { geometry, asOf: asked } = c.req.valid('json');
      const zone = c.var.zone;
      const asOf = dayOf(zone, asked);
      const bbox = boundingBoxOf([geometry]);
      const pages = () => store.parcels(zone.id, { asOf, ...(bbox ? { bbox } : {}) });
      const { signal } = c.req.raw;
      const portions = await tallyInside(geometry, pages, signal).catch((error: unknown) =>
        refused(error, signal),
      );
      const cells = await drawnCells(store, zone.id, portions, asOf);
      const partial = portions.filter(({ share }) => share < 1).map(({ parcel }) => parcel.id);
      const area = areaStatistics(
        { id: null, name: '所绘范围', nameEn: 'Drawn area' },
        cells,
        asOf,
      );
      return c.json({ zone: zone.id, asOf, area, partial }, 200);
    });
}

/** Some areas at a time: of a zone of 13 000 blocks they come to many megabytes, which nobody needs at once. */
async function* areaPages<Area>(
  names: readonly AreaLabel[],
  areaOf: (name: AreaLabel) => Area,
): AsyncGenerator<Area[]> {
  for (let start = 0; start < names.length; start += pageSize) {
    yield names.slice(start, start + pageSize).map(areaOf);
    await nextTurn();
  }
}

type OfArea = { readonly area: string | null };
type CellsByArea<Cell> = ReadonlyMap<string | null, Cell[]>;

function byArea<Cell extends OfArea>(cells: readonly Cell[]): CellsByArea<Cell> {
  const groups = new Map<string | null, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(cell.area);
    if (group) group.push(cell);
    else groups.set(cell.area, [cell]);
  }
  return groups;
}

/** Every area of the kind, those without parcels too, and "not stated" last where parcels name none. */
async function areaNames(
  store: Store,
  zone: ZoneSummary,
  by: AreaKind,
  cells: readonly OfArea[],
): Promise<AreaLabel[]> {
  if (by === 'zone') return [{ id: zone.id, name: zone.name.zh, nameEn: zone.name.en }];
  const named = (await store.areaNames(zone.id, by)).map(({ id, name }) => ({
    id,
    name: name.zh,
    nameEn: name.en,
  }));
  const notStated: AreaLabel = { id: null, name: '未注明', nameEn: 'Not stated' };
  return cells.some((cell) => cell.area === null) ? [...named, notStated] : named;
}

/** An area that was read well may still be too detailed to be counted, or its client be gone. */
function refused(error: unknown, signal: AbortSignal): never {
  if (error instanceof TooDetailedAreaError)
    throw new ProblemError('bad-geometry', faultAt('tooDetailed', []).detail, { cause: error });
  if (signal.aborted)
    throw new ProblemError(
      'busy',
      bilingual('请求已取消。', 'The request was given up by its client.'),
      { cause: error },
    );
  throw error;
}
