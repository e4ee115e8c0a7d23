import type { Hook, z } from '@hono/zod-openapi';
import type { Env } from 'hono';
import { bilingual } from '../../geodata/bilingual.ts';
import { ProblemError, quoted, type Fault, type ProblemKind } from './problem.ts';
import { isRefusal } from './refuse.ts';

type Issue = z.core.$ZodIssue;
type Result = Parameters<Hook<unknown, Env, string, void>>[0];
type Target = Result['target'];

/** Turns what a schema refuses into a problem with one fault per thing that is wrong. */
export function validationHook(result: Result): void {
  if (result.success) return;
  const found = result.error.issues.slice(0, 20).map((issue) => faultOf(issue, result.target));
  const [first] = found;
  if (first === undefined) return;
  throw new ProblemError(first.kind, first.fault.detail, {
    faults: found.map(({ fault }) => fault),
    cause: result.error,
  });
}

function faultOf(issue: Issue, target: Target): { kind: ProblemKind; fault: Fault } {
  const place = [target === 'json' ? 'body' : target, ...issue.path.map(String)].join('.');
  const at = quoted(place);
  const name = quoted(issue.path.map(String).join('.'));
  const said = (kind: ProblemKind, zh: string, en: string, where = at) => ({
    kind,
    fault: { at: where, detail: bilingual(zh, en) },
  });
  if (issue.code === 'custom' && isRefusal(issue.params))
    return { kind: issue.params.kind, fault: { at, detail: issue.params.detail } };
  if (issue.code === 'unrecognized_keys') {
    const keys = quoted(issue.keys.join('、'));
    const kind = target === 'query' ? 'unknown-parameter' : 'bad-body';
    return said(
      kind,
      `没有名为“${keys}”的参数。`,
      `There is no parameter “${keys}”.`,
      `${at}.${keys}`,
    );
  }
  if (target === 'query' && issue.code === 'invalid_type' && issue.expected === 'string')
    return said(
      'repeated-parameter',
      `参数“${name}”只能出现一次。`,
      `Give the parameter “${name}” once only.`,
    );
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    return said(
      target === 'json' ? 'bad-body' : 'bad-parameter',
      `“${name}”须为以下之一：${choices.join('、')}。`,
      `“${name}” must be one of: ${choices.join(', ')}.`,
    );
  }
  return said(
    target === 'json' ? 'bad-body' : 'bad-parameter',
    `“${name || at}”的值不正确。`,
    `The value of “${name || at}” is not valid.`,
  );
}
