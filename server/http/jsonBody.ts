import type { Env } from 'hono';
import { createMiddleware } from 'hono/factory';
import { bilingual } from '../../geodata/bilingual.ts';
import { placeOfUnstorableText } from './unstorableText.ts';
import { ProblemError, quoted } from './problem.ts';

const json = /^application\/([\w.-]+\+)?json$/i;
const utf8 = /^utf-?8$/i;

/** For routes that read a body: what is no JSON in UTF-8 is refused by what it says it is, and by what it is. */
export const jsonBody = createMiddleware<Env>(async function jsonBody(c, next) {
  const [type = '', ...parameters] = (c.req.header('Content-Type') ?? '').split(';');
  if (!json.test(type.trim()))
    throw new ProblemError(
      'wrong-media-type',
      bilingual(
        '请求内容须为 JSON，请将 Content-Type 设为 application/json。',
        'Send the body as JSON, with Content-Type: application/json.',
      ),
    );
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"]*?)"?\s*$/i.exec(parameter)?.[1])
    .find((name) => name !== undefined);
  if (charset !== undefined && !utf8.test(charset))
    throw new ProblemError(
      'wrong-media-type',
      bilingual(
        `请求内容须用 UTF-8 编码，不能用“${quoted(charset)}”。`,
        `Send the body in UTF-8, not in “${quoted(charset)}”.`,
      ),
    );
  const coding = c.req.header('Content-Encoding') ?? 'identity';
  if (coding.trim().toLowerCase() !== 'identity')
    throw new ProblemError(
      'wrong-coding',
      bilingual(
        `请求内容不能压缩（“${quoted(coding)}”），请原样发送。`,
        `Send the body uncoded, not in “${quoted(coding)}”.`,
      ),
      // RFC 9110, 15.5.16: which codings would have been taken.
      { headers: { 'Accept-Encoding': 'identity' } },
    );
  try {
    requireStorable(new TextDecoder('utf-8', { fatal: true }).decode(await c.req.arrayBuffer()));
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new ProblemError(
      'not-json',
      bilingual('请求内容不是有效的 UTF-8 文字。', 'The body is not valid UTF-8.'),
      { cause },
    );
  }
  await next();
});

/**
 * PostgreSQL keeps neither U+0000 nor half a character, and SQLite would hand them on to whoever reads. In JSON both can only be
 * written as escapes.
 */
function requireStorable(json: string): void {
  const place = placeOfUnstorableText(json);
  if (place === undefined) return;
  const detail = bilingual(
    `“${quoted(place)}”里有保存不了的字符（空字符或半个字），请删去。`,
    `“${quoted(place)}” has a character that cannot be kept (U+0000 or half of one); take it out.`,
  );
  throw new ProblemError('bad-body', detail, { faults: [{ in: 'body', at: place, detail }] });
}
