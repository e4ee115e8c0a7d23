import { z } from '@hono/zod-openapi';
import type { Quantity } from '../../../geodata/observation.ts';
import type { Provenance } from '../../../geodata/provenance.ts';
import { isStorableId } from '../../http/identifier.ts';
import { leftOut } from '../schemas/leftOut.ts';
import { figureUnitSchema } from '../schemas/observation.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { sectionText, writtenText } from './text.ts';

/** By what something on record is named, or names another. */
export const namedId = z.string().max(120).refine(isStorableId);
const amount = z.number().min(0).max(1e12);

/** Where somebody says what he writes to be from. */
export const givenProvenance = schemaOf<Provenance>()(
  z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('document'),
        source: namedId,
        section: sectionText,
        fact: leftOut(namedId),
      }),
      z.strictObject({ kind: z.literal('site') }),
      z.strictObject({ kind: z.literal('computed'), formula: writtenText }),
      z.strictObject({ kind: z.literal('inferred'), facts: z.array(namedId).max(100).readonly() }),
      z.strictObject({ kind: z.literal('external'), basis: writtenText }),
      z.strictObject({ kind: z.literal('example') }),
    ])
    .openapi('GivenProvenance', { example: { kind: 'site' } }),
);

/** A number that somebody writes down, `腾空 15/17 户`. */
export const givenQuantity = schemaOf<Quantity>()(
  z
    .strictObject({
      name: writtenText,
      value: amount,
      unit: figureUnitSchema,
      of: amount.nullable(),
    })
    .openapi('GivenQuantity'),
);
