import { z } from '@hono/zod-openapi';
import { milestones } from '../../../geodata/plan/milestone.ts';
import {
  lightColours,
  type BackwardSchedule,
  type Forecast,
  type Light,
  type LightReason,
  type PlanItem,
  type PlannedDay,
  type PlannedMilestone,
  type StandingBlocker,
} from '../../../geodata/plan/planItem.ts';
import { bilingualSchema, isoDateSchema, qualitySchema, subjectSchema } from './common.ts';
import { projectShape } from './project.ts';
import { provenanceSchema } from './provenance.ts';
import { schemaOf } from './schemaOf.ts';

const day = isoDateSchema;
const milestone = z.enum(milestones).openapi('Milestone');
const colour = z.enum(lightColours).openapi('LightColour');

const plannedDaySchema = schemaOf<PlannedDay>()(
  z
    .object({
      due: day,
      asPrinted: bilingualSchema.nullable(),
      provenance: provenanceSchema,
      note: bilingualSchema.nullable(),
    })
    .openapi('PlannedDay'),
);

const plannedMilestoneSchema = schemaOf<PlannedMilestone>()(
  z
    .object({
      milestone,
      baseline: day.nullable(),
      planned: z.array(plannedDaySchema).readonly(),
      actual: z.object({ day, provenance: provenanceSchema }).nullable(),
      latest: z.object({ start: day, finish: day }).nullable(),
    })
    .openapi('PlannedMilestone', {
      description:
        'baseline 首份计划；planned 现行日期，先者为准；actual 首次见到已过的日期；latest 倒排的最晚开始与完成 / The first plan on record, the days that are set now (the first counts), the day on which it was first seen passed, the last days that keep the deadline.',
    }),
);

const lightReasonSchema = schemaOf<LightReason>()(
  z
    .discriminatedUnion('rule', [
      z.object({ rule: z.literal('behindPoints'), expected: z.number(), actual: z.number() }),
      z.object({ rule: z.literal('missedMonths'), milestone, due: day, months: z.int().min(1) }),
      z.object({ rule: z.literal('onPlan') }),
      z.object({ rule: z.literal('allPassed'), on: day }),
      z.object({ rule: z.literal('nothingDue'), next: day.nullable() }),
      z.object({ rule: z.literal('noPlan') }),
      z.object({ rule: z.literal('notObserved'), since: day.nullable() }),
    ])
    .openapi('LightReason'),
);

const lightSchema = schemaOf<Light>()(
  z.object({ colour, reason: lightReasonSchema }).openapi('Light'),
);

const scheduleSchema = schemaOf<BackwardSchedule>()(
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('none') }),
      z.object({ kind: z.literal('possible'), float: z.int().min(0), driving: milestone }),
      z.object({
        kind: z.literal('impossible'),
        driving: milestone,
        missing: z.int().min(1),
        earliest: day.nullable(),
        share: z.number(),
      }),
      z.object({ kind: z.literal('unknownCalendar'), year: z.int() }),
    ])
    .openapi('BackwardSchedule', { description: '倒排，工作日 / In working days.' }),
);

const forecastSchema = schemaOf<Forecast>()(
  z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('range'),
        from: day,
        to: day,
        pace: z.number(),
        neededPace: z.number().nullable(),
        months: z.int(),
      }),
      z.object({ kind: z.literal('finished'), on: day }),
      z.object({
        kind: z.literal('cannotSay'),
        why: z.enum(['tooFewRecords', 'noProgress', 'nothingPlanned']),
      }),
    ])
    .openapi('Forecast', { description: '按近月进度推算 / At the pace of the last months.' }),
);

export const standingBlockerSchema = schemaOf<StandingBlocker>()(
  z
    .object({
      id: z.string(),
      subject: subjectSchema,
      what: bilingualSchema,
      owner: z.string().nullable(),
      since: day,
      nextStep: bilingualSchema.nullable(),
      due: day.nullable(),
      clearedOn: day.nullable(),
      provenance: provenanceSchema,
      ageDays: z.int(),
      isOverdue: z.boolean(),
      heldUpMu: z.number().nullable(),
    })
    .openapi('StandingBlocker'),
);

export const planItemSchema = schemaOf<PlanItem>()(
  z
    .object({
      item: z.string().openapi({ example: 'project:jiayuan-gelong' }),
      subject: subjectSchema,
      name: bilingualSchema,
      category: projectShape.category.nullable(),
      owner: projectShape.owner,
      contact: projectShape.contact,
      investment: projectShape.investment,
      parcels: z.array(z.string()).readonly(),
      blocks: z.array(z.object({ id: z.string(), name: bilingualSchema })).readonly(),
      areaMu: z.number().nullable(),
      unknownAreas: z.int(),
      quality: qualitySchema.nullable(),
      provenance: provenanceSchema,
      milestones: z.array(plannedMilestoneSchema).readonly(),
      deadline: z.object({ milestone, due: day }).nullable(),
      expectedPercent: z.number().nullable(),
      actualPercent: z.number().nullable(),
      light: lightSchema,
      lightHistory: z.array(z.object({ on: day, colour })).readonly(),
      schedule: scheduleSchema,
      forecast: forecastSchema,
      blockers: z.array(standingBlockerSchema).readonly(),
      etag: z.string().nullable(),
    })
    .openapi('PlanItem', { description: '计划项目 / Something with a plan or a deadline.' }),
);
