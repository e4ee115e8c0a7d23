import { createRoute, z } from '@hono/zod-openapi';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Count } from '../../geodata/count.ts';
import {
  addDays,
  addYears,
  monthEndBefore,
  monthEndsUntil,
  type IsoDate,
} from '../../geodata/date.ts';
import { cellOf } from '../../geodata/parcelFeature.ts';
import type { KnownBy } from '../../geodata/parcelTimeline.ts';
import { trendMeasures, TrendTally, type TrendPoint } from '../../geodata/trends.ts';
import { areaFigure } from '../../geodata/units.ts';
import { ProblemError } from '../http/problem.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import type { Store, ZoneSummary } from '../store/store.ts';
import { dayOf, zoneRouter } from './context.ts';
import { calendarDay, isoDateSchema, wholeNumber } from './schemas/common.ts';
import { leftOut } from './schemas/leftOut.ts';
import { eachDayOrKnownByQuery } from './schemas/listQuery.ts';
import { zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { knownBySchema } from './schemas/timelines.ts';

/** Months that one answer may be about: twenty years. */
const mostMonths = 240;

type TrendOfArea = {
  /** null for parcels of no block. */
  readonly id: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly points: readonly TrendPoint[];
};

type Trends = {
  readonly zone: string;
  readonly by: 'zone' | 'block';
  readonly knownBy?: KnownBy;
  readonly areas: readonly TrendOfArea[];
};

const figure = z
  .object({
    parcels: wholeNumber,
    areaM2: z.number(),
    areaUnknown: wholeNumber,
    entered: z.array(z.string()).readonly(),
    left: z.array(z.string()).readonly(),
  })
  .openapi('TrendFigure', {
    description:
      'Parcels that have come so far by the day, their known area, and how many are of unknown area; the ids of those that came to it since the point before, and of those that fell back.',
  });

const pointSchema = schemaOf<TrendPoint>()(
  z
    .object({
      day: isoDateSchema,
      cleared: figure,
      levelled: figure,
      supplied: figure,
      started: figure,
      built: figure,
    })
    .openapi('TrendPoint'),
);

export const trendsSchema = schemaOf<Trends>()(
  z
    .object({
      zone: z.string(),
      by: z.enum(['zone', 'block']),
      knownBy: leftOut(knownBySchema),
      areas: z
        .array(
          z.object({
            id: z.string().nullable(),
            name: z.string(),
            nameEn: z.string(),
            points: z.array(pointSchema).readonly(),
          }),
        )
        .readonly(),
    })
    .openapi('Trends'),
);

const day = calendarDay.optional();

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/trends',
  operationId: 'getTrends',
  tags: ['statistics'],
  summary: '逐月趋势 · Trends month by month',
  description:
    'For the end of each month from `from` to `to`, and for `to` itself: how many parcels, and how much land, are cleared, levelled, supplied, started and completed, by their axes, with the parcels behind each step. Months are told against the end of the month before.',
  request: {
    params: zoneParam,
    query: z.strictObject({
      by: z.enum(['zone', 'block']).default('zone').openapi({ description: 'Of what.' }),
      from: day.openapi({
        type: 'string',
        format: 'date',
        description: 'A day of the first month; without it two years before `to`.',
        example: '2010-01-31',
      }),
      to: day.openapi({
        type: 'string',
        format: 'date',
        description: 'The last day; without it the newest day the zone speaks of.',
        example: '2010-09-30',
      }),
      knownBy: eachDayOrKnownByQuery,
    }),
  },
  responses: {
    200: {
      description: '趋势 / The trends',
      content: { 'application/json': { schema: trendsSchema } },
    },
    ...zoneProblems,
  },
});

export function trendRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const { by, knownBy, from, to: last } = c.req.valid('query');
    const to = dayOf(c.var.zone, last);
    const days = trendDays(from ?? addDays(addYears(to, -2), 1), to);
    const tallies = new Map<string | null, TrendTally>();
    const labels = await labelsOf(store, c.var.zone, by);
    for (const { id } of labels) tallies.set(id, new TrendTally(days));
    const counts = await countedParcels(store, c.var.zone.id, to);
    for await (const page of store.timelines(c.var.zone.id, knownBy))
      for (const { id, steps } of page) {
        const counted = counts.get(id);
        if (!counted) continue;
        const area = by === 'zone' ? c.var.zone.id : counted.block;
        let tally = tallies.get(area);
        if (!tally) tallies.set(area, (tally = new TrendTally(days)));
        tally.add({ id, count: counted.count, steps });
      }
    const named = new Map<string | null, Label>(labels.map((label) => [label.id, label]));
    const areas = [...tallies].map(([id, tally]) => ({
      ...(named.get(id) ?? { id, name: '未注明', nameEn: 'Not stated' }),
      points: tally.points().map(written),
    }));
    return c.json(
      { zone: c.var.zone.id, by, ...(knownBy !== undefined && { knownBy }), areas },
      200,
    );
  });
}

/** The end of the month before the first, which that is told against, then every end of a month, and the last day. */
function trendDays(from: IsoDate, to: IsoDate): IsoDate[] {
  if (from > to)
    throw new ProblemError(
      'bad-parameter',
      bilingual('from 不能晚于 to。', '“from” must not be later than “to”.'),
    );
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > mostMonths / 12)
    throw new ProblemError(
      'bad-parameter',
      bilingual(
        `一次最多问 ${mostMonths} 个月。`,
        `One request is about ${mostMonths} months at most.`,
      ),
    );
  const before = monthEndBefore(from);
  return [...new Set([before, ...monthEndsUntil(before, to), to])];
}

type Label = Omit<TrendOfArea, 'points'> & { readonly id: string };

async function labelsOf(store: Store, zone: ZoneSummary, by: Trends['by']): Promise<Label[]> {
  if (by === 'zone') return [{ id: zone.id, name: zone.name.zh, nameEn: zone.name.en }];
  const names = await store.areaNames(zone.id, 'block');
  return names.map(({ id, name }) => ({ id, name: name.zh, nameEn: name.en }));
}

type Counted = { readonly block: string | null; readonly count: Count };

async function countedParcels(
  store: Store,
  zone: string,
  asOf: IsoDate,
): Promise<ReadonlyMap<string, Counted>> {
  const counts = new Map<string, Counted>();
  for await (const page of store.parcels(zone, { asOf }))
    for (const { id, properties } of page) {
      const { parcels, areaM2, areaUnknown } = cellOf(properties);
      counts.set(id, { block: properties.block, count: { parcels, areaM2, areaUnknown } });
    }
  return counts;
}

/** Areas without the digits that are only arithmetic. */
function written(point: TrendPoint): TrendPoint {
  const figures = trendMeasures.map((measure) => {
    const { areaM2, ...rest } = point[measure];
    return [measure, { ...rest, areaM2: areaFigure(areaM2, 'm2') }];
  });
  return { day: point.day, ...Object.fromEntries(figures) } as TrendPoint;
}
