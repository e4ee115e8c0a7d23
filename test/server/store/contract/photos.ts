import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import { photoLimits } from '../../../../geodata/photo/photo.ts';
import { createStore } from '../../../../server/store/createStore.ts';
import {
  DuplicateEntryError,
  ImportInUseError,
  TooManyPhotosError,
  UnknownSubjectError,
} from '../../../../server/store/errors.ts';
import { openGeoPackage } from '../../../../server/store/geopackage/openGeoPackage.ts';
import type { Store } from '../../../../server/store/store.ts';
import { temporaryFolder } from '../../served.ts';
import { parcelRecord, zoneOf } from '../builders.ts';
import { headerOf } from '../importing.ts';
import { imageOf, photoOf } from '../photographs.ts';

export function photoContract(store: () => Store): void {
  const keep = (zone: string, ...photo: Parameters<typeof photoOf>) =>
    store().keepPhoto(zone, photoOf(...photo), imageOf(photo[0]));
  const idsOf = async (zone: string, parcel: string) =>
    (await store().photos(zone, parcel)).map(({ id }) => id);
  const parcels = [parcelRecord('p'), parcelRecord('q')];
  const revision = async (zone: string) => (await store().zone(zone))?.revision;

  describe('photographs', () => {
    beforeAll(() => store().replaceZone(zoneOf('pictures', parcels)));

    test('are kept byte by byte with their zone, newest day first, and stay when it is replaced', async () => {
      const before = await revision('pictures');
      const said = {
        axis: 'levelling',
        position: [119.812345, 29.123456] as [number, number],
        note: '东侧 “围挡”',
        recordedBy: '王',
      } as const;
      const { photo, isNew } = await keep('pictures', 'first', 'p', said);
      expect(isNew).toBe(true);
      expect(photo).toEqual({ ...photoOf('first', 'p', said), recordedAt: photo.recordedAt });
      expect(Math.abs(Date.parse(photo.recordedAt) - Date.now())).toBeLessThan(60_000);
      await keep('pictures', 'later', 'p', { takenOn: isoDate('2010-06-01') });
      await keep('pictures', 'other', 'q');
      expect(await revision('pictures')).toBe(before! + 3);
      expect(await idsOf('pictures', 'p')).toEqual(['later', 'first']);
      expect(await store().photo('pictures', 'first')).toEqual(photo);
      await store().replaceZone(zoneOf('pictures', parcels));
      const found = await store().photoImage('pictures', 'first');
      expect(found).toMatchObject({ type: 'image/jpeg', sha256: photo.sha256 });
      expect(Buffer.from(found!.image)).toEqual(Buffer.from(imageOf('first')));
      expect(await store().photoImage('elsewhere', 'first')).toBeUndefined();
    });

    test('that are sent again are there once, and write nothing', async () => {
      const first = await keep('pictures', 'again', 'p');
      const before = await revision('pictures');
      const both = await Promise.all([
        keep('pictures', 'again', 'p', { note: '改过' }),
        keep('pictures', 'again', 'p'),
      ]);
      for (const each of both) expect(each).toEqual({ photo: first.photo, isNew: false });
      expect(await revision('pictures')).toBe(before);
      await expect(keep('pictures', 'again', 'q')).rejects.toThrow(DuplicateEntryError);
      const other = photoOf('again', 'p', { sha256: '0'.repeat(64) });
      await expect(store().keepPhoto('pictures', other, imageOf('x'))).rejects.toThrow(
        DuplicateEntryError,
      );
    });

    test('that two send at one moment are there once', async () => {
      const answers = await Promise.all([
        keep('pictures', 'raced', 'q'),
        keep('pictures', 'raced', 'q'),
      ]);
      expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect((await idsOf('pictures', 'q')).filter((id) => id === 'raced')).toHaveLength(1);
    });

    test('are taken back once, and are then on view nowhere', async () => {
      await keep('pictures', 'wrong', 'q');
      const before = await revision('pictures');
      expect(await store().takePhotoBack('pictures', 'wrong', '拍错了地块', '王')).toBe(true);
      expect(await store().takePhotoBack('pictures', 'wrong', '再撤', '王')).toBe(false);
      expect(await store().takePhotoBack('pictures', 'nothing', '撤', '王')).toBe(false);
      expect(await revision('pictures')).toBe(before! + 1);
      expect(await idsOf('pictures', 'q')).not.toContain('wrong');
      expect(await store().photo('pictures', 'wrong')).toBeUndefined();
      expect(await store().photoImage('pictures', 'wrong')).toBeUndefined();
      // Sent once more by whoever had no answer, it does not come back.
      expect(await keep('pictures', 'wrong', 'q')).toMatchObject({ isNew: false });
      expect(await idsOf('pictures', 'q')).not.toContain('wrong');
    });

    test('are of a parcel that there is, and as many as it and its zone may keep', async () => {
      await expect(keep('nowhere', 'a', 'p')).rejects.toThrow(UnknownSubjectError);
      await expect(keep('pictures', 'a', 'nobody')).rejects.toThrow(UnknownSubjectError);
      await store().replaceZone(zoneOf('crowded', parcels));
      for (let kept = 0; kept < photoLimits.ofParcel; kept += 1)
        await keep('crowded', `n${kept}`, 'p');
      await expect(keep('crowded', 'more', 'p')).rejects.toThrow(TooManyPhotosError);
      await store().takePhotoBack('crowded', 'n0', '换一张', '');
      await keep('crowded', 'more', 'p');
      const large = { bytes: photoLimits.bytesOfZone - 10_000 };
      await keep('crowded', 'large', 'q', large);
      await expect(keep('crowded', 'too much', 'q', large)).rejects.toThrow(TooManyPhotosError);
    });

    test('keep an import from being undone that alone has brought their parcel', async () => {
      await store().replaceZone(zoneOf('brought', parcels));
      const parcel = parcelRecord('new').parcel;
      await store().applyImport('brought', headerOf('i1'), [{ kind: 'added', parcel }]);
      await keep('brought', 'of new', 'new');
      await expect(store().undoImport('brought', 'i1')).rejects.toThrow(ImportInUseError);
      await store().takePhotoBack('brought', 'of new', '撤', '');
      await store().undoImport('brought', 'i1');
    });

    test('go along with a zone that is copied, removed and brought back, or stay behind as asked', async () => {
      await store().replaceZone(zoneOf('moved', parcels));
      const position: [number, number] = [119.8, 29.1];
      for (let kept = 0; kept < 9; kept += 1) await keep('moved', `m${kept}`, 'p', { position });
      await store().takePhotoBack('moved', 'm0', '撤', '王');
      const photos = await store().photos('moved', 'p');
      const folder = temporaryFolder();
      const engine = await openGeoPackage(join(folder.path, 'kept.gpkg'));
      const bare = await openGeoPackage(join(folder.path, 'bare.gpkg'));
      try {
        await store().copyZone('moved', engine);
        await store().copyZone('moved', bare, 'withoutPhotos');
        expect(await (await createStore(bare)).photos('moved', 'p')).toEqual([]);
        await store().removeZone('moved', (await revision('moved'))!);
        expect(await store().photos('moved', 'p')).toEqual([]);
        await store().bringBack(await createStore(engine));
        expect(await store().photos('moved', 'p')).toEqual(photos);
        const found = await store().photoImage('moved', 'm8');
        expect(Buffer.from(found!.image)).toEqual(Buffer.from(imageOf('m8')));
        expect(await store().takePhotoBack('moved', 'm0', '再撤', '王')).toBe(false);
      } finally {
        await engine.close();
        await bare.close();
        folder.remove();
      }
    });
  });
}
