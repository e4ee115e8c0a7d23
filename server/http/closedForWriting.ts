import type { MiddlewareHandler } from 'hono';
import type { Bilingual } from '../../geodata/bilingual.ts';
import { isWrite } from './crossOrigin.ts';
import { ProblemError } from './problem.ts';

/** Refuses, for a reason that readers are told, whatever would change records. A sheet that is printed changes none. */
export function closedForWriting(reason: Bilingual): MiddlewareHandler {
  return async function closedForWriting(c, next) {
    if (isWrite(c.req.method, c.req.path) && !c.req.path.endsWith('/sheets'))
      throw new ProblemError('read-only', reason);
    await next();
  };
}
