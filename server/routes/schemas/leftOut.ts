import type { z } from '@hono/zod-openapi';

/**
 * A member that may be left out and is never `undefined`, as `exactOptional()` has it. The document's generator takes what
 * that makes for required, because it asks whether `undefined` fits; JSON has no such value, so the types may say more.
 */
export function leftOut<S extends z.ZodType>(schema: S): z.ZodExactOptional<S> {
  return schema.optional() as z.ZodType as z.ZodExactOptional<S>;
}
