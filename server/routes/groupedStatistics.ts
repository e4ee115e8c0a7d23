import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import { csvStream } from '../http/csvStream.ts';
import { JsonBytes } from '../http/jsonBytes.ts';
import { listStream, streamed } from '../http/listStream.ts';
import { chosenType, csvContentType, csvType } from '../http/negotiation.ts';
import { ProblemError } from '../http/problem.ts';
import { listProblems } from '../http/problemSchema.ts';
import type { ZoneVariables } from '../http/zoneScope.ts';
import type { AreaKind, Store, ZoneSummary } from '../store/store.ts';
import { countedArea, type CountedArea } from './countedArea.ts';
import { areaCountsSchema, type AreaCounts } from './areaCounts.ts';
import {
  areaStatistics,
  areaStatisticsSchema,
  type AreaLabel,
  type AreaStatistics,
} from './areaStatistics.ts';
import { dayOf, zoneRouter } from './context.ts';
import { groupedCells, groupedTallies, type Grouped } from './groupedCells.ts';
import { csvContent } from './lists/chosen.ts';
import { isoDateSchema, isoInstantSchema } from './schemas/common.ts';
import { leftOut } from './schemas/leftOut.ts';
import { daysQuery, knownByQuery } from './schemas/listQuery.ts';
import { asOfQuery, zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { writeShortForm } from './shortForm.ts';
import { statisticsColumns, type StatisticsRow } from './statisticsColumns.ts';
import { allThemes, progressThemes } from './themes.ts';

type GroupedBy = {
  readonly zone: string;
  readonly by: AreaKind;
  /** Only where it was asked for. */
  readonly knownBy?: IsoInstant;
};
type OnDay<Area> = { readonly asOf: IsoDate; readonly areas: readonly Area[] };

/** What each area counts; on request what every indicator comes to, or how it is worked out. */
export type StatisticsReading = GroupedBy & OnDay<AreaCounts>;
type StatisticsWithWorking = GroupedBy & OnDay<AreaStatistics>;
/** The same for several days, in the order in which they were asked for. */
type StatisticsByDay = GroupedBy & {
  readonly days: readonly (OnDay<AreaCounts> | OnDay<AreaStatistics>)[];
};

const by = z.enum(['zone', 'block', 'town']);
const onRequest = (description: string) =>
  z.enum(['true', 'false']).default('false').openapi({ description });

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
  land: onRequest(
    'Whether parcels are counted by construction, supply, idle land and high-tech use too.',
  ),
  indicators: onRequest(
    'Whether the value of every indicator is given: 2 kB an area beside 0.9 kB.',
  ),
  working: onRequest('Whether the working of every indicator is given: 33 kB an area.'),
});

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/statistics',
  operationId: 'getStatistics',
  tags: ['statistics'],
  summary: '按区域统计 · Statistics by area',
  description:
    'Counts and areas by stage, by the states of the three axes, by land use and boundary as JSON; with `land=true` by what is on record of the land too; with `indicators=true` the values of the rates of progress and of land use beside them, with `working=true` every class of all of them, and for every rate its name, formula, units, edition and completeness. As CSV parcels and land by stage and the value of every rate. Unknown areas are counted, never guessed. With `days` in place of `asOf` the answer has an entry for each day. With `knownBy` all land is unknown: its records carry no moment at which they were written down.',
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
  { by: kind, days, asOf, ...asked }: z.output<typeof query>,
): Promise<Response> {
  const zone = c.var.zone;
  const { knownBy } = asked;
  if (days !== undefined && asOf !== undefined)
    throw new ProblemError(
      'bad-parameter',
      bilingual('days 与 asOf 只能写一个。', 'Give either days or asOf.'),
    );
  const type = chosenType(c, ['application/json', csvType]);
  const day = dayOf(zone, asOf);
  if (type === csvType) {
    const rows = tableRows(days ?? [day], countedAreas(store, zone, kind, knownBy));
    const table = csvStream(statisticsColumns(day), rows, await rows.next());
    return c.body(table, 200, { 'Content-Type': csvContentType });
  }
  const read = writtenAreas(store, zone, kind, asked);
  const members = { zone: zone.id, by: kind, ...(knownBy !== undefined && { knownBy }) };
  const body =
    days === undefined
      ? await areasAsJson(await read(day), { ...members, asOf: day })
      : await listAsJson('{"days":[', dayEntries(days, read), members);
  return c.body(body, 200, { 'Content-Type': type });
}

type Read<Area> = (day: IsoDate) => Promise<Grouped<Area>>;

/** Writes an area as JSON. */
type Write = (json: JsonBytes) => void;

/** How areas are written. What is not asked for is not read. */
function writtenAreas(
  store: Store,
  zone: ZoneSummary,
  kind: AreaKind,
  asked: Pick<z.output<typeof query>, 'knownBy' | 'land' | 'indicators' | 'working'>,
): Read<Write> {
  const { knownBy } = asked;
  const [withLand, withIndicators] = [asked.land === 'true', asked.indicators === 'true'];
  const themes = withLand ? allThemes : progressThemes;
  return async (asOf) => {
    const moment = { asOf, knownBy };
    if (asked.working === 'true') {
      const { of, ...grouped } = await groupedCells(store, zone, kind, moment);
      const textOf = (label: AreaLabel) => JSON.stringify(areaStatistics(label, of(label), asOf));
      return { ...grouped, of: (label) => (json) => json.text(textOf(label)) };
    }
    if (withIndicators) {
      const { of, ...grouped } = await groupedCells(store, zone, kind, moment);
      return {
        ...grouped,
        of: (label) => {
          const { tally, figures } = countedArea(label, of(label), asOf);
          return (json) => writeShortForm(json, label, tally, themes, figures);
        },
      };
    }
    const { of, ...grouped } = await groupedTallies(store, zone, kind, moment, withLand);
    return {
      ...grouped,
      of: (label) => (json) => writeShortForm(json, label, of(label), themes),
    };
  };
}

function countedAreas(
  store: Store,
  zone: ZoneSummary,
  kind: AreaKind,
  knownBy: IsoInstant | undefined,
): Read<CountedArea> {
  return async (asOf) => {
    const { of, ...grouped } = await groupedCells(store, zone, kind, { asOf, knownBy });
    return { ...grouped, of: (label) => countedArea(label, of(label), asOf) };
  };
}

/** Some areas at a time: of a zone of 13 000 blocks they come to many megabytes, which nobody needs at once. */
async function* areaPages<Area>({ areas, atOnce, of }: Grouped<Area>): AsyncGenerator<Area[]> {
  for (let start = 0; start < areas.length; start += atOnce) {
    yield areas.slice(start, start + atOnce).map(of);
    await nextTurn();
  }
}

/** The same as JSON, a page of them in one piece with commas between. */
async function* writtenPages(grouped: Grouped<Write>): AsyncGenerator<Uint8Array[]> {
  const json = new JsonBytes();
  for await (const page of areaPages(grouped)) {
    for (const [index, write] of page.entries()) {
      if (index > 0) json.character(comma);
      write(json);
    }
    yield [json.take()];
  }
}

const comma = 0x2c;

/** A day with its areas as JSON. */
async function* dayEntries(
  days: readonly IsoDate[],
  read: Read<Write>,
): AsyncGenerator<Uint8Array[]> {
  for (const asOf of days) {
    const entry = new Response(await areasAsJson(await read(asOf), { asOf }));
    yield [new Uint8Array(await entry.arrayBuffer())];
  }
}

function areasAsJson(grouped: Grouped<Write>, members: object) {
  return listAsJson('{"areas":[', writtenPages(grouped), members);
}

async function listAsJson(
  opening: string,
  pages: AsyncGenerator<readonly Uint8Array[]>,
  members: object,
): Promise<ReadableStream<Uint8Array>> {
  return listStream(
    opening,
    pages,
    await pages.next(),
    () => members,
    (json) => json,
  );
}

async function* tableRows(
  days: readonly IsoDate[],
  read: Read<CountedArea>,
): AsyncGenerator<StatisticsRow[]> {
  for (const asOf of days)
    for await (const page of areaPages(await read(asOf)))
      yield page.map((area) => ({ asOf, area }));
}
