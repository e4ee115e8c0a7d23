import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { bilingual } from '../../geodata/bilingual.ts';
import { storeProblemOf } from './storeProblem.ts';
import { PoolFullError } from '../shapes/workerPool.ts';
import { rootFrom } from './basePath.ts';
import { ProblemError, problemKinds, type Fault } from './problem.ts';
import type { Problem } from './problemSchema.ts';

/** Seconds after which a client may try again. */
const retryAfter = '5';

/** The one table from whatever was thrown to the problem that is answered. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException) return problemOfHttpException(error);
  const ofStore = storeProblemOf(error);
  if (ofStore) return ofStore;
  if (error instanceof PoolFullError)
    return new ProblemError(
      'busy',
      bilingual(
        '正在计算的大图形太多，请稍后再试，或先简化图形。',
        'Too many large shapes are being measured; try again soon, or simplify the shape.',
      ),
      { headers: { 'Retry-After': retryAfter }, cause: error },
    );
  return new ProblemError(
    'internal',
    bilingual(
      '服务器处理这个请求时出错，已记录；报修时请提供请求编号。',
      'The server failed on this request and has logged it; quote the request id when you report it.',
    ),
    { cause: error },
  );
}

/** Hono's validators throw these before a route is reached. */
function problemOfHttpException(error: HTTPException): ProblemError {
  if (error.status === 415)
    return new ProblemError(
      'wrong-media-type',
      bilingual(
        '请求内容须为 JSON，请将 Content-Type 设为 application/json。',
        'Send the body as JSON, with Content-Type: application/json.',
      ),
      { cause: error },
    );
  if (error.status === 400)
    return new ProblemError(
      'not-json',
      bilingual('请求内容不是有效的 JSON。', 'The body is not valid JSON.'),
      { cause: error },
    );
  return new ProblemError(
    'internal',
    bilingual('服务器处理这个请求时出错。', 'The server failed on this request.'),
    { cause: error },
  );
}

/**
 * application/problem+json (RFC 9457) for a problem, in both languages, never kept by a cache. Its addresses are relative
 * to the one asked for, so that they hold behind a proxy under a path: `../../../docs#unknown-zone`.
 */
export function problemResponse(
  c: Context,
  error: ProblemError,
  requestId: string,
  basePath?: string,
): Response {
  const instance = `./${new URL(c.req.url).pathname.split('/').at(-1)}`;
  const root = rootFrom(c.req.path, basePath);
  return c.json(
    problemBody(error, { instance, requestId, root }),
    problemKinds[error.kind].status,
    problemHeaders(error),
  );
}

type Occasion = {
  /** The path asked for; left out where none could be read. */
  readonly instance?: string;
  readonly requestId: string;
  /** Where the root of this server is, as seen from the address asked for. */
  readonly root: string;
};

export function problemBody(
  { kind, detail, faults }: ProblemError,
  { root, ...occasion }: Occasion,
): Problem {
  const { status, title } = problemKinds[kind];
  return {
    type: `${root}docs#${kind}`,
    title: title.zh,
    titleEn: title.en,
    status,
    detail: detail.zh,
    detailEn: detail.en,
    ...occasion,
    ...(faults.length > 0 && { faults: faults.map(faultReading) }),
  };
}

function faultReading({ detail, ...place }: Fault) {
  return { ...place, detail: detail.zh, detailEn: detail.en };
}

export function problemHeaders({ headers }: ProblemError): Readonly<Record<string, string>> {
  return {
    ...headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  };
}
