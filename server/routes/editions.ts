import { createRoute, z } from '@hono/zod-openapi';
import { bilingual } from '../../geodata/bilingual.ts';
import { noQuery } from '../http/noQuery.ts';
import { ProblemError } from '../http/problem.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import type { LiveEditions } from '../live/liveEditions.ts';
import type { LiveSubmissions } from '../live/liveSubmissions.ts';
import { zoneRouter } from './context.ts';
import { zoneParam } from './schemas/query.ts';
import { seenBy } from './submissions/routes.ts';

const type = 'text/event-stream';

/** Proxies end a line on which nothing comes; most wait for a minute. */
const pulseMs = 20_000;

/** Then the line ends and the browser makes another, so that nobody listens on who may not any more. */
const longestMs = 10 * 60_000;

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/editions',
  operationId: 'followEditions',
  tags: ['zones'],
  summary: '随时得知数据更新 · Hear of changes as they come',
  description:
    'Server-sent events: the present edition of the zone at once, and each that follows within a second, whoever wrote it. The event is `edition`, ' +
    'its data and its id are the edition. Who may see what waits for approval also hears `submissions`, whose data becomes another with whatever of that is sent or decided. The line ends after ten minutes and is to be opened again.',
  request: { params: zoneParam },
  middleware: noQuery,
  responses: {
    200: {
      description: '版次 / Editions',
      content: { [type]: { schema: z.string().openapi({ example: 'id: q3J0c1yQmV8x' }) } },
      headers: z.object({
        'X-Accel-Buffering': z
          .string()
          .openapi({ description: 'Tells nginx to hold nothing back.' }),
      }),
    },
    ...zoneProblems,
  },
});

export function editionRoutes(live: LiveEditions, submissions: LiveSubmissions) {
  return zoneRouter().openapi(route, async (c) => {
    const headers = {
      'Content-Type': type,
      'X-Accel-Buffering': 'no',
      'Cache-Control': 'no-store',
    };
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const line = eventLine();
    const leave = await live.listen(c.var.zone.id, {
      tell: (edition) => line.say(`event: edition\nid: ${edition}\ndata: ${edition}\n\n`),
      end: line.end,
    });
    if (leave === undefined)
      throw new ProblemError(
        'busy',
        bilingual(
          '同时在看的人太多，请稍后再试。',
          'Too many are listening at once; try again later.',
        ),
        { headers: { 'Retry-After': '30' } },
      );
    line.onEnd(leave);
    const whose = seenBy(c.var.access, c.var.zone.id);
    if (whose)
      line.onEnd(
        await submissions.listen({ zone: c.var.zone.id, ...whose }, (mark) =>
          line.say(`event: submissions\ndata: ${mark}\n\n`),
        ),
      );
    return c.body(line.body, 200, headers);
  });
}

/** A body on which lines are said as they come. */
function eventLine() {
  const encoder = new TextEncoder();
  let ended = false;
  const leaving: (() => void)[] = [];
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const say = (text: string) => controller?.enqueue(encoder.encode(text));
  const timers = [
    setInterval(() => say(':\n\n'), pulseMs).unref(),
    setTimeout(() => end(), longestMs).unref(),
  ];
  const finish = () => {
    ended = true;
    for (const timer of timers) clearTimeout(timer);
    for (const leave of leaving) leave();
  };
  const end = () => {
    if (ended) return;
    finish();
    controller?.close();
  };
  const body = new ReadableStream<Uint8Array>({
    start: (started) => void (controller = started),
    cancel: finish,
  });
  return {
    body,
    say,
    end,
    onEnd: (then: () => void) => {
      leaving.push(then);
      if (ended) then();
    },
  };
}
