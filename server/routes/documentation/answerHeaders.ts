type Header = {
  readonly description: string;
  readonly required?: true;
  readonly schema: { readonly type: 'string' | 'integer'; readonly minimum?: number };
};

const text = { type: 'string' } as const;

const requestId: Header = {
  description: '请求编号 / Id of the request, to be quoted when it went wrong',
  required: true,
  schema: text,
};
const vary: Header = { description: 'Accept-Encoding', schema: text };
const cacheControl: Header = {
  description: '可否留存 / How long the answer may be kept',
  required: true,
  schema: text,
};
const entityTag: Header = {
  description: '内容标记，用于 If-None-Match / Tag of the content, for If-None-Match',
  required: true,
  schema: text,
};
const retryAfter: Header = {
  description: '多少秒后可再试 / Seconds until it may be tried again',
  required: true,
  schema: { type: 'integer', minimum: 0 },
};
const allow: Header = {
  description: '可用方法 / Methods of this address',
  required: true,
  schema: text,
};
const acceptEncoding: Header = {
  description: '请求内容可用的编码 / Codings that a body may have',
  schema: text,
};

/** GETs whose answer hangs on something other than their zone's revision: its service, accounts, what waits for approval, sheets and drafts under way, what comes as it is written, copies, files, or areas that people keep. */
const unconditional =
  /^\/api\/(health(\/live)?|basemap|remote|session|people(\/\{id\})?|audit|zones\/\{zone\}\/(access|submissions|submitted-photos(\/\{id\})?|sheets|offline-copy|tiles\.pmtiles|file|editions|areas(\/\{id\})?|import-drafts\/\{id\}(\/\w+)?))$/;

/** Whether the answers of an address carry a tag that `If-None-Match` may name. */
export function isConditional(path: string): boolean {
  return !unconditional.test(path);
}

/** Headers that answers of a status have, whatever the route; `options` is the 204 of OPTIONS. */
export function answerHeaders(
  status: string,
  conditional: boolean,
): Readonly<Record<string, Header>> {
  return {
    'X-Request-Id': requestId,
    Vary: vary,
    'Cache-Control': cacheControl,
    ...(conditional && ['200', '204', '304'].includes(status) ? { ETag: entityTag } : {}),
    ...(['429', '503', '507'].includes(status) ? { 'Retry-After': retryAfter } : {}),
    ...(status === '405' || status === 'options' ? { Allow: allow } : {}),
    ...(status === '415' ? { 'Accept-Encoding': acceptEncoding } : {}),
  };
}
