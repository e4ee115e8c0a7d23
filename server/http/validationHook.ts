import type { Hook, z } from '@hono/zod-openapi';
import type { Context, Env } from 'hono';
import { bilingual } from '../../geodata/bilingual.ts';
import { ProblemError, quoted, type Fault, type ProblemKind } from './problem.ts';
import { isRefusal } from './refuse.ts';

type Issue = z.core.$ZodIssue;
type Result = Parameters<Hook<unknown, Env, string, void>>[0];
type Target = Result['target'];
type Found = { readonly kind: ProblemKind; readonly fault: Fault };

const mostFaults = 20;

/** Turns what a schema refuses into a problem with one fault per thing that is wrong. */
export function validationHook(result: Result, c: Context): void {
  if (result.success) return;
  const { target, error } = result;
  // Those that may be lists refuse their values themselves.
  const isRepeated = ({ path: [name] }: Issue) =>
    target === 'query' && (c.req.queries(String(name))?.length ?? 0) > 1;
  // A shape may have a fault for each of a million numbers; no more are looked at than are told.
  const found = error.issues
    .slice(0, mostFaults)
    .flatMap((issue) => faultsOf(issue, target, isRepeated(issue)));
  const [first] = found;
  if (first === undefined) return;
  throw new ProblemError(first.kind, first.fault.detail, {
    faults: found.slice(0, mostFaults).map(({ fault }) => fault),
    cause: error,
  });
}

function faultsOf(issue: Issue, target: Target, isRepeated: boolean): readonly Found[] {
  if (issue.code !== 'unrecognized_keys') return [faultOf(issue, target, isRepeated)];
  const kind = target === 'query' ? 'unknown-parameter' : 'bad-body';
  return issue.keys.map((key) => ({
    kind,
    fault: {
      ...placeOf(target, [...issue.path, key]),
      detail: bilingual(
        `没有名为“${quoted(key)}”的参数。`,
        `There is no parameter “${quoted(key)}”.`,
      ),
    },
  }));
}

function faultOf(issue: Issue, target: Target, isRepeated: boolean): Found {
  const place = placeOf(target, issue.path);
  const name = place.at;
  const said = (kind: ProblemKind, zh: string, en: string) => ({
    kind,
    fault: { ...place, detail: bilingual(zh, en) },
  });
  if (issue.code === 'custom' && isRefusal(issue.params))
    return { kind: issue.params.kind, fault: { ...place, detail: issue.params.detail } };
  if (isRepeated)
    return said(
      'repeated-parameter',
      `参数“${name}”只能出现一次。`,
      `Give the parameter “${name}” once only.`,
    );
  const kind = isBody(target) ? 'bad-body' : 'bad-parameter';
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    return said(
      kind,
      `“${name}”须为以下之一：${choices.join('、')}。`,
      `“${name}” must be one of: ${choices.join(', ')}.`,
    );
  }
  if (name === '' && issue.code === 'invalid_type' && issue.expected === 'object')
    return said(kind, '请求内容须是一个 JSON 对象。', 'The body must be a JSON object.');
  return said(kind, `“${name}”的值不正确。`, `The value of “${name}” is not valid.`);
}

function isBody(target: Target): boolean {
  return target === 'json' || target === 'form';
}

/** In a body a JSON Pointer (RFC 6901): `/geometry/coordinates/0/3`, the whole of it ''. Elsewhere the parameter's name. */
function placeOf(target: Target, path: readonly PropertyKey[]): Pick<Fault, 'in' | 'at'> {
  const names = path.map(String);
  if (isBody(target))
    return {
      in: 'body',
      at: quoted(
        names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
      ),
    };
  return { in: target === 'param' ? 'path' : 'query', at: quoted(names.join('.')) };
}
