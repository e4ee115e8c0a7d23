import { createRoute, z } from '@hono/zod-openapi';
import type { Subject } from '../../../geodata/observation.ts';
import { approverTakesBack } from '../../access/refusals.ts';
import { requireBlocks } from '../../access/requireBlocks.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { whoWaits } from '../../approval/whoWaits.ts';
import { withRows } from '../../approval/readSubmissions.ts';
import { submitEntries } from '../../approval/submit.ts';
import { jsonBody } from '../../http/jsonBody.ts';
import { noQuery } from '../../http/noQuery.ts';
import {
  changeProblems,
  postProblems,
  saveProblems,
  zoneProblems,
} from '../../http/problemSchema.ts';
import { recordedByOf } from '../../http/recordedBy.ts';
import type { Store } from '../../store/store.ts';
import { todayInChina } from '../../today.ts';
import { dayOf, zoneRouter } from '../context.ts';
import { afterQuery, blocksQuery, limitQuery } from '../schemas/listQuery.ts';
import { asOfQuery, zoneParam } from '../schemas/query.ts';
import { submittedSchema } from '../submissions/schemas.ts';
import { readRows } from './rows.ts';
import {
  mostEntries,
  newEntriesSchema,
  newRetractionsSchema,
  rowsSchema,
  writtenEntriesSchema,
} from './schemas.ts';
import { takeBack } from './takeBack.ts';
import { writeEntries } from './write.ts';

const tags = ['entry'];
const noStore = { 'Cache-Control': 'no-store' };

const read = createRoute({
  method: 'get',
  path: '/zones/{zone}/observations',
  operationId: 'listEntryRows',
  tags,
  summary: '月报底表 · What a month’s sheet starts from',
  description: `In the order of parcels’ ids, ${mostEntries} at a time where \`limit\` says nothing less.`,
  request: {
    params: zoneParam,
    query: z.strictObject({
      asOf: asOfQuery,
      block: blocksQuery,
      after: afterQuery,
      limit: limitQuery,
    }),
  },
  responses: {
    200: {
      description: '各地块当日的状况 / What holds of each parcel on the day',
      content: { 'application/json': { schema: rowsSchema } },
    },
    ...zoneProblems,
  },
});

const write = createRoute({
  method: 'post',
  path: '/zones/{zone}/observations',
  operationId: 'writeEntries',
  tags,
  summary: '录入进展 · Record progress',
  description:
    'All or nothing. What somebody enters who may only record waits until another approves it, where the zone has it so (202): nobody but the two sees any of it until then. On a day on which an axis was observed already the new entry corrects the old one. What is unlikely needs a reason (400 `reason-needed`, with the place of each), which is kept in the note.',
  request: {
    params: zoneParam,
    body: { required: true, content: { 'application/json': { schema: newEntriesSchema } } },
  },
  middleware: [noQuery, jsonBody] as const,
  responses: {
    201: {
      description: '已记入 / Written',
      content: { 'application/json': { schema: writtenEntriesSchema } },
    },
    202: {
      description: '已提交，等待审核 / Sent, and waits for approval',
      content: { 'application/json': { schema: submittedSchema } },
    },
    409: saveProblems[409],
    ...changeProblems,
    ...postProblems,
  },
});

const retract = createRoute({
  method: 'post',
  path: '/zones/{zone}/retractions',
  operationId: 'takeBackEntries',
  tags,
  summary: '撤回记录 · Take entries back',
  description:
    'All or nothing; what was taken back stays on record. Taking back a retraction brings back what it took away.',
  request: {
    params: zoneParam,
    body: { required: true, content: { 'application/json': { schema: newRetractionsSchema } } },
  },
  middleware: [noQuery, jsonBody] as const,
  responses: {
    201: {
      description: '已撤回 / Taken back',
      content: { 'application/json': { schema: writtenEntriesSchema } },
    },
    ...saveProblems,
    ...changeProblems,
    ...postProblems,
  },
});

/** What is written about, each once. */
function parcelsOf({ entries }: { readonly entries: readonly { readonly parcel: string }[] }) {
  const ids = new Set(entries.map(({ parcel }) => parcel));
  return [...ids].map((id): Subject => ({ kind: 'parcel', id }));
}

/** @param accounts where entries wait for approval; without them none do */
export function entryRoutes(store: Store, accounts?: Accounts) {
  return zoneRouter()
    .openapi(read, async (c) => {
      const { block, after, limit = mostEntries, asOf } = c.req.valid('query');
      const query = {
        asOf: dayOf(c.var.zone, asOf),
        blocks: block,
        after,
        limit: Math.min(limit, mostEntries),
      };
      return c.json(await readRows(store, c.var.zone.id, query), 200);
    })
    .openapi(write, async (c) => {
      const { access, zone } = c.var;
      await requireBlocks(access, store, zone.id, parcelsOf(c.req.valid('json')));
      const who = whoWaits(access, accounts, zone.id);
      if (who) {
        const by = { person: who.person, today: todayInChina() };
        const body = c.req.valid('json');
        const sent = await submitEntries(store, who.accounts, zone.id, body, by);
        const [submission] = await withRows(store, zone.id, [sent]);
        return c.json({ submission: submission! }, 202, noStore);
      }
      const entries = await writeEntries(store, c.var.zone.id, c.req.valid('json'), {
        today: todayInChina(),
        recordedBy: recordedByOf(c),
      });
      return c.json({ entries }, 201, noStore);
    })
    .openapi(retract, async (c) => {
      const body = c.req.valid('json');
      await requireBlocks(c.var.access, store, c.var.zone.id, parcelsOf(body));
      if (whoWaits(c.var.access, accounts, c.var.zone.id)) throw approverTakesBack();
      const entries = await takeBack(store, c.var.zone.id, body, recordedByOf(c));
      return c.json({ entries }, 201, noStore);
    });
}
