import { setImmediate as nextTick } from 'node:timers/promises';
import { createRoute, z } from '@hono/zod-openapi';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import type { LightRules } from '../../geodata/plan/lightRules.ts';
import { usualLightRules } from '../../geodata/plan/lightRules.ts';
import { heldUp } from '../../geodata/plan/blockers.ts';
import { landOfSubjects } from '../../geodata/plan/landOfSubjects.ts';
import type { PlanItem, StandingBlocker } from '../../geodata/plan/planItem.ts';
import { planItemsOf, standingBlockers } from '../../geodata/plan/planItems.ts';
import { calendarYears } from '../../geodata/plan/publicHolidays.ts';
import {
  reportedTotals,
  type ReportedTotal,
  type ReportedTotals,
} from '../../geodata/plan/reportedTotals.ts';
import { usualStageDurations, type StageDurations } from '../../geodata/plan/stageDurations.ts';
import { listStream, streamed } from '../http/listStream.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';
import { momentOf, zoneRouter } from './context.ts';
import { isoDateSchema, isoInstantSchema } from './schemas/common.ts';
import { figureSchema } from './schemas/fact.ts';
import { leftOut } from './schemas/leftOut.ts';
import { momentQuery } from './schemas/listQuery.ts';
import { planItemSchema, standingBlockerSchema } from './schemas/planItem.ts';
import { zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { contentSchemas } from './written/contentSchemas.ts';
import { etagOf } from './written/etag.ts';

/** The plan items of a zone on a day, with the rules by which they were worked out. */
export type PlanReading = {
  readonly zone: string;
  readonly asOf: IsoDate;
  /** Left out where the whole log counts. */
  readonly knownBy?: IsoInstant;
  /** `isOwn`: the zone has set them; else they are the usual ones. */
  readonly lightRules: { readonly rules: LightRules; readonly isOwn: boolean };
  readonly stageDurations: { readonly durations: StageDurations; readonly isOwn: boolean };
  /** The years whose public holidays are known, both included. */
  readonly calendarYears: { readonly from: number; readonly to: number };
  /** What documents give as totals of the zone's projects; null where none does. */
  readonly reported: ReportedTotals | null;
  /** Every blocker that had begun by the day, of what has no plan item too. */
  readonly blockers: readonly StandingBlocker[];
  /** Land that the standing ones hold up together, each parcel counted once. */
  readonly heldUp: { readonly areaMu: number | null; readonly unknownAreas: number };
  readonly items: readonly PlanItem[];
};

const reportedTotalSchema = schemaOf<ReportedTotal>()(
  z
    .object({
      fact: z.string(),
      figure: figureSchema,
      onRecord: z.number().nullable(),
      notKnown: z.int(),
      difference: z.number().nullable(),
    })
    .openapi('ReportedTotal', {
      description: '报告数与按名称在案之数 / A reported total beside what is on record by name.',
    }),
);

const reportedSchema = schemaOf<ReportedTotals>()(
  z
    .object({
      named: z.int(),
      projects: reportedTotalSchema.nullable(),
      land: reportedTotalSchema.nullable(),
      investment: reportedTotalSchema.nullable(),
      started: reportedTotalSchema.nullable(),
      completed: reportedTotalSchema.nullable(),
    })
    .openapi('ReportedTotals'),
);

export const planReadingSchema = schemaOf<PlanReading>()(
  z
    .object({
      items: z.array(planItemSchema).readonly(),
      zone: z.string(),
      asOf: isoDateSchema,
      knownBy: leftOut(isoInstantSchema),
      lightRules: z.object({ rules: contentSchemas.lightRules, isOwn: z.boolean() }),
      stageDurations: z.object({ durations: contentSchemas.stageDurations, isOwn: z.boolean() }),
      calendarYears: z.object({ from: z.int(), to: z.int() }),
      reported: reportedSchema.nullable(),
      blockers: z.array(standingBlockerSchema).readonly(),
      heldUp: z.object({ areaMu: z.number().nullable(), unknownAreas: z.int() }),
    })
    .openapi('PlanReading'),
);

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/plan-items',
  operationId: 'listPlanItems',
  tags: ['plans'],
  summary: '计划与实际 · Plans against what was seen',
  description:
    'Every project, and every block, work, parcel or the zone for which a plan or a deadline is on record: milestones with planned and actual days, light, backward schedule, forecast and blockers on a day, as known by a moment.',
  request: { params: zoneParam, query: z.strictObject(momentQuery) },
  responses: {
    200: {
      description: '计划与实际 / The plan items',
      content: { 'application/json': { schema: planReadingSchema } },
    },
    ...zoneProblems,
  },
});

/** Items that are worked out before others get a turn. */
const pageSize = 25;

export function planItemRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const { id: zone } = c.var.zone;
    const { asOf, knownBy } = momentOf(c.var.zone, c.req.valid('query'));
    const records = await store.planRecords(c.var.zone, knownBy);
    const parcelsOf = landOfSubjects(records);
    const blockers = standingBlockers(records, asOf, parcelsOf);
    const { lightRules, stageDurations } = records;
    const facts = await store.facts(zone);
    const projects: PlanItem[] = [];
    const rest = (): Omit<PlanReading, 'items'> => ({
      zone,
      asOf,
      ...(knownBy !== undefined && { knownBy }),
      lightRules: { rules: lightRules ?? usualLightRules, isOwn: lightRules !== null },
      stageDurations: {
        durations: stageDurations ?? usualStageDurations,
        isOwn: stageDurations !== null,
      },
      calendarYears,
      reported: reportedTotals(facts, projects, asOf),
      blockers,
      heldUp: heldUp(blockers, ({ subject }) => parcelsOf(subject)),
    });
    const pages = inPages(planItemsOf(records, { day: asOf, etagOf }), projects);
    const body = listStream('{"items":[', pages, await pages.next(), rest);
    return streamed<PlanReading>(c.body(body, 200, { 'Content-Type': 'application/json' }));
  });
}

/** @param projects gathers the items of projects as they go by */
async function* inPages(
  items: Iterable<PlanItem>,
  projects: PlanItem[],
): AsyncGenerator<readonly PlanItem[]> {
  let page: PlanItem[] = [];
  for (const item of items) {
    page.push(item);
    if (item.category !== null) projects.push(item);
    if (page.length < pageSize) continue;
    yield page;
    await nextTick();
    page = [];
  }
  if (page.length > 0) yield page;
}
