import { z } from '@hono/zod-openapi';
import type { Blocker } from '../../../geodata/plan/blocker.ts';
import type { LightRules } from '../../../geodata/plan/lightRules.ts';
import { milestones } from '../../../geodata/plan/milestone.ts';
import type { MilestoneDays, Plan } from '../../../geodata/plan/plan.ts';
import type { StageDurations } from '../../../geodata/plan/stageDurations.ts';
import { campaignFields, type Campaign } from '../../../geodata/supervision/campaign.ts';
import type { Meeting } from '../../../geodata/supervision/meeting.ts';
import type { MonthClosing } from '../../../geodata/supervision/monthClosing.ts';
import type { ScoreRules } from '../../../geodata/supervision/scoreRules.ts';
import type { WrittenContents } from '../../../geodata/written/writtenRecord.ts';
import { isoDateSchema, subjectSchema } from '../schemas/common.ts';
import { leftOut } from '../schemas/leftOut.ts';
import { isoMonthSchema } from '../schemas/month.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { filedSchemas } from './filedSchemas.ts';
import { givenProvenance } from './given.ts';
import { deckSchema, meetingDecisionSchema } from './meetingSchemas.ts';
import { personName, writtenText } from './text.ts';

const day = isoDateSchema;
const optionalDay = leftOut(isoDateSchema);

const milestoneDaysSchema = schemaOf<MilestoneDays>()(
  z
    .strictObject({
      conversion: optionalDay,
      clearance: optionalDay,
      levelling: optionalDay,
      start: optionalDay,
      completion: optionalDay,
      production: optionalDay,
    })
    .openapi('MilestoneDays', { example: { start: '2010-11-15', completion: '2011-10-31' } }),
);

const planSchema = schemaOf<Plan>()(
  z
    .strictObject({
      subject: subjectSchema,
      agreedOn: day,
      planned: milestoneDaysSchema,
      deadline: z.strictObject({ milestone: z.enum(milestones), due: day }).nullable(),
      passed: milestoneDaysSchema,
      provenance: givenProvenance,
      note: writtenText.nullable(),
    })
    .openapi('Plan', {
      description: '计划节点日期 / By when a subject shall pass its milestones.',
    }),
);

const workingDays = z.int().min(0).max(2000);

const stageDurationsSchema = schemaOf<StageDurations>()(
  z
    .strictObject({
      conversion: workingDays,
      clearance: workingDays,
      levelling: workingDays,
      start: workingDays,
      completion: workingDays,
      production: workingDays,
    })
    .openapi('StageDurations', {
      description: '各环节标准工期，工作日 / Working days from the milestone before.',
    }),
);

const points = z.number().min(0).max(100);
const months = z.int().min(1).max(24);

const lightRulesSchema = schemaOf<LightRules>()(
  z
    .strictObject({
      behind: ordered(z.strictObject({ amber: points, red: points })),
      missedMonths: ordered(z.strictObject({ amber: months, red: months })),
    })
    .openapi('LightRules', {
      description: '亮灯规则 / When a light turns amber and red.',
      example: { behind: { amber: 10, red: 30 }, missedMonths: { amber: 1, red: 3 } },
    }),
);

function ordered<S extends z.ZodType<{ amber: number; red: number }>>(schema: S): S {
  return schema.refine(({ amber, red }) => amber <= red, {
    params: {
      kind: 'bad-body',
      detail: {
        zh: '黄灯界限不能高于红灯界限。',
        en: 'Amber cannot begin after red.',
      },
    },
  });
}

const blockerSchema = schemaOf<Blocker>()(
  z
    .strictObject({
      subject: subjectSchema,
      what: writtenText,
      owner: personName,
      since: day,
      nextStep: writtenText.nullable(),
      due: day.nullable(),
      clearedOn: day.nullable(),
      provenance: givenProvenance,
    })
    .openapi('Blocker', { description: '卡点 / What holds something up.' }),
);

const weight = z.number().min(0).max(1000);

const scoreRulesSchema = schemaOf<ScoreRules>()(
  z
    .strictObject({
      weights: z.strictObject({
        starts: weight,
        completions: weight,
        levelling: weight,
        onTime: weight,
        blockersCleared: weight,
      }),
    })
    .openapi('ScoreRules', { description: '考核分值 / The most points of each criterion.' }),
);

const monthClosingSchema = schemaOf<MonthClosing>()(
  z.strictObject({ month: isoMonthSchema, note: writtenText.nullable() }).openapi('MonthClosing', {
    description:
      '月度定版：记录之时即定版之时 / A month is closed as it is known when this is recorded.',
  }),
);

const campaignSchema = schemaOf<Campaign>()(
  z
    .strictObject({
      name: writtenText,
      from: day,
      to: day,
      tasks: z
        .array(
          z.strictObject({
            id: z.string().min(1).max(80),
            name: writtenText,
            field: z.enum(campaignFields),
            subject: subjectSchema.nullable(),
            owner: personName,
            planned: day.nullable(),
            done: day.nullable(),
          }),
        )
        .max(500)
        .readonly(),
      reports: z
        .array(z.strictObject({ on: day, text: writtenText }))
        .max(500)
        .readonly(),
      provenance: givenProvenance,
    })
    .refine(({ from, to }) => from <= to, {
      params: {
        kind: 'bad-body',
        detail: { zh: '结束日期不能早于开始日期。', en: 'It cannot end before it begins.' },
      },
    })
    .openapi('Campaign', { description: '攻坚行动 / A drive with its window and tasks.' }),
);

const meetingSchema = schemaOf<Meeting>()(
  z
    .strictObject({ on: day, name: writtenText })
    .openapi('Meeting', { description: '例会 / A meeting.' }),
);

export const contentSchemas: {
  readonly [Kind in keyof WrittenContents]: z.ZodType<WrittenContents[Kind]>;
} = {
  plan: planSchema,
  stageDurations: stageDurationsSchema,
  lightRules: lightRulesSchema,
  blocker: blockerSchema,
  monthClosing: monthClosingSchema,
  scoreRules: scoreRulesSchema,
  campaign: campaignSchema,
  meeting: meetingSchema,
  deck: deckSchema,
  meetingDecision: meetingDecisionSchema,
  ...filedSchemas,
};
