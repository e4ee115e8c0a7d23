import { createMiddleware } from 'hono/factory';
import type { ConditionalVariables } from './conditional.ts';

/**
 * Of answers that say where the server is reached, for programs that do not follow relative addresses.
 *
 * @param publicUrl where people reach it, with its slash; undefined: wherever they say
 */
export function namesServer(publicUrl: string | undefined, basePath = '') {
  return createMiddleware<ConditionalVariables>(async function namesServer(c, next) {
    c.set('root', publicUrl ?? new URL(`${basePath}/`, c.req.url).href);
    await next();
  });
}
