import { expect } from 'vitest';
import type { Problem } from '../../../server/http/problemSchema.ts';
import type { Served } from '../served.ts';

/** Holds a refusal to what people and whoever runs the server need of it; starts a new page of the log for the next. */
export async function expectFault(
  app: Served,
  response: Response,
  kind: string,
  comeBack = true,
): Promise<void> {
  const problem = (await response.json()) as Problem;
  expect(`${response.status} ${problem.type.split('#')[1]}`, problem.detailEn).toBe(kind);
  expect(problem.detail).toMatch(/\p{Script=Han}.*。$/u);
  expect(problem.detailEn).toMatch(/^[A-Z].*\.$/);
  expect(`${problem.detail} ${problem.detailEn}`).not.toMatch(/sqlite|postgres|gpkg|select|\/tmp/i);
  expect(response.headers.has('Retry-After')).toBe(comeBack);
  const failures = app.lines.filter(({ event }) => event === 'failure');
  expect(failures).toMatchObject([{ level: 'error', id: problem.requestId }]);
  app.lines.length = 0;
}
