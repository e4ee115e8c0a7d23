import { createRoute, z } from '@hono/zod-openapi';
import { writeEdit } from '../editing/writeEdit.ts';
import { notYet } from '../editing/refusals.ts';
import { jsonBody } from '../http/jsonBody.ts';
import { noQuery } from '../http/noQuery.ts';
import { changeProblems, postProblems, saveProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';
import { todayInChina } from '../today.ts';
import { zoneRouter } from './context.ts';
import { parcelEditBody } from './schemas/parcelEdit.ts';
import { zoneParam } from './schemas/query.ts';
import { importSchema } from './schemas/zoneImport.ts';

const edit = createRoute({
  method: 'post',
  path: '/zones/{zone}/parcel-edits',
  operationId: 'editParcels',
  tags: ['imports'],
  summary: '修改地块：分割、合并、改界、新画、注销 · Split, merge, reshape, draw or end parcels',
  description:
    'Makes parcels others from a day on, all or nothing. `from` names the parcels that it is of with the `tag` that each had when it was seen; where one has changed since, nothing is written (412, a fault for each). The parts of a split are together the parcel, and a merged parcel is what its parts were; of one that ends nothing takes the place. It is undone like any other import: DELETE /zones/{zone}/imports/{id}.',
  request: {
    params: zoneParam,
    body: { required: true, content: { 'application/json': { schema: parcelEditBody } } },
  },
  middleware: [noQuery, jsonBody] as const,
  responses: {
    201: {
      description: '已写入 / Written, with the ids of new parcels',
      headers: z.object({ Location: z.string() }),
      content: { 'application/json': { schema: importSchema } },
    },
    ...saveProblems,
    412: changeProblems[412],
    ...postProblems,
  },
});

export function parcelEditRoutes(store: Store) {
  return zoneRouter().openapi(edit, async (c) => {
    const { id: zone } = c.var.zone;
    const asked = c.req.valid('json');
    if (asked.asOf > todayInChina()) throw notYet();
    const written = await writeEdit(store, zone, asked, c.var.access?.person?.name ?? null);
    const location = `/api/zones/${encodeURIComponent(zone)}/imports/${written.id}`;
    return c.json(written, 201, { 'Cache-Control': 'no-store', Location: location });
  });
}
