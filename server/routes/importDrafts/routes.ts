import { readableText } from '../../../geodata/import/readableText.ts';
import { filesOf } from '../../http/filesBody.ts';
import type { ImportDrafts } from '../../import/drafts/importDrafts.ts';
import { todayInChina } from '../../today.ts';
import { zoneRouter } from '../context.ts';
import { isoDateSchema } from '../schemas/common.ts';
import { importChoicesSchema } from '../schemas/importDraft.ts';
import { addresses } from './addresses.ts';
import { begun, noFile, notYet, refused, unknownDraft } from './refusals.ts';

const kept = { 'Cache-Control': 'no-store' };

export function importDraftRoutes(drafts: ImportDrafts) {
  const find = (zone: string, id: string) => {
    const draft = drafts.find(zone, id);
    if (!draft) throw unknownDraft(id);
    return draft;
  };
  const router = zoneRouter();
  // Of a named schema that it first meets where null may stand in its place the generator forgets the null.
  router.openAPIRegistry.register('IsoDate', isoDateSchema);
  router.openAPIRegistry.register('ImportChoices', importChoicesSchema);
  return router
    .openapi(addresses.begin, async (c) => {
      const { id: zone } = c.var.zone;
      const files = filesOf(c.req.valid('form').file);
      if (files.length === 0) throw noFile();
      const parts = await Promise.all(
        files.map(async (file) => ({
          name: readableText(file.name),
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
      );
      const draft = begun(() => drafts.begin(zone, parts));
      const location = `/api/zones/${encodeURIComponent(zone)}/import-drafts/${draft.id}`;
      return c.json(draft, 201, { ...kept, Location: location });
    })
    .openapi(addresses.one, (c) => {
      const { id } = c.req.valid('param');
      return c.json(find(c.var.zone.id, id).told(), 200, kept);
    })
    .openapi(addresses.choose, (c) => {
      const draft = find(c.var.zone.id, c.req.valid('param').id);
      const choices = c.req.valid('json');
      if (choices.asOf !== null && choices.asOf > todayInChina()) throw notYet();
      begun(() => draft.choose(choices));
      return c.json(draft.told(), 202, kept);
    })
    .openapi(addresses.features, async (c) => {
      const draft = find(c.var.zone.id, c.req.valid('param').id);
      const stretch = await draft.features(c.req.valid('query')).catch(refused);
      return c.json({ ...stretch, features: [...stretch.features] }, 200, kept);
    })
    .openapi(addresses.shapes, async (c) => {
      const draft = find(c.var.zone.id, c.req.valid('param').id);
      const shapes = await draft.shapes().catch(refused);
      return c.body(new Uint8Array(shapes), 200, {
        ...kept,
        'Content-Type': 'application/geo+json',
      });
    })
    .openapi(addresses.apply, async (c) => {
      const draft = find(c.var.zone.id, c.req.valid('param').id);
      await draft.apply(c.var.access?.person?.name ?? null).catch(refused);
      return c.json(draft.told(), 202, kept);
    })
    .openapi(addresses.discard, async (c) => {
      const { id } = c.req.valid('param');
      if (!(await drafts.discard(c.var.zone.id, id))) throw unknownDraft(id);
      return c.body(null, 204, kept);
    });
}
