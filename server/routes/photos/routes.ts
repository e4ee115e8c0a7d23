import { createHash } from 'node:crypto';
import { readImage } from '../../../geodata/photo/image.ts';
import { photoLimits } from '../../../geodata/photo/photo.ts';
import { approverTakesBack } from '../../access/refusals.ts';
import { requireBlocks } from '../../access/requireBlocks.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { withParcels } from '../../approval/readSubmittedPhotos.ts';
import { submitPhoto } from '../../approval/submitPhoto.ts';
import { whoWaits } from '../../approval/whoWaits.ts';
import { attachment } from '../../http/attachment.ts';
import { filesOf } from '../../http/filesBody.ts';
import { recordedByOf } from '../../http/recordedBy.ts';
import type { PhotoToKeep } from '../../store/photos.ts';
import type { Store } from '../../store/store.ts';
import { zoneRouter } from '../context.ts';
import { unknownSubject } from '../unknownSubject.ts';
import { addresses } from './addresses.ts';
import { explained, noSuchPhoto, oneFile, tooLarge, unreadable } from './refusals.ts';
import { newPhotoOf } from './schemas.ts';

const noStore = { 'Cache-Control': 'no-store' };

export function photoListRoutes(store: Store) {
  return zoneRouter().openapi(addresses.list, async (c) => {
    const [{ id: zone }, { id }] = [c.var.zone, c.req.valid('param')];
    const photos = await store.photos(zone, id);
    // Of a parcel that is none any more there may still be some.
    if (photos.length === 0 && !(await store.parcel(zone, id)))
      throw unknownSubject('parcel', id, zone);
    return c.json({ photos }, 200);
  });
}

/** @param accounts where photographs wait for approval; without them none do */
export function photoRoutes(store: Store, accounts?: Accounts) {
  const onView = async (zone: string, id: string) => {
    const photo = await store.photo(zone, id);
    if (photo === undefined) throw noSuchPhoto(id);
    return photo;
  };
  return zoneRouter()
    .openapi(addresses.image, async (c) => {
      const { id } = c.req.valid('param');
      const found = await store.photoImage(c.var.zone.id, id);
      if (found === undefined) throw noSuchPhoto(id);
      const tag = `"${found.sha256.slice(0, 32)}"`;
      const headers = {
        ETag: tag,
        // An id never gets another picture. No cache that others share may keep it: it may be taken back.
        'Cache-Control': 'private, max-age=31536000, immutable',
      };
      if (c.req.header('If-None-Match')?.includes(tag)) return c.body(null, 304, headers);
      const name = `${id.replace(/[^\w-]/g, '-')}.${found.type.slice('image/'.length)}`;
      return c.body(new Uint8Array(found.image), 200, {
        ...headers,
        'Content-Type': found.type,
        'Content-Disposition': attachment(name, name).replace('attachment', 'inline'),
      });
    })
    .openapi(addresses.keep, async (c) => {
      const [{ id: zone }, { id }] = [c.var.zone, c.req.valid('param')];
      const form = c.req.valid('form');
      const said = newPhotoOf(form);
      await requireBlocks(c.var.access, store, zone, [{ kind: 'parcel', id: said.parcel }]);
      const [file, ...others] = filesOf(form.file);
      if (file === undefined || others.length > 0) throw oneFile();
      if (file.size > photoLimits.bytes) throw tooLarge();
      const read = readImage(new Uint8Array(await file.arrayBuffer()));
      if (read.kind !== 'image') throw unreadable(read.kind);
      const { type, width, height, bytes } = read;
      const toKeep: PhotoToKeep = {
        ...said,
        id,
        type,
        width,
        height,
        bytes: bytes.byteLength,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        recordedBy: recordedByOf(c),
      };
      const who = whoWaits(c.var.access, accounts, zone);
      if (who) {
        const { person } = who;
        const sent = await submitPhoto(store, who.accounts, zone, {
          photo: toKeep,
          image: bytes,
          person,
        });
        if ('id' in sent) return c.json(sent, 200, noStore);
        const [submitted] = await withParcels(store, zone, [sent]);
        return c.json({ submitted: submitted! }, 202, noStore);
      }
      const { photo, isNew } = await store
        .keepPhoto(zone, toKeep, bytes)
        .catch((error: unknown) => {
          throw explained(error, zone);
        });
      return isNew ? c.json(photo, 201, noStore) : c.json(photo, 200, noStore);
    })
    .openapi(addresses.takeBack, async (c) => {
      const [{ id: zone }, { id }] = [c.var.zone, c.req.valid('param')];
      const { parcel } = await onView(zone, id);
      await requireBlocks(c.var.access, store, zone, [{ kind: 'parcel', id: parcel }]);
      if (whoWaits(c.var.access, accounts, zone)) throw approverTakesBack();
      const { reason } = c.req.valid('json');
      if (!(await store.takePhotoBack(zone, id, reason, recordedByOf(c)))) throw noSuchPhoto(id);
      return c.body(null, 204, noStore);
    });
}
