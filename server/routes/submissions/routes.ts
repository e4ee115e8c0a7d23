import { createRoute, z } from '@hono/zod-openapi';
import type { Named, Submission, SubmissionReading } from '../../../geodata/approval/submission.ts';
import { approve, sendBack, unknownSubmission } from '../../approval/decide.ts';
import { readSubmissionList, withRows } from '../../approval/readSubmissions.ts';
import type { Gate } from '../../access/gate.ts';
import { noAccountYet } from '../../access/refusals.ts';
import { mayIn, type RequestAccess } from '../../access/requestAccess.ts';
import { jsonBody } from '../../http/jsonBody.ts';
import { noQuery } from '../../http/noQuery.ts';
import {
  postProblems,
  saveProblems,
  changeProblems,
  zoneProblems,
} from '../../http/problemSchema.ts';
import type { Store } from '../../store/store.ts';
import { todayInChina } from '../../today.ts';
import { zoneRouter } from '../context.ts';
import { zoneParam } from '../schemas/query.ts';
import {
  approvalSchema,
  returnSchema,
  submissionId,
  submissionListSchema,
  submissionSchema,
  withdrawalSchema,
} from './schemas.ts';

const tags = ['entry'];
const noStore = { 'Cache-Control': 'no-store' };
const mostTold = 100;

const list = createRoute({
  method: 'get',
  path: '/zones/{zone}/submissions',
  operationId: 'listSubmissions',
  tags,
  summary: '报送与审核 · What waits for approval, and what was decided',
  description:
    'Newest first. Who may only record sees his own, who approves all of the zone; nobody else sees any. While nobody has an account there is none.',
  request: {
    params: zoneParam,
    query: z.strictObject({
      state: z.enum(['open', 'settled']).default('open').openapi({
        description: 'Open: something waits, or was sent back and not taken up yet.',
      }),
      after: submissionId.optional().openapi({ description: '`next` of the stretch before.' }),
      limit: z
        .string()
        .regex(/^\d{1,3}$/)
        .transform(Number)
        .pipe(z.int().min(1).max(mostTold))
        .default(mostTold)
        .openapi({ type: 'integer', minimum: 1, maximum: mostTold, default: mostTold }),
    }),
  },
  responses: {
    200: {
      description: '报送 / Submissions',
      content: { 'application/json': { schema: submissionListSchema } },
    },
    ...zoneProblems,
  },
});

const params = zoneParam.extend({ id: submissionId });
const decided = {
  200: {
    description: '处理后 / As it is then',
    content: { 'application/json': { schema: submissionSchema } },
  },
  ...saveProblems,
  ...postProblems,
};

const approval = createRoute({
  method: 'post',
  path: '/zones/{zone}/submissions/{id}/approvals',
  operationId: 'approveEntries',
  tags,
  summary: '审核通过 · Approve entries',
  description:
    'All that are named or none: they are written to the log by the name of who sent them, judged as of now. Where something else was recorded of a parcel since they were sent nothing is written (412); `seen` with marks as they are now says that it was seen.',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: approvalSchema } } },
  },
  middleware: [noQuery, jsonBody] as const,
  responses: { ...decided, 412: changeProblems[412] },
});

const sendingBack = createRoute({
  method: 'post',
  path: '/zones/{zone}/submissions/{id}/returns',
  operationId: 'returnEntries',
  tags,
  summary: '退回 · Send entries back with a word',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: returnSchema } } },
  },
  middleware: [noQuery, jsonBody] as const,
  responses: decided,
});

const withdrawal = createRoute({
  method: 'post',
  path: '/zones/{zone}/submissions/{id}/withdrawals',
  operationId: 'withdrawEntries',
  tags,
  summary: '撤回报送 · Take one’s own entries back',
  description: 'Of what waits, or was sent back.',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: withdrawalSchema } } },
  },
  middleware: [noQuery, jsonBody] as const,
  responses: decided,
});

export function submissionRoutes(store: Store, gate: Gate) {
  const whoDecides = (access: RequestAccess | undefined) => {
    const person: Named | null = access?.person ?? null;
    // Without accounts there is nothing to decide of.
    if (gate.accounts === undefined || person === null) throw noAccountYet();
    return { accounts: gate.accounts, by: person };
  };
  const told = async (zone: string, submission: Submission): Promise<SubmissionReading> =>
    (await withRows(store, zone, [submission]))[0]!;

  return zoneRouter()
    .openapi(list, async (c) => {
      const { state, after, limit } = c.req.valid('query');
      const { access, zone } = c.var;
      const whose = seenBy(access, zone.id);
      if (gate.accounts === undefined || whose === undefined)
        return c.json({ mark: '0', submissions: [], next: null }, 200, noStore);
      const query = { zone: zone.id, ...whose, isOpen: state === 'open', after, limit };
      return c.json(await readSubmissionList(store, gate.accounts, query), 200, noStore);
    })
    .openapi(approval, async (c) => {
      const { accounts, by } = whoDecides(c.var.access);
      const { entries, seen = [], reason = null } = c.req.valid('json');
      const zone = c.var.zone.id;
      const place = { store, accounts, zone, id: c.req.valid('param').id };
      const body = { entries, seen, reason };
      const done = await approve(place, body, { by, today: todayInChina() });
      return c.json(await told(zone, done), 200, noStore);
    })
    .openapi(sendingBack, async (c) => {
      const { accounts, by } = whoDecides(c.var.access);
      const { entries, word } = c.req.valid('json');
      const zone = c.var.zone.id;
      const place = { store, accounts, zone, id: c.req.valid('param').id };
      const done = await sendBack(place, { entries, word, state: 'returned', by });
      return c.json(await told(zone, done), 200, noStore);
    })
    .openapi(withdrawal, async (c) => {
      const { accounts, by } = whoDecides(c.var.access);
      const { entries } = c.req.valid('json');
      const [zone, { id }] = [c.var.zone.id, c.req.valid('param')];
      const decision = { entries, word: null, state: 'withdrawn', by } as const;
      const done = await sendBack({ store, accounts, zone, id }, decision, ({ person }) => {
        // Of others’ he knows nothing.
        if (person.id !== by.id) throw unknownSubmission(id);
      });
      return c.json(await told(zone, done), 200, noStore);
    });
}

/** Whose submissions somebody sees: with null everybody’s; undefined: none. */
export function seenBy(
  access: RequestAccess | undefined,
  zone: string,
): { readonly person: string | null } | undefined {
  if (!access?.person || !mayIn(access, 'follow', zone)) return undefined;
  return { person: mayIn(access, 'approve', zone) ? null : access.person.id };
}
