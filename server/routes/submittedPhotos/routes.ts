import type { Named } from '../../../geodata/approval/submission.ts';
import { photoStateOf, type SubmittedPhoto } from '../../../geodata/approval/submittedPhoto.ts';
import { approvePhoto, sendPhotoBack } from '../../approval/decidePhoto.ts';
import { readSubmittedPhotos, withParcels } from '../../approval/readSubmittedPhotos.ts';
import { pendingPhotoLimits } from '../../accounts/submittedPhotos.ts';
import type { Gate } from '../../access/gate.ts';
import { noAccountYet, notAllowed } from '../../access/refusals.ts';
import type { RequestAccess } from '../../access/requestAccess.ts';
import type { Store } from '../../store/store.ts';
import { zoneRouter } from '../context.ts';
import { noSuchPhoto } from '../photos/refusals.ts';
import { seenBy } from '../submissions/routes.ts';
import { addresses } from './addresses.ts';

const noStore = { 'Cache-Control': 'no-store' };
const mostSettled = 100;

export function submittedPhotoRoutes(store: Store, gate: Gate) {
  const placesOf = (access: RequestAccess | undefined, zone: string, id: string) => {
    const person: Named | null = access?.person ?? null;
    // Without accounts there is nothing to decide of.
    if (gate.accounts === undefined || person === null) throw noAccountYet();
    return { places: { store, accounts: gate.accounts, zone, id }, by: person };
  };
  const told = async (zone: string, photo: SubmittedPhoto) =>
    (await withParcels(store, zone, [photo]))[0]!;

  return zoneRouter()
    .openapi(addresses.list, async (c) => {
      const isOpen = c.req.valid('query').state === 'open';
      const zone = c.var.zone.id;
      const whose = seenBy(c.var.access, zone);
      if (gate.accounts === undefined || whose === undefined)
        return c.json({ photos: [] }, 200, noStore);
      const limit = isOpen ? pendingPhotoLimits.count : mostSettled;
      const query = { zone, ...whose, isOpen, limit };
      return c.json(
        { photos: await readSubmittedPhotos(store, gate.accounts, query) },
        200,
        noStore,
      );
    })
    .openapi(addresses.image, async (c) => {
      const [zone, { id }] = [c.var.zone.id, c.req.valid('param')];
      const whose = seenBy(c.var.access, zone);
      const { accounts } = gate;
      const sent = whose && (await accounts?.submittedPhoto(zone, id));
      // Of others’ he knows nothing.
      const isSeen = sent && (whose.person === null || whose.person === sent.person.id);
      const image = isSeen ? await accounts?.submittedImage(zone, id) : undefined;
      if (!sent || image === undefined) throw noSuchPhoto(id);
      return c.body(new Uint8Array(image), 200, { ...noStore, 'Content-Type': sent.photo.type });
    })
    .openapi(addresses.approve, async (c) => {
      const [zone, { id }] = [c.var.zone.id, c.req.valid('param')];
      const { places, by } = placesOf(c.var.access, zone, id);
      return c.json(await told(zone, await approvePhoto(places, by)), 200, noStore);
    })
    .openapi(addresses.sendBack, async (c) => {
      const [zone, { id }] = [c.var.zone.id, c.req.valid('param')];
      const { places, by } = placesOf(c.var.access, zone, id);
      const decision = { state: 'returned', word: c.req.valid('json').word, by } as const;
      return c.json(await told(zone, await sendPhotoBack(places, decision)), 200, noStore);
    })
    .openapi(addresses.withdraw, async (c) => {
      const [zone, { id }] = [c.var.zone.id, c.req.valid('param')];
      const { places, by } = placesOf(c.var.access, zone, id);
      const decision = { state: 'withdrawn', word: null, by } as const;
      const isSeenAll = seenBy(c.var.access, zone)?.person === null;
      const done = await sendPhotoBack(places, decision, (present) => {
        if (present.person.id === by.id) return;
        if (!isSeenAll) throw noSuchPhoto(id);
        // Who sent it may be gone, and what was sent back would fill the room for good.
        if (photoStateOf(present) === 'pending') throw notAllowed();
      });
      return c.json(await told(zone, done), 200, noStore);
    });
}
