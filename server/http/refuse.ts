import { z } from '@hono/zod-openapi';
import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import type { ProblemKind } from './problem.ts';

/** What a schema attaches to a refusal so that it speaks to a planner, and in both languages. */
type RefusalParams = { readonly kind: ProblemKind; readonly detail: Bilingual };

/** Refuses a value inside a schema's transform with a problem of its own. */
export function refuse(
  context: z.RefinementCtx,
  kind: ProblemKind,
  zh: string,
  en: string,
  path: (string | number)[] = [],
): never {
  const params: RefusalParams = { kind, detail: bilingual(zh, en) };
  context.addIssue({ code: 'custom', message: en, params, path });
  return z.NEVER;
}

export function isRefusal(params: unknown): params is RefusalParams {
  return typeof params === 'object' && params !== null && 'kind' in params && 'detail' in params;
}
