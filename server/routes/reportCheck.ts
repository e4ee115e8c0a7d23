import { createRoute, z } from '@hono/zod-openapi';
import { checkReport, type ReportCheck } from '../../geodata/reportCheck/checkReport.ts';
import { reportClaimsOf } from '../../geodata/records/reportClaims.ts';
import { csvStream } from '../http/csvStream.ts';
import { streamed } from '../http/listStream.ts';
import { chosenType, csvContentType, csvType } from '../http/negotiation.ts';
import { listProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';
import { momentOf, zoneRouter } from './context.ts';
import { csvContent } from './lists/chosen.ts';
import { reportCheckColumns, type ReportCheckLine } from './reportCheckColumns.ts';
import { reportCheckRecords } from './reportCheckRecords.ts';
import { momentQuery } from './schemas/listQuery.ts';
import { zoneParam } from './schemas/query.ts';
import { reportCheckSchema, type ReportCheckReading } from './schemas/reportCheck.ts';

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/report-check',
  operationId: 'checkReport',
  tags: ['sources'],
  summary: '报告复核：所报与记录 · The report against the records',
  description:
    'Every fact of the zone’s documents in their order, each figure, state and deadline beside what the records give on the day: agrees, restated, differs, cannot be computed, not known yet, or words only; with what it is computed from and the doubts about it. As JSON or CSV. With `knownBy` observations recorded later count for nothing; projects, events and plans carry no such moment.',
  request: { params: zoneParam, query: z.strictObject(momentQuery) },
  responses: {
    200: {
      description: '复核结果 / The check',
      content: { 'application/json': { schema: reportCheckSchema }, ...csvContent },
    },
    ...listProblems,
  },
});

export function reportCheckRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const { id: zone } = c.var.zone;
    const moment = momentOf(c.var.zone, c.req.valid('query'));
    const type = chosenType(c, ['application/json', csvType]);
    const [facts, doubts] = await Promise.all([store.facts(zone), store.doubts(zone)]);
    const records = await reportCheckRecords(store, zone, facts, moment.asOf);
    const check = checkReport({ facts, doubts }, reportClaimsOf(zone), records, moment);
    if (type === csvType) {
      const pages = linesOf(check);
      const table = csvStream(reportCheckColumns, pages, await pages.next());
      // Typed clients ask for JSON.
      return streamed<ReportCheckReading>(c.body(table, 200, { 'Content-Type': csvContentType }));
    }
    const { asOf, knownBy } = moment;
    return c.json({ zone, asOf, ...(knownBy !== undefined && { knownBy }), ...check }, 200);
  });
}

async function* linesOf({ sections }: ReportCheck): AsyncGenerator<ReportCheckLine[]> {
  yield sections.flatMap(({ id, facts }) =>
    facts.flatMap((checked) => checked.rows.map((row) => ({ section: id, checked, row }))),
  );
}
