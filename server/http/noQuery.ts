import type { Env } from 'hono';
import { createMiddleware } from 'hono/factory';
import { bilingual } from '../../geodata/bilingual.ts';
import { ProblemError, quoted } from './problem.ts';

/** For routes without parameters: a parameter that would be ignored is a mistake worth telling. */
export const noQuery = createMiddleware<Env>(async function noQuery(c, next) {
  const [first, ...more] = Object.keys(c.req.query()).map((name) => {
    const at = quoted(name);
    const detail = bilingual(`没有名为“${at}”的参数。`, `There is no parameter “${at}”.`);
    return { in: 'query', at, detail } as const;
  });
  if (first !== undefined)
    throw new ProblemError('unknown-parameter', first.detail, { faults: [first, ...more] });
  await next();
});
