import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Photo } from '../../../geodata/photo/photo.ts';
import { photoLimits } from '../../../geodata/photo/photo.ts';
import type { Problem } from '../../../server/http/problemSchema.ts';
import { exifSegment, jpegOf, pngOf, webpOf } from '../../geodata/photo/pictures.ts';
import type { Served } from '../served.ts';

const zone = '/api/zones/jindong';
const parcel = 'nanbo';

/** The form that a photograph comes in. */
export function photoForm(
  picture: Uint8Array,
  said: Readonly<Record<string, string>> = {},
  type = 'image/jpeg',
): FormData {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(picture)], { type }), 'DSC_0001.jpg');
  const usual = { parcel, takenOn: '2010-09-30' };
  for (const [name, value] of Object.entries({ ...usual, ...said })) form.append(name, value);
  return form;
}

export function describePhotos(app: () => Served): void {
  const put = (id: string, body: BodyInit, headers: Record<string, string> = {}) =>
    app().request(`${zone}/photos/${id}`, { method: 'PUT', body, headers });
  const list = async () =>
    ((await app().json(`${zone}/parcels/${parcel}/photos`)) as { photos: readonly Photo[] }).photos;
  const kindOf = async (answer: Response | Promise<Response>) => {
    const { status, type } = (await (await answer).json()) as Problem;
    return `${status} ${type.split('#')[1]}`;
  };
  const takeBack = (id: string, reason = '测试完毕') =>
    app().post(`${zone}/photos/${id}/retraction`, { reason });

  describe('photographs', () => {
    test('are kept without what the camera wrote into them, and answered byte by byte', async () => {
      const id = randomUUID();
      const sent = jpegOf([exifSegment({ orientation: 6 })]);
      const said = {
        axis: 'levelling',
        note: ' 东侧围挡 ',
        longitude: '119.84',
        latitude: '29.17',
      };
      const added = await put(id, photoForm(sent, said));
      expect(added.status).toBe(201);
      const photo = (await added.json()) as Photo;
      expect(photo).toMatchObject({
        id,
        parcel,
        takenOn: '2010-09-30',
        axis: 'levelling',
        note: '东侧围挡',
        position: [119.84, 29.17],
        type: 'image/jpeg',
        width: 8,
        height: 8,
        recordedBy: '',
      });
      expect(await list()).toEqual([photo]);
      const answer = await app().get(`${zone}/photos/${id}`);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'cache-control': 'private, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.byteLength).toBe(photo.bytes);
      // Of Exif alone how it is to be turned is left: the directory of places stood there, and its numbers.
      const turned = Buffer.from(jpegOf([exifSegment({ orientation: 6 })]));
      expect(bytes.byteLength).toBeLessThan(turned.byteLength - 100);
      const tag = answer.headers.get('ETag') ?? '';
      expect((await app().get(`${zone}/photos/${id}`, { 'If-None-Match': tag })).status).toBe(304);

      // Sent again, because no answer came.
      const again = await put(id, photoForm(sent, said));
      expect([again.status, await again.json()]).toEqual([200, photo]);
      expect(await list()).toHaveLength(1);
      expect(await kindOf(put(id, photoForm(pngOf())))).toBe('409 photo-exists');

      expect((await takeBack(id)).status).toBe(204);
      expect(await list()).toEqual([]);
      expect((await app().get(`${zone}/photos/${id}`)).status).toBe(404);
      expect((await takeBack(id)).status).toBe(404);
    });

    test('say nothing of a place that nobody agreed to tell', async () => {
      const id = randomUUID();
      const photo = (await (await put(id, photoForm(jpegOf([exifSegment()])))).json()) as Photo;
      expect(photo.position).toBeNull();
      const bytes = Buffer.from(await (await app().get(`${zone}/photos/${id}`)).arrayBuffer());
      expect(bytes).toEqual(Buffer.from(jpegOf()));
      await takeBack(id);
    });

    test('are what their bytes are, and a write of the zone that pages hear of', async () => {
      const edition = async () => ((await app().json(zone)) as { edition: string }).edition;
      for (const [picture, type] of [
        [pngOf(), 'image/png'],
        [webpOf(), 'image/webp'],
      ] as const) {
        const [id, before] = [randomUUID(), await edition()];
        expect(await (await put(id, photoForm(picture))).json()).toMatchObject({ type });
        expect(await edition()).not.toBe(before);
        await takeBack(id);
      }
    });

    test('that are none, are too large or damaged, or speak of nothing, are refused in words; nothing is kept', async () => {
      const refused = (picture: Uint8Array, said?: Readonly<Record<string, string>>) =>
        kindOf(put(randomUUID(), photoForm(picture, said)));
      const text = (content: string) => new TextEncoder().encode(content);
      expect(await refused(text('<svg onload="alert(1)"/>'))).toBe('415 wrong-media-type');
      expect(await refused(text('<html>'))).toBe('415 wrong-media-type');
      expect(await refused(new Uint8Array())).toBe('415 wrong-media-type');
      expect(await refused(jpegOf().subarray(0, 60))).toBe('400 bad-file');
      const giant = { width: 60_000, height: 60_000 };
      expect(await refused(pngOf([], giant))).toBe('413 file-too-large');
      const large = new Uint8Array(photoLimits.bytes + 1);
      large.set(jpegOf());
      expect(await refused(large)).toBe('413 file-too-large');
      expect(await refused(new Uint8Array(2 * photoLimits.bytes))).toBe('413 body-too-large');
      expect(await refused(jpegOf(), { parcel: 'nobody' })).toBe('404 unknown-subject');
      for (const said of [
        { takenOn: '2010-02-30' },
        { takenOn: '2999-01-01' },
        { axis: 'planting' },
        { note: 'x'.repeat(501) },
        { note: '\u202etxt' },
        { longitude: '119.8' },
        { longitude: '181', latitude: '29' },
        { longitude: '1e2', latitude: '29' },
      ])
        expect(await refused(jpegOf(), said), JSON.stringify(said)).toMatch(/^400 bad-(body|date)/);
      const two = photoForm(jpegOf());
      two.append('file', new Blob([new Uint8Array(pngOf())]), 'two.png');
      expect(await kindOf(put(randomUUID(), two))).toBe('400 bad-body');
      expect(
        await kindOf(put(randomUUID(), new Uint8Array(jpegOf()), { 'Content-Type': 'image/jpeg' })),
      ).toBe('415 wrong-media-type');
      const cut = { 'Content-Type': 'multipart/form-data; boundary=x' };
      expect(await kindOf(put(randomUUID(), '--x\r\nhalf', cut))).toBe('400 bad-body');
      expect(await list()).toEqual([]);
    });

    test('are asked for of a parcel that there is, and taken back with a word', async () => {
      expect(await kindOf(app().get(`${zone}/parcels/nobody/photos`))).toBe('404 unknown-subject');
      expect(await kindOf(app().get(`${zone}/photos/nothing`))).toBe('404 unknown-subject');
      const id = randomUUID();
      await put(id, photoForm(jpegOf()));
      expect(await kindOf(takeBack(id, ' '))).toBe('400 bad-body');
      expect(await list()).toHaveLength(1);
      await takeBack(id);
    });

    test('come from no other site', async () => {
      const foreign = { 'Sec-Fetch-Site': 'cross-site' };
      expect(await kindOf(put(randomUUID(), photoForm(jpegOf()), foreign))).toBe(
        '403 foreign-origin',
      );
    });
  });
}
