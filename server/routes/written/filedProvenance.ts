import { z } from '@hono/zod-openapi';
import type { Provenance } from '../../../geodata/provenance.ts';
import { isStorableId } from '../../http/identifier.ts';
import { leftOut } from '../schemas/leftOut.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { writtenText } from './text.ts';

/** By what a record on file is named, or names another. */
export const namedId = z.string().max(120).refine(isStorableId);
/** Where nothing need be said: a section of a document. */
const isKept = (text: string) => text === '' || isStorableId(text);

/** Where something comes from, as a form fills it in. */
export const filedProvenance = schemaOf<Provenance>()(
  z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('document'),
        source: namedId,
        section: z.string().max(200).refine(isKept),
        fact: leftOut(namedId),
      }),
      z.strictObject({ kind: z.literal('site') }),
      z.strictObject({ kind: z.literal('computed'), formula: writtenText }),
      z.strictObject({ kind: z.literal('inferred'), facts: z.array(namedId).max(100).readonly() }),
      z.strictObject({ kind: z.literal('external'), basis: writtenText }),
      z.strictObject({ kind: z.literal('example') }),
    ])
    .openapi('FiledProvenance', { example: { kind: 'site' } }),
);
