import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Store, ZoneSummary } from '../store/store.ts';
import { contentCodingFor, type ContentCoding } from './acceptEncoding.ts';
import type { AnswerStore, KeptAnswer } from './answerStore.ts';
import { encodeBody, encodeWhole, gather, isCompressible } from './encodeBody.ts';
import type { GivenVariables } from './answersAgain.ts';

/**
 * Keeps answers of a zone, coded as they are sent, under the tag that stands for everything they depend on: the zone's
 * state, the address, the format and the program. A zone that is written has another tag at once, for its row is read with
 * every request; what was kept under the old one is never asked for again and makes room. Equal requests at one time are
 * worked out once, and for the others too when who began it goes away; also where the zone is written meanwhile: what is told may be of either
 * state then, so it goes to those who had asked and is not kept. Of one address one answer is worked out at a time, whatever the
 * state: in a zone that is written every second, whoever asks while that of an earlier state is under way gets the next.
 * An answer larger than the store takes is streamed, and worked out for each who asks: 100 000 parcels, say.
 */
export function keptAnswers(store: Store, answers: AnswerStore) {
  return createMiddleware<GivenVariables>(async function keptAnswers(c, next) {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const coding = contentCodingFor(c.req.header('Accept-Encoding'));
    const key = `${c.var.tag} ${coding}`;
    const found = answers.get(key);
    if (found) {
      c.set('kept', () => answers.get(key));
      return sent(c, found);
    }
    let isOurs = false;
    const compute = async () => {
      isOurs = true;
      await next();
      if (c.res.status === 503 && c.req.raw.signal.aborted) throw new GivenUpError();
      const answer = await wholeAnswer(c, coding, answers.largest);
      const isLasting = await isUnchanged(store, c.var.zone);
      if (!isLasting) c.set('isFixed', false);
      return answer && { ...answer, key, isLasting };
    };
    const of = { key, address: `${c.var.asked} ${coding}` };
    const work = () =>
      answers.once(of, compute).catch((error: unknown) => {
        if (error instanceof GivenUpError) return isOurs ? undefined : error;
        if (isOurs) throw error;
        return undefined;
      });
    let computed = await work();
    while (computed instanceof GivenUpError) computed = await work();
    if (isOurs) return undefined;
    if (computed?.key !== key || !computed.isLasting) c.set('isFixed', false);
    return computed ? sent(c, computed) : next();
  });
}

function sent(c: Context, { body, headers }: KeptAnswer): Response {
  return c.body(body, 200, { ...headers });
}

/** Who had begun to work something out has left before it was: it is for one of the others to begin anew. */
class GivenUpError extends Error {
  override readonly name = 'GivenUpError';
}

/** Whether the zone is still what the tag stands for, so that nothing newer is kept, or sent, under it. */
async function isUnchanged(store: Store, zone: ZoneSummary): Promise<boolean> {
  const now = await store.zone(zone.id);
  if (now !== zone && JSON.stringify(now) !== JSON.stringify(zone)) return false;
  return (await store.follower?.isNoLater(zone)) ?? true;
}

/** So much is soon there whole; more is coded while the rest is worked out. */
const smallBytes = 128 * 1024;

/** Reads the answer in `c` to its end and puts it there whole; one that is too large goes on as a stream. */
async function wholeAnswer(
  c: Context,
  coding: ContentCoding,
  largest: number,
): Promise<Omit<KeptAnswer, 'key' | 'isLasting'> | undefined> {
  // The body first: reading it makes @hono/node-server's response build its final headers, and only those count.
  const { body, headers, status } = c.res;
  if (status !== 200 || body === null) return undefined;
  const wanted = isCompressible(headers.get('Content-Type')) ? coding : 'identity';
  const early = await gather(body, smallBytes);
  const made = await (early instanceof ReadableStream
    ? encodeBody(early, wanted)
    : encodeWhole(early, wanted));
  const bytes = made.kind === 'whole' ? made.bytes : await gather(made.stream, largest);
  headers.delete('Content-Length');
  if (made.coding !== 'identity') headers.set('Content-Encoding', made.coding);
  if (bytes instanceof ReadableStream) {
    c.res = new Response(bytes, { status, headers });
    return undefined;
  }
  headers.set('Content-Length', String(bytes.byteLength));
  c.res = new Response(bytes, { status, headers });
  return { body: bytes, headers: Object.fromEntries(headers) };
}
