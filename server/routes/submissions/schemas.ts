import { z } from '@hono/zod-openapi';
import {
  decidedStates,
  type Decision,
  type Named,
  type SubmissionList,
  type SubmissionReading,
  type SubmittedEntry,
} from '../../../geodata/approval/submission.ts';
import { isStorableId } from '../../http/identifier.ts';
import { mostEntries, proposedSchema, rowSchema, seenSchema } from '../entry/schemas.ts';
import { bilingualSchema, isoDateSchema, isoInstantSchema } from '../schemas/common.ts';
import { provenanceSchema } from '../schemas/provenance.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { writtenText } from '../written/text.ts';

export const namedSchema = schemaOf<Named>()(z.object({ id: z.string(), name: z.string() }));

export const decisionSchema = schemaOf<Decision>()(
  z
    .object({
      state: z.enum(decidedStates),
      word: bilingualSchema.nullable(),
      by: namedSchema.nullable().openapi({
        description: 'Null where the server was stopped before it could note who had approved.',
      }),
      at: isoInstantSchema,
    })
    .openapi('Decision'),
);

const submittedEntry = schemaOf<SubmittedEntry>()(
  z
    .object({ entry: proposedSchema, decisions: z.array(decisionSchema).readonly() })
    .openapi('SubmittedEntry', {
      description: 'It waits while nothing was decided; the last decision holds.',
    }),
);

export const submissionSchema = schemaOf<SubmissionReading>()(
  z
    .object({
      id: z.string(),
      person: namedSchema,
      at: isoInstantSchema,
      asOf: isoDateSchema,
      provenance: provenanceSchema,
      dayReason: bilingualSchema.nullable(),
      entries: z.array(submittedEntry).readonly(),
      seen: z.array(z.object({ parcel: z.string(), mark: z.string() })).readonly(),
      rows: z.array(rowSchema).readonly().openapi({
        description: 'How each of its parcels stands on its day, as it is known now.',
      }),
      changed: z.array(z.string()).readonly().openapi({
        description: 'Parcels of which something else was recorded since it was sent.',
      }),
    })
    .openapi('Submission'),
);

export const submissionListSchema = schemaOf<SubmissionList>()(
  z
    .object({
      mark: z.string(),
      submissions: z.array(submissionSchema).readonly(),
      next: z.string().nullable(),
    })
    .openapi('SubmissionList'),
);

/** What is answered to who sends entries that wait. */
export const submittedSchema = z.object({ submission: submissionSchema }).openapi('Submitted');

const entries = z
  .array(z.int().min(0))
  .min(1)
  .max(mostEntries)
  .openapi({ description: 'Places among the entries of the submission, from 0.', example: [0] });

export const approvalSchema = z
  .strictObject({
    entries,
    seen: seenSchema.optional(),
    reason: writtenText.nullable().optional().openapi({
      description: 'For what has become unlikely since it was sent and has no reason of its own.',
    }),
  })
  .openapi('Approval', { example: { entries: [0] } });
export const returnSchema = z.strictObject({ entries, word: writtenText }).openapi('Return', {
  example: { entries: [0], word: { zh: '请核对日期', en: 'Check the day' } },
});
export const withdrawalSchema = z
  .strictObject({ entries })
  .openapi('Withdrawal', { example: { entries: [0] } });

export const submissionId = z.string().refine(isStorableId);
