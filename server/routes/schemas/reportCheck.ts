import { z } from '@hono/zod-openapi';
import type { IsoDate, IsoInstant } from '../../../geodata/date.ts';
import type { CheckedValue } from '../../../geodata/reportCheck/checkedValue.ts';
import type {
  CheckedFact,
  CheckRow,
  CheckedSection,
  ReportCheck,
} from '../../../geodata/reportCheck/checkReport.ts';
import { evidenceKinds, type Evidence } from '../../../geodata/reportCheck/evidence.ts';
import type { Reported } from '../../../geodata/reportCheck/reported.ts';
import type { Judgement } from '../../../geodata/reportCheck/verdict.ts';
import { bilingualSchema, isoDateSchema, isoInstantSchema, subjectSchema } from './common.ts';
import { doubtSchema, factSchema, figureSchema } from './fact.ts';
import { leftOut } from './leftOut.ts';
import { figureUnitSchema, stageSchema, stateSchemas } from './observation.ts';
import { provenanceSchema } from './provenance.ts';
import { schemaOf } from './schemaOf.ts';

/** A zone’s report beside its records on a day. */
export type ReportCheckReading = ReportCheck & {
  readonly zone: string;
  readonly asOf: IsoDate;
  /** Only where it was asked for. */
  readonly knownBy?: IsoInstant;
};

// The generator forgets `nullable()` of a named union of objects, so null stands as one of a union.
const quantityShape = { kind: z.literal('quantity'), value: z.number(), unit: figureUnitSchema };
const wordShapes = [
  z.object({
    kind: z.literal('states'),
    axis: z.enum(['clearance', 'levelling', 'building']),
    states: z
      .array(z.union([stateSchemas.clearance, stateSchemas.levelling, stateSchemas.building]))
      .readonly(),
  }),
  z.object({ kind: z.literal('stages'), stages: z.array(stageSchema).readonly() }),
  z.object({ kind: z.literal('day'), day: isoDateSchema }),
] as const;

const checkedValueSchema = schemaOf<CheckedValue>()(
  z.discriminatedUnion('kind', [z.object(quantityShape), ...wordShapes]).openapi('CheckedValue'),
);
const checkedWordSchema = schemaOf<Exclude<CheckedValue, { kind: 'quantity' }>>()(
  z.discriminatedUnion('kind', wordShapes).openapi('CheckedWord'),
);

const reportedSchema = schemaOf<Reported>()(
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('figure'), figure: figureSchema }),
      z.object({
        kind: z.literal('wording'),
        asPrinted: z.string(),
        value: z.union([checkedWordSchema, z.null()]),
      }),
      z.object({ kind: z.literal('fact') }),
    ])
    .openapi('Reported'),
);

const judgementSchema = schemaOf<Judgement>()(
  z
    .discriminatedUnion('verdict', [
      z.object({
        verdict: z.literal('agrees'),
        computed: checkedValueSchema,
        restsOn: z.enum(['thisSentence', 'elsewhere']),
      }),
      z.object({ verdict: z.literal('restated'), computed: checkedValueSchema }),
      z.object({
        verdict: z.literal('differs'),
        computed: checkedValueSchema,
        why: bilingualSchema,
      }),
      z.object({
        verdict: z.literal('notComputable'),
        onRecord: z.union([checkedValueSchema, z.null()]),
        difference: z.number().nullable(),
        why: bilingualSchema,
      }),
      z.object({ verdict: z.literal('notKnown'), why: bilingualSchema }),
      z.object({ verdict: z.literal('wordsOnly') }),
    ])
    .openapi('Judgement', {
      description:
        '`agrees` 由记录算出，与所报一致；`restated` 记录即照此句录入，不算印证；`notComputable` 记录算不出，`onRecord` 为在录的部分，`difference` 为所报多出的数。 / `agrees`: worked out from records; `restated`: read off records that only restate this sentence, which proves nothing; `notComputable`: `onRecord` is the part on record, `difference` what the report has more.',
    }),
);

const evidenceSchema = schemaOf<Evidence>()(
  z
    .object({
      kind: z.enum(evidenceKinds),
      subject: subjectSchema,
      name: bilingualSchema,
      value: z.union([checkedValueSchema, z.null()]),
      asOf: isoDateSchema.nullable(),
      provenance: provenanceSchema,
    })
    .openapi('Evidence'),
);

const checkRowSchema = schemaOf<CheckRow>()(
  z
    .object({
      id: z.string(),
      name: bilingualSchema.nullable(),
      reported: reportedSchema,
      judgement: judgementSchema,
      computation: bilingualSchema.nullable(),
      evidence: z.array(evidenceSchema).readonly(),
    })
    .openapi('CheckRow'),
);

const checkedFactSchema = schemaOf<CheckedFact>()(
  z
    .object({
      fact: factSchema,
      doubts: z.array(z.string()).readonly(),
      rows: z.array(checkRowSchema).readonly(),
    })
    .openapi('CheckedFact'),
);

const checkedSectionSchema = schemaOf<CheckedSection>()(
  z
    .object({
      id: z.string().nullable(),
      title: bilingualSchema.nullable(),
      facts: z.array(checkedFactSchema).readonly(),
    })
    .openapi('CheckedSection'),
);

const count = z.int().min(0);

export const reportCheckSchema = schemaOf<ReportCheckReading>()(
  z
    .object({
      zone: z.string(),
      asOf: isoDateSchema,
      knownBy: leftOut(isoInstantSchema),
      counts: z.object({
        agrees: count,
        restated: count,
        differs: count,
        notComputable: count,
        notKnown: count,
        wordsOnly: count,
      }),
      sections: z.array(checkedSectionSchema).readonly(),
      doubts: z.array(doubtSchema).readonly(),
    })
    .openapi('ReportCheck'),
);
