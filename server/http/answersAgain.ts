import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { createMiddleware } from 'hono/factory';
import type { Gate } from '../access/gate.ts';
import { sessionCookie } from '../access/sessionCookie.ts';
import type { Store } from '../store/store.ts';
import { sharedInTurn } from './sharedInTurn.ts';
import type { KeptAnswer } from './answerStore.ts';
import type { ConditionalVariables } from './conditional.ts';
import type { EditionOf } from './edition.ts';
import { whenSent, type TellEnded } from './endedRequest.ts';
import { routeOf } from './requestLog.ts';

/** How a question was answered from what is kept. */
type Given = {
  readonly zone: string;
  readonly edition: string;
  readonly route: string;
  readonly path: string;
  readonly status: 200 | 304;
  /** As Node takes them: name, value, name, value. */
  readonly headers: readonly string[];
  /** The body, for as long as it is kept. */
  readonly find: () => Uint8Array | undefined;
};

export type GivenVariables = ConditionalVariables & {
  Variables: ConditionalVariables['Variables'] & {
    /** Finds the kept answer that is sent, for as long as it is kept. */
    kept?: () => KeptAnswer | undefined;
  };
};

/** Kept answers that are given once more without the way through the app. */
export type AnswersAgain = {
  /** Remembers how an answer leaves. Comes ahead of whatever adds to one, but for the id of the request. */
  readonly remember: ReturnType<typeof createMiddleware<GivenVariables>>;
  /** Gives the answer; false where the app has to. */
  answer(request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean>;
};

/** So many questions are remembered, the one asked longest ago makes room; each takes some two kilobytes. */
const most = 5000;
const longestQuestion = 1000;
const nothing = new Uint8Array();

/**
 * The manners of a request cost several times what sending a kept answer does, and end in the same headers each time. So who asks
 * in the very words of one who was answered from what is kept is answered with those headers and that body, when all still holds that
 * they depend on: the zone's row, read anew, its edition, whether the zone is open to everybody, and the kept answer itself. That nothing
 * is new is told again in the same way. Whoever has a session or sends more than a question goes through the app.
 */
export function answersAgain(
  store: Store,
  gate: Gate,
  editionOf: EditionOf,
  tell: TellEnded,
): AnswersAgain {
  // A Map keeps the order in which its keys were set: the first is the one asked for longest ago.
  const given = new Map<string, Given>();
  /** The editions of zones that are open to everybody; of whoever asks in one turn, read once, after all of them have asked. */
  const openEditions = sharedInTurn(async (zone: string) => {
    const [{ closedZones }, now] = await Promise.all([gate.accessOf(undefined), store.zone(zone)]);
    return now === undefined || closedZones.has(zone) ? undefined : editionOf(now);
  });
  const again = async (
    question: string,
    before: Given,
    response: ServerResponse,
  ): Promise<boolean> => {
    const start = performance.now();
    // What a store fails of is told by the app.
    const edition = await openEditions(before.zone).catch(() => undefined);
    const body = edition === before.edition ? before.find() : undefined;
    given.delete(question);
    if (body === undefined) return false;
    given.set(question, before);
    const id = randomUUID();
    const { route, path, status, headers } = before;
    const ended = { id, start, method: 'GET', route, path, status };
    whenSent(response, (outcome) => tell(ended, { bytes: body.byteLength, outcome }));
    response.writeHead(status, [...headers, 'x-request-id', id]).end(body);
    return true;
  };
  return {
    remember: createMiddleware<GivenVariables>(async function remember(c, next) {
      await next();
      const { kept, zone, edition } = c.var;
      const incoming = incomingOf(c.env);
      const question = incoming && questionOf(incoming);
      const { status } = c.res;
      // Of what is in no edition of a zone nothing is known.
      if (question === undefined || edition === undefined) return;
      if (status !== 304 && (status !== 200 || kept === undefined)) return;
      // The first account changes it, and writes no zone.
      if (c.var.isWritable === false) return;
      // What is for one person alone, or for nobody to keep.
      if (/private|no-store/.test(c.res.headers.get('Cache-Control') ?? '')) return;
      const headers = [...c.res.headers].flat();
      given.set(question, {
        zone: zone.id,
        edition,
        route: routeOf(c),
        path: c.req.path,
        status,
        headers,
        find: status === 304 ? () => nothing : () => kept?.()?.body,
      });
      const [oldest] = given.keys();
      if (given.size > most && oldest !== undefined) given.delete(oldest);
    }),
    answer(request, response) {
      const question = questionOf(request);
      const before = question === undefined ? undefined : given.get(question);
      return before === undefined ? false : again(question!, before, response);
    },
  };
}

/** Of a question, all that an answer depends on; undefined of one that the app has to look at. */
function questionOf({ method, url = '', headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' || headers.host === undefined || headers.upgrade !== undefined)
    return undefined;
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined)
    return undefined;
  if (headers.cookie?.includes(sessionCookie)) return undefined;
  const { host, accept = '', 'accept-encoding': coding = '', 'if-none-match': held = '' } = headers;
  const question = [url, host, accept, String(coding), held].join('\n');
  return question.length > longestQuestion ? undefined : question;
}

/** @hono/node-server passes Node's request along. */
function incomingOf(env: unknown): IncomingMessage | undefined {
  return (env as { readonly incoming?: IncomingMessage } | undefined)?.incoming;
}
