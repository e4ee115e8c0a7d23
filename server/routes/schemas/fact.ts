import { z } from '@hono/zod-openapi';
import { factTopics, type Fact, type Figure } from '../../../geodata/fact.ts';
import type { Doubt } from '../../../geodata/zone.ts';
import { bilingualSchema, isoDateSchema, subjectSchema } from './common.ts';
import { figureUnitSchema } from './observation.ts';
import { periodSchema, provenanceSchema } from './provenance.ts';
import { schemaOf } from './schemaOf.ts';

export const figureSchema = schemaOf<Figure>()(
  z
    .object({
      id: z.string(),
      name: bilingualSchema,
      value: z.number(),
      bound: z.enum(['nearly', 'atLeast']).nullable(),
      unit: figureUnitSchema,
      asPrinted: z.string(),
      yearOnYearPercent: z.number().nullable(),
      period: periodSchema.nullable(),
      headline: z.boolean(),
      sideOf: z
        .array(z.object({ indicator: z.string(), side: z.enum(['numerator', 'denominator']) }))
        .readonly()
        .optional(),
    })
    .openapi('Figure'),
);

export const factSchema = schemaOf<Fact>()(
  z
    .object({
      id: z.string(),
      topic: z.enum(factTopics),
      text: bilingualSchema,
      figures: z.array(figureSchema).readonly(),
      subjects: z.array(subjectSchema).readonly(),
      provenance: provenanceSchema,
      asOf: isoDateSchema,
    })
    .openapi('Fact'),
);

export const doubtSchema = schemaOf<Doubt>()(
  z
    .object({
      id: z.string(),
      title: bilingualSchema,
      readings: z
        .array(z.object({ text: bilingualSchema, provenance: provenanceSchema }))
        .readonly(),
      handling: bilingualSchema,
      facts: z.array(z.string()).readonly(),
      subjects: z.array(subjectSchema).readonly(),
    })
    .openapi('Doubt'),
);
