import { z } from '@hono/zod-openapi';
import type { Bilingual } from '../../../geodata/bilingual.ts';
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

/** PostgreSQL keeps no text with U+0000. */
const said = z.string().refine((text) => !text.includes('\u0000'));
const saidInBoth = schemaOf<Bilingual>()(
  z.object({ zh: said, en: said }).openapi('ProvenanceText'),
);

export const provenanceSchema = schemaOf<Provenance>()(
  z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('document'),
        source: said,
        section: said,
        fact: leftOut(said),
      }),
      z.object({ kind: z.literal('site') }),
      z.object({ kind: z.literal('computed'), formula: saidInBoth }),
      z.object({ kind: z.literal('inferred'), facts: z.array(said).readonly() }),
      z.object({ kind: z.literal('external'), basis: saidInBoth }),
      z.object({ kind: z.literal('example') }),
    ])
    .openapi('Provenance', {
      example: { kind: 'document', source: 'report-2010q3', section: '一(二)', fact: 'C2' },
    }),
);
