import { z } from '@hono/zod-openapi';
import type { Provenance, Source } from '../../../geodata/provenance.ts';
import { bilingualSchema, isoDateSchema } from './common.ts';
import { schemaOf } from './schemaOf.ts';
import { leftOut } from './leftOut.ts';

export const periodSchema = z.object({ from: isoDateSchema, to: isoDateSchema });

export const sourceSchema = schemaOf<Source>()(
  z
    .object({
      id: z.string(),
      title: bilingualSchema,
      covers: periodSchema,
      note: bilingualSchema.nullable(),
    })
    .openapi('Source'),
);

export const provenanceSchema = schemaOf<Provenance>()(
  z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('document'),
        source: z.string(),
        section: z.string(),
        fact: leftOut(z.string()),
      }),
      z.object({ kind: z.literal('site') }),
      z.object({ kind: z.literal('computed'), formula: bilingualSchema }),
      z.object({ kind: z.literal('inferred'), facts: z.array(z.string()).readonly() }),
      z.object({ kind: z.literal('external'), basis: bilingualSchema }),
      z.object({ kind: z.literal('example') }),
    ])
    .openapi('Provenance', {
      example: { kind: 'document', source: 'report-2010q3', section: '一(二)', fact: 'C2' },
    }),
);
