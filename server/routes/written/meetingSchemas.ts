import { z } from '@hono/zod-openapi';
import { mostScenes, type Deck, type Scene } from '../../../geodata/meeting/deck.ts';
import type { MeetingDecision } from '../../../geodata/meeting/meetingDecision.ts';
import { isoDateSchema, subjectSchema } from '../schemas/common.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { personName, writtenText } from './text.ts';

export const sceneSchema = schemaOf<Scene>()(
  z
    .strictObject({
      id: z.string().min(1).max(120),
      shows: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('title') }),
        z.strictObject({ kind: z.literal('overview') }),
        z.strictObject({ kind: z.literal('block'), block: z.string().min(1).max(80) }),
        z.strictObject({ kind: z.literal('planItem'), item: z.string().min(1).max(120) }),
        z.strictObject({ kind: z.literal('works') }),
        z.strictObject({ kind: z.literal('view') }),
        z.strictObject({ kind: z.literal('rates') }),
        z.strictObject({ kind: z.literal('ranking') }),
        z.strictObject({ kind: z.literal('decisions') }),
      ]),
      // A drawn shape of some hundred corners fits; the page says so where one does not.
      address: z
        .string()
        .max(8000)
        .regex(/^(\/[^?#]*)?(\?[^#]*)?(#.*)?$/)
        .nullable(),
      title: writtenText.nullable(),
      notes: writtenText.nullable(),
      hidden: z.boolean(),
    })
    .openapi('Scene', {
      description: '一幕：实时视图，不是截图 / A live view of a meeting.',
      example: {
        id: 'block-nanbo',
        shows: { kind: 'block', block: 'nanbo' },
        address: '?theme=levelling#14.2/29.15/119.84',
        title: null,
        notes: null,
        hidden: false,
      },
    }),
);

export const deckSchema = schemaOf<Deck>()(
  z
    .strictObject({
      title: writtenText,
      scenes: z
        .array(sceneSchema)
        .max(mostScenes)
        .refine((scenes) => new Set(scenes.map(({ id }) => id)).size === scenes.length, {
          params: {
            kind: 'bad-body',
            detail: {
              zh: '同一份汇报里每一幕的编号不能重复。',
              en: 'Each scene of a deck needs an id of its own.',
            },
          },
        })
        .readonly(),
    })
    .openapi('Deck', { description: '汇报 / What is gone through in a meeting.' }),
);

export const meetingDecisionSchema = schemaOf<MeetingDecision>()(
  z
    .strictObject({
      on: isoDateSchema,
      what: writtenText,
      subject: subjectSchema.nullable(),
      owner: personName,
      due: isoDateSchema.nullable(),
      doneOn: isoDateSchema.nullable(),
    })
    .openapi('MeetingDecision', { description: '决定事项 / What a meeting decided.' }),
);
