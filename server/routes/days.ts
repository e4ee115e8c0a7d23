import { createRoute, z } from '@hono/zod-openapi';
import { isStorableId } from '../http/identifier.ts';
import { bilingual } from '../../geodata/bilingual.ts';
import { ProblemError } from '../http/problem.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import { changeKinds, type DayOfChange, type Store } from '../store/store.ts';
import { zoneRouter } from './context.ts';
import { isoDateSchema } from './schemas/common.ts';
import { zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { unknownSubject } from './unknownSubject.ts';

/** The days of a zone, a block or a parcel on which something new is on record, oldest first. */
export type DaysOfChange = { readonly zone: string; readonly days: readonly DayOfChange[] };

const daySchema = schemaOf<DayOfChange>()(
  z
    .object({ day: isoDateSchema, changes: z.partialRecord(z.enum(changeKinds), z.int()) })
    .openapi('DayOfChange', {
      description:
        'How many of each kind have something new on record that day; kinds without are left out. `land` counts land records, `events` those that began.',
    }),
);

export const daysOfChangeSchema = schemaOf<DaysOfChange>()(
  z.object({ zone: z.string(), days: z.array(daySchema).readonly() }).openapi('DaysOfChange'),
);

const id = z.string().refine(isStorableId).optional();

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/days',
  operationId: 'listDaysOfChange',
  tags: ['zones'],
  summary: '有变化的日子 · Days of change',
  description:
    'Every day on which something new is on record of a zone; of a block, its parcels and works; or of a parcel. On the days between, states are those of the day before, but that land falls idle and terms run out by themselves. Corrected and retracted entries do not count.',
  request: {
    params: zoneParam,
    query: z.strictObject({
      block: id.openapi({ description: 'Only of this block, its parcels and its works.' }),
      parcel: id.openapi({ description: 'Only of this parcel.', example: 'xietangxi' }),
    }),
  },
  responses: {
    200: {
      description: '有变化的日子 / The days',
      content: { 'application/json': { schema: daysOfChangeSchema } },
    },
    ...zoneProblems,
  },
});

export function dayRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const { block, parcel } = c.req.valid('query');
    const { id: zone } = c.var.zone;
    if (block !== undefined && parcel !== undefined)
      throw new ProblemError(
        'bad-parameter',
        bilingual('block 与 parcel 只能写一个。', 'Give either block or parcel.'),
      );
    if (parcel !== undefined && (await store.parcel(zone, parcel)) === undefined)
      throw unknownSubject('parcel', parcel, zone);
    if (block !== undefined && !(await store.areaNames(zone, 'block')).some((b) => b.id === block))
      throw unknownSubject('block', block, zone);
    return c.json({ zone, days: await store.days(zone, { block, parcel }) }, 200);
  });
}
