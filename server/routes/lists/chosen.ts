import { z } from '@hono/zod-openapi';
import { geometrySchema } from '../schemas/geometry.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A feature of which `fields` left some properties, and perhaps no geometry. */
export const chosenFeatureSchema = z
  .object({
    type: z.literal('Feature'),
    id: z.string(),
    geometry: geometrySchema.nullable(),
    properties: z.record(z.string(), value),
  })
  .openapi('ChosenFeature', { description: 'A feature with the properties that `fields` named.' });

/** An item of which `fields` left some members. */
export const chosenItemSchema = z
  .record(z.string(), z.unknown())
  .openapi('ChosenItem', { description: 'An item with the members that `fields` named.' });

/**
 * A list's answer: whole items, or those of which `fields` chose. The typed client is given the former alone; who chooses
 * knows what he chose.
 */
export function wholeOrChosen<Answer>(whole: z.ZodType<Answer>, chosen: z.ZodType) {
  return z.union([whole, chosen]) as z.ZodType as z.ZodType<Answer>;
}

/** For the `content` of a list's route. Typed as nothing: typed clients take JSON. */
export const csvContent: object = {
  'text/csv': {
    schema: z.string().openapi({
      description:
        'RFC 4180, UTF-8 with byte order mark, one line of headings: each in Chinese with its unit, then its name in `fields`.',
    }),
  },
};
