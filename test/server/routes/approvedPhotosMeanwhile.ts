import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SubmittedPhotoReading } from '../../../geodata/approval/submittedPhoto.ts';
import type { EntryRow } from '../../../geodata/entry/standing.ts';
import { granted } from '../access/withAccounts.ts';
import { jpegOf, pngOf } from '../../geodata/photo/pictures.ts';
import type { Served } from '../served.ts';
import { approvalAt, json, word, zone, type Who } from './approving.ts';
import { photoForm } from './photos.ts';

/** Photographs that were sent meet a zone, and people, that are others by the time they are looked at. */
export function describeApprovedPhotosMeanwhile(app: () => Served): void {
  describe('photographs that wait while the zone goes on', () => {
    const { known, as, fresh, kindOf } = approvalAt(app);
    const put = (who: Who, id: string, { parcel }: EntryRow, picture = jpegOf()) =>
      known().app.request(`${zone}/photos/${id}`, {
        method: 'PUT',
        body: photoForm(picture, { parcel, takenOn: '2026-08-31' }),
        headers: as(who),
      });
    const open = async (who: Who) => {
      const answer = await known().app.get(`${zone}/submitted-photos`, as(who));
      const { photos } = (await answer.json()) as { photos: SubmittedPhotoReading[] };
      return photos.map(({ photo }) => photo.id);
    };
    const decide = (who: Who, id: string, how: string, sent?: object) =>
      known().app.request(`${zone}/submitted-photos/${id}/${how}`, {
        method: 'POST',
        headers: { ...as(who), ...(sent && json) },
        ...(sent && { body: JSON.stringify(sent) }),
      });
    const takeBack = (who: Who, id: string) =>
      known().app.post(
        `${zone}/photos/${id}/retraction`,
        { reason: '测试完毕' },
        { ...json, ...as(who) },
      );
    const become = async (who: Who, grants: object, more: object = {}) => {
      const list = await known().app.get('/api/people', as('administrator'));
      const { people } = (await list.json()) as { people: { id: string; username: string }[] };
      const { id } = people.find(({ username }) => username === who)!;
      const answer = await known().app.request(`/api/people/${id}`, {
        method: 'PUT',
        headers: { ...json, ...as('administrator'), 'If-Match': '*' },
        body: JSON.stringify({
          name: `${who}先生`,
          administrator: false,
          disabled: false,
          ...grants,
          ...more,
        }),
      });
      expect(answer.status).toBe(200);
    };

    test('another picture that the zone gets under the id of one that waits does not stand for it', async () => {
      const [row] = await fresh(1);
      const id = randomUUID();
      expect((await put('recorder', id, row!)).status).toBe(202);
      expect((await put('keeper', id, row!, pngOf())).status).toBe(201);
      expect(await open('approver')).toEqual([id]);
      const image = await known().app.get(`${zone}/submitted-photos/${id}`, as('recorder'));
      expect(new Uint8Array(await image.arrayBuffer())).toEqual(new Uint8Array(jpegOf()));
      expect(await kindOf(await decide('approver', id, 'approval'))).toBe('409 photo-exists');
      expect((await decide('approver', id, 'return', { word })).status).toBe(200);
      expect((await decide('recorder', id, 'withdrawal')).status).toBe(200);
      expect((await takeBack('keeper', id)).status).toBe(204);
    });

    test('one that the zone has taken back is not approved into nothing', async () => {
      const [row] = await fresh(1);
      const id = randomUUID();
      expect((await put('keeper', id, row!)).status).toBe(201);
      expect((await takeBack('keeper', id)).status).toBe(204);
      expect((await put('recorder', id, row!)).status).toBe(202);
      expect(await kindOf(await decide('approver', id, 'approval'))).toBe('409 decided-already');
      expect(await open('recorder')).toEqual([id]);
      expect((await decide('recorder', id, 'withdrawal')).status).toBe(200);
    });

    test('whoever has become an approver meanwhile takes his own back, and does not approve it', async () => {
      const [row] = await fresh(1);
      const id = randomUUID();
      expect((await put('other', id, row!)).status).toBe(202);
      await become('other', granted('approver', ['example']));
      expect(await kindOf(await decide('other', id, 'approval'))).toBe('403 not-allowed');
      expect((await decide('other', id, 'withdrawal')).status).toBe(200);
      await become('other', granted('recorder', ['example']));
    });

    test('of somebody who is gone what was sent back is put away by who approves', async () => {
      const [row] = await fresh(1);
      const [waiting, returned] = [randomUUID(), randomUUID()];
      for (const id of [waiting, returned]) expect((await put('other', id, row!)).status).toBe(202);
      expect((await decide('approver', returned, 'return', { word })).status).toBe(200);
      await become('other', granted('recorder', ['example']), { disabled: true });
      // What waits is approved or sent back, as ever.
      expect(await kindOf(await decide('approver', waiting, 'withdrawal'))).toBe('403 not-allowed');
      expect(await kindOf(await decide('recorder', returned, 'withdrawal'))).toBe(
        '404 unknown-subject',
      );
      expect((await decide('approver', returned, 'withdrawal')).status).toBe(200);
      expect((await decide('approver', waiting, 'return', { word })).status).toBe(200);
      expect((await decide('second', waiting, 'withdrawal')).status).toBe(200);
      expect(await open('approver')).toEqual([]);
      await become('other', granted('recorder', ['example']));
    });
  });
}
