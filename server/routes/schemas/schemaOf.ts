import type { z } from '@hono/zod-openapi';

/** S when everything of T is in what S puts out, else never: the half of equality that `S extends ZodType<T>` leaves open. */
type Covers<T, S extends z.ZodType> = T extends z.output<S> ? S : never;

/**
 * Ties a schema to the type it describes. The compiler refuses a schema that has a field too many, one too few or one of
 * another type, so that documentation, typed client and model cannot drift apart:
 *
 *     export const bilingualSchema = schemaOf<Bilingual>()(z.object({ zh: z.string(), en: z.string() }));
 *
 * The result is typed by the model's name alone; inferring the schema's own type would repeat the model at every use.
 */
export function schemaOf<T>() {
  return <S extends z.ZodType<T>>(schema: S & Covers<T, S>): z.ZodType<T> => schema;
}
