import { createRoute, z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import { monthOf } from '../../../geodata/supervision/month.ts';
import type { MonthReading, QuarterReading } from '../../../geodata/supervision/monthReading.ts';
import { ProblemError } from '../../http/problem.ts';
import { zoneProblems } from '../../http/problemSchema.ts';
import type { Store } from '../../store/store.ts';
import { dayOf, zoneRouter } from '../context.ts';
import { knownByQuery } from '../schemas/listQuery.ts';
import { calendarMonth, calendarQuarter } from '../schemas/month.ts';
import { zoneParam } from '../schemas/query.ts';
import { readMonth, readQuarter } from './readMonth.ts';
import { monthReadingSchema, quarterReadingSchema } from './schemas.ts';

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/supervision',
  operationId: 'getSupervision',
  tags: ['supervision'],
  summary: '督查月报与季报 · Supervision of a month or a quarter',
  description:
    'Figures, scores and ranks of the zone, its blocks and its contacts, and what earned every point. Figures of a closed month are those known when it was closed; where they have moved since, both are given.',
  request: {
    params: zoneParam,
    query: z.strictObject({
      month: calendarMonth.optional().openapi({
        type: 'string',
        description: 'Without it, and without a quarter, the month of the newest day on record.',
        example: '2010-09',
      }),
      quarter: calendarQuarter.optional().openapi({
        type: 'string',
        description: 'Three months added up, each as it counts.',
        example: '2010Q3',
      }),
      knownBy: knownByQuery,
    }),
  },
  responses: {
    200: {
      description: '督查 / The supervision',
      content: {
        'application/json': { schema: z.union([monthReadingSchema, quarterReadingSchema]) },
      },
    },
    ...zoneProblems,
  },
});

export function supervisionRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const { month, quarter, knownBy } = c.req.valid('query');
    if (month !== undefined && quarter !== undefined)
      throw new ProblemError(
        'bad-parameter',
        bilingual('month 与 quarter 只能写一个。', 'Give either month or quarter.'),
      );
    const { zone } = c.var;
    const asked = { store, zone, knownBy };
    const reading: MonthReading | QuarterReading =
      quarter === undefined
        ? await readMonth(asked, month ?? monthOf(dayOf(zone, undefined)))
        : await readQuarter(asked, quarter);
    return c.json(reading, 200);
  });
}
