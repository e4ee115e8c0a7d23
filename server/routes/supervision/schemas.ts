import { z } from '@hono/zod-openapi';
import { lightColours, type LightColour } from '../../../geodata/plan/planItem.ts';
import { taskStates } from '../../../geodata/supervision/campaignState.ts';
import {
  monthMilestones,
  type AreaMonth,
  type CampaignState,
  type ContactMonth,
  type MonthFigures,
  type MonthReading,
  type MovedFigure,
  type QuarterArea,
  type QuarterContact,
  type QuarterReading,
  type Score,
} from '../../../geodata/supervision/monthReading.ts';
import { scoreCriteria } from '../../../geodata/supervision/scoreRules.ts';
import { leftOutReasons, type ScoreTask } from '../../../geodata/supervision/scoreTask.ts';
import {
  bilingualSchema,
  isoDateSchema,
  isoInstantSchema,
  qualitySchema,
  subjectSchema,
  wholeNumber,
} from '../schemas/common.ts';
import { isoMonthSchema, isoQuarterSchema } from '../schemas/month.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { countSchema, reachedByMilestone, statesSchema } from './countSchemas.ts';
import { contentSchemas } from '../written/contentSchemas.ts';

const lightsSchema = schemaOf<Readonly<Record<LightColour, number>>>()(
  z.record(z.enum(lightColours), wholeNumber).openapi('LightCounts'),
);

const scoreSchema = schemaOf<Score>()(
  z
    .object({
      criteria: z
        .array(
          z.object({
            criterion: z.enum(scoreCriteria),
            weight: z.number(),
            points: z.number().nullable(),
            done: z.number(),
            of: z.number(),
            earned: z.array(z.object({ task: wholeNumber, points: z.number() })).readonly(),
            leftOut: z.array(wholeNumber).readonly(),
          }),
        )
        .readonly(),
      points: z.number().nullable(),
      possible: z.number(),
      score: z.number().nullable(),
    })
    .openapi('Score', {
      description:
        'Of each criterion weight × done ÷ of; `earned` says which tasks, by their places in `tasks`, gave which points. `score` is points ÷ possible × 100, out of the criteria for which there was something to be judged; null where there was nothing.',
    }),
);

const rank = wholeNumber.nullable();
const ranked = { score: scoreSchema, rank };
const area = { kind: z.enum(['zone', 'block']), id: z.string().nullable(), name: bilingualSchema };
const blockersCounted = z.object({
  standing: wholeNumber,
  begun: wholeNumber,
  cleared: wholeNumber,
});
const counted = {
  total: countSchema,
  states: statesSchema,
  reached: reachedByMilestone,
  blockers: blockersCounted,
  lights: lightsSchema,
  lightsBefore: lightsSchema,
};

const areaMonthSchema = schemaOf<AreaMonth>()(
  z.object({ ...area, ...ranked, rankBefore: rank, ...counted }).openapi('AreaMonth'),
);

const contactMonthSchema = schemaOf<ContactMonth>()(
  z
    .object({ contact: z.string(), items: wholeNumber, ...ranked, rankBefore: rank })
    .openapi('ContactMonth'),
);

const taskSchema = schemaOf<ScoreTask>()(
  z
    .object({
      criterion: z.enum(scoreCriteria),
      subject: subjectSchema,
      name: bilingualSchema,
      what: bilingualSchema.nullable(),
      blocks: z.array(z.string()).readonly(),
      contact: z.string().nullable(),
      due: isoDateSchema.nullable(),
      done: isoDateSchema.nullable(),
      size: z.number().nullable(),
      outcome: z.enum(['earned', 'missed', 'leftOut']),
      leftOut: z.enum(leftOutReasons).nullable(),
    })
    .openapi('ScoreTask', {
      description: 'What the month called for, or what was done in it. `size`: 1, of levelling 亩.',
    }),
);

const figuresSchema = schemaOf<MonthFigures>()(
  z
    .object({
      knownBy: isoInstantSchema.nullable(),
      rules: contentSchemas.scoreRules,
      areRulesUsual: z.boolean(),
      areas: z.array(areaMonthSchema).readonly(),
      contacts: z.array(contactMonthSchema).readonly(),
      tasks: z.array(taskSchema).readonly(),
      changes: z
        .array(
          z.object({
            kind: z.enum([...monthMilestones, 'slippedBack', 'blocked', 'unblocked']),
            subject: subjectSchema,
            name: bilingualSchema,
            block: z.string().nullable(),
            on: isoDateSchema,
            areaM2: z.number().nullable(),
          }),
        )
        .readonly(),
      blockers: z
        .array(
          z.object({
            id: z.string(),
            subject: subjectSchema,
            name: bilingualSchema,
            what: bilingualSchema,
            blocks: z.array(z.string()).readonly(),
            owner: z.string().nullable(),
            since: isoDateSchema,
            due: isoDateSchema.nullable(),
            clearedOn: isoDateSchema.nullable(),
          }),
        )
        .readonly(),
    })
    .openapi('MonthFigures'),
);

const milestone = z.enum(monthMilestones);
const movedSchema = schemaOf<MovedFigure>()(
  z
    .object({
      area: z.object({ kind: area.kind, id: area.id }).nullable(),
      contact: z.string().nullable(),
      figure: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('reached'), milestone, of: z.enum(['atEnd', 'passed']) }),
        z.object({ kind: z.literal('areaReached'), milestone, of: z.enum(['atEnd', 'passed']) }),
        z.object({ kind: z.literal('light'), colour: z.enum(lightColours) }),
        z.object({
          kind: z.literal('blockers'),
          of: z.enum(['standing', 'begun', 'cleared']),
        }),
        z.object({ kind: z.literal('score') }),
        z.object({ kind: z.literal('rank') }),
      ]),
      closed: z.number().nullable(),
      now: z.number().nullable(),
    })
    .openapi('MovedFigure'),
);

const campaignStateSchema = schemaOf<CampaignState>()(
  z
    .object({
      id: z.string(),
      campaign: contentSchemas.campaign,
      tasks: z.record(z.enum(taskStates), wholeNumber),
    })
    .openapi('CampaignState'),
);

const told = {
  zone: z.string(),
  from: isoDateSchema,
  to: isoDateSchema,
  qualities: z.array(qualitySchema).readonly(),
};

export const monthReadingSchema = schemaOf<MonthReading>()(
  z
    .object({
      ...told,
      month: isoMonthSchema,
      isClosed: z.boolean(),
      closings: z
        .array(
          z.object({
            kind: z.enum(['closed', 'opened']),
            at: isoInstantSchema,
            by: z.string().nullable(),
            note: bilingualSchema.nullable(),
          }),
        )
        .readonly(),
      closingEtag: z.string().nullable(),
      figures: figuresSchema,
      now: figuresSchema.nullable(),
      moved: z.array(movedSchema).readonly(),
      campaigns: z.array(campaignStateSchema).readonly(),
    })
    .openapi('MonthReading', {
      description:
        'What counts is in `figures`: of a closed month as it was known when it was closed. `now` is there when something has moved since.',
    }),
);

const quarterScore = {
  points: z.number().nullable(),
  possible: z.number(),
  score: z.number().nullable(),
  rank,
  scores: z.array(z.number().nullable()).readonly(),
};

const quarterAreaSchema = schemaOf<QuarterArea>()(
  z.object({ ...area, ...counted, ...quarterScore }).openapi('QuarterArea'),
);

const quarterContactSchema = schemaOf<QuarterContact>()(
  z.object({ contact: z.string(), items: wholeNumber, ...quarterScore }).openapi('QuarterContact'),
);

export const quarterReadingSchema = schemaOf<QuarterReading>()(
  z
    .object({
      ...told,
      quarter: isoQuarterSchema,
      months: z
        .array(
          z.object({
            month: isoMonthSchema,
            isClosed: z.boolean(),
            knownBy: isoInstantSchema.nullable(),
            moved: wholeNumber,
          }),
        )
        .readonly(),
      areas: z.array(quarterAreaSchema).readonly(),
      contacts: z.array(quarterContactSchema).readonly(),
      campaigns: z.array(campaignStateSchema).readonly(),
    })
    .openapi('QuarterReading', {
      description:
        'Points and possible points of the months are added up; what was passed too. What has been reached, states and lights are those of its ends.',
    }),
);
