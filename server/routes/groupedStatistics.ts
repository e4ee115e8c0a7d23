import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import { csvStream } from '../http/csvStream.ts';
import { listStream, streamed } from '../http/listStream.ts';
import { chosenType, csvContentType, csvType } from '../http/negotiation.ts';
import { ProblemError } from '../http/problem.ts';
import { listProblems } from '../http/problemSchema.ts';
import type { ZoneVariables } from '../http/zoneScope.ts';
import type { AreaKind, Store } from '../store/store.ts';
import { countedArea, type AreaSums } from './countedArea.ts';
import {
  areaStatistics,
  areaStatisticsSchema,
  type AreaCells,
  type AreaLabel,
  type AreaStatistics,
} from './areaStatistics.ts';
import { dayOf, zoneRouter } from './context.ts';
import { groupedCells } from './groupedCells.ts';
import { csvContent } from './lists/chosen.ts';
import { isoDateSchema, isoInstantSchema } from './schemas/common.ts';
import { leftOut } from './schemas/leftOut.ts';
import { daysQuery, knownByQuery } from './schemas/listQuery.ts';
import { asOfQuery, zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { areaCountsSchema, shortForm, type AreaCounts } from './shortForm.ts';
import { statisticsColumns, type StatisticsRow } from './statisticsColumns.ts';

type Grouped = {
  readonly zone: string;
  readonly by: AreaKind;
  /** Only where it was asked for. */
  readonly knownBy?: IsoInstant;
};
type OnDay<Area> = { readonly asOf: IsoDate; readonly areas: readonly Area[] };

/** What each area counts; on request with the working of every indicator. */
export type StatisticsReading = Grouped & OnDay<AreaCounts>;
type StatisticsWithWorking = Grouped & OnDay<AreaStatistics>;
/** The same for several days, in the order in which they were asked for. */
type StatisticsByDay = Grouped & {
  readonly days: readonly (OnDay<AreaCounts> | OnDay<AreaStatistics>)[];
};

/** Areas that are counted before others get a turn, about 10 ms. */
const pageSize = 50;

const by = z.enum(['zone', 'block', 'town']);

const groupedBy = { zone: z.string(), by, knownBy: leftOut(isoInstantSchema) };
const onDay = { asOf: isoDateSchema, areas: z.array(areaCountsSchema).readonly() };
const onDayWithWorking = { asOf: isoDateSchema, areas: z.array(areaStatisticsSchema).readonly() };

export const statisticsSchema = schemaOf<StatisticsReading>()(
  z.object({ ...groupedBy, ...onDay }).openapi('Statistics'),
);

export const statisticsWithWorkingSchema = schemaOf<StatisticsWithWorking>()(
  z.object({ ...groupedBy, ...onDayWithWorking }).openapi('StatisticsWithWorking'),
);

export const statisticsByDaySchema = schemaOf<StatisticsByDay>()(
  z
    .object({
      ...groupedBy,
      days: z.array(z.union([z.object(onDayWithWorking), z.object(onDay)])).readonly(),
    })
    .openapi('StatisticsByDay'),
);

const query = z.strictObject({
  by: by.default('zone').openapi({ description: 'What the parcels are grouped by.' }),
  asOf: asOfQuery,
  days: daysQuery,
  knownBy: knownByQuery,
  working: z.enum(['true', 'false']).default('false').openapi({
    description: 'Whether the working of every indicator is given: 33 kB an area beside 2 kB.',
  }),
});

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/statistics',
  operationId: 'getStatistics',
  tags: ['statistics'],
  summary: '按区域统计 · Statistics by area',
  description:
    'Counts and areas by class of every theme, and rates of progress and of land use, in a short form, as JSON or CSV; with `working=true` every class, and for every rate its name, formula, units, edition and completeness. Unknown areas are counted, never guessed. With `days` in place of `asOf` the answer has an entry for each day. With `knownBy` all land is unknown: its records carry no moment at which they were written down.',
  request: { params: zoneParam, query },
  responses: {
    200: {
      description: '统计结果 / The statistics',
      content: {
        'application/json': {
          schema: z.union([statisticsWithWorkingSchema, statisticsSchema, statisticsByDaySchema]),
        },
        ...csvContent,
      },
    },
    ...listProblems,
  },
});

export function groupedStatisticsRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const asked = c.req.valid('query');
    const body = await bodyFor(c, store, asked);
    // Typed clients ask for JSON.
    return streamed<StatisticsReading | StatisticsWithWorking | StatisticsByDay>(body);
  });
}

async function bodyFor(
  c: Context<ZoneVariables>,
  store: Store,
  { by: kind, knownBy, working, days, asOf }: z.output<typeof query>,
): Promise<Response> {
  const zone = c.var.zone;
  if (days !== undefined && asOf !== undefined)
    throw new ProblemError(
      'bad-parameter',
      bilingual('days 与 asOf 只能写一个。', 'Give either days or asOf.'),
    );
  const type = chosenType(c, ['application/json', csvType]);
  const day = dayOf(zone, asOf);
  const read = (on: IsoDate) => groupedCells(store, zone, kind, { asOf: on, knownBy });
  if (type === csvType) {
    const rows = tableRows(days ?? [day], read);
    const table = csvStream(statisticsColumns(day), rows, await rows.next());
    return c.body(table, 200, { 'Content-Type': csvContentType });
  }
  const write: WriteArea =
    working === 'true'
      ? (...area) => JSON.stringify(areaStatistics(...area))
      : (...area) => shortForm(countedArea(...area));
  const members = { zone: zone.id, by: kind, ...(knownBy !== undefined && { knownBy }) };
  const asIs = (text: string) => text;
  const [opening, pages, last] =
    days === undefined
      ? ['{"areas":[', areaPages(await read(day), day, write), { ...members, asOf: day }]
      : ['{"days":[', dayEntries(days, read, write), members];
  const body = listStream(opening, pages, await pages.next(), () => last, asIs);
  return c.body(body, 200, { 'Content-Type': type });
}

type Read = (day: IsoDate) => ReturnType<typeof groupedCells>;
type Counted<Area> = (label: AreaLabel, cells: AreaCells & AreaSums, day: IsoDate) => Area;
/** Gives an area as JSON. */
type WriteArea = Counted<string>;

/** Some areas at a time: of a zone of 13 000 blocks they come to many megabytes, which nobody needs at once. */
async function* areaPages<Area>(
  { areas, cellsOf }: Awaited<ReturnType<Read>>,
  day: IsoDate,
  areaOf: Counted<Area>,
): AsyncGenerator<Area[]> {
  for (let start = 0; start < areas.length; start += pageSize) {
    yield areas.slice(start, start + pageSize).map((label) => areaOf(label, cellsOf(label), day));
    await nextTurn();
  }
}

/** A day with its areas as JSON. */
async function* dayEntries(
  days: readonly IsoDate[],
  read: Read,
  write: WriteArea,
): AsyncGenerator<string[]> {
  for (const asOf of days) {
    const areas: string[] = [];
    for await (const page of areaPages(await read(asOf), asOf, write)) areas.push(...page);
    yield [`{"asOf":"${asOf}","areas":[${areas.join(',')}]}`];
  }
}

async function* tableRows(days: readonly IsoDate[], read: Read): AsyncGenerator<StatisticsRow[]> {
  for (const asOf of days)
    for await (const page of areaPages(await read(asOf), asOf, countedArea))
      yield page.map((area) => ({ asOf, area }));
}
