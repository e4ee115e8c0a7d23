import type { Env } from 'hono';
import { createMiddleware } from 'hono/factory';
import { bilingual } from '../../geodata/bilingual.ts';
import { ProblemError, quoted } from './problem.ts';

/** For routes without parameters: a parameter that would be ignored is a mistake worth telling. */
export const noQuery = createMiddleware<Env>(async function noQuery(c, next) {
  const [name] = Object.keys(c.req.query());
  if (name !== undefined)
    throw new ProblemError(
      'unknown-parameter',
      bilingual(`没有名为“${quoted(name)}”的参数。`, `There is no parameter “${quoted(name)}”.`),
    );
  await next();
});
