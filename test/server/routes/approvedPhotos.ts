import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SubmittedPhotoReading } from '../../../geodata/approval/submittedPhoto.ts';
import type { EntryRow } from '../../../geodata/entry/standing.ts';
import type { Photo } from '../../../geodata/photo/photo.ts';
import { jpegOf, pngOf } from '../../geodata/photo/pictures.ts';
import type { Served } from '../served.ts';
import { approvalAt, json, people, word, zone, type Who } from './approving.ts';
import { photoForm } from './photos.ts';

/** What recorders photograph, from their phone to the zone, over HTTP. */
export function describeApprovedPhotos(app: () => Served): void {
  describe('approval of photographs', () => {
    const { known, as, fresh, kindOf, everything, block, rows } = approvalAt(app);
    const put = (who: Who, id: string, { parcel }: EntryRow, picture = jpegOf()) =>
      known().app.request(`${zone}/photos/${id}`, {
        method: 'PUT',
        body: photoForm(picture, { parcel, takenOn: '2026-08-31', note: '东侧围挡' }),
        headers: as(who),
      });
    const send = async (who: Who, row: EntryRow, id: string = randomUUID()) => {
      const answer = await put(who, id, row);
      expect(answer.status).toBe(202);
      return ((await answer.json()) as { submitted: SubmittedPhotoReading }).submitted;
    };
    const list = async (who: Who, query = '') =>
      (
        (await (await known().app.get(`${zone}/submitted-photos${query}`, as(who))).json()) as {
          photos: SubmittedPhotoReading[];
        }
      ).photos;
    const idsOf = (photos: readonly SubmittedPhotoReading[]) => photos.map(({ photo }) => photo.id);
    const picture = (who: Who, { photo }: SubmittedPhotoReading) =>
      known().app.get(`${zone}/submitted-photos/${photo.id}`, as(who));
    const onView = ({ photo }: SubmittedPhotoReading) =>
      known().app.get(`${zone}/photos/${photo.id}`);
    const decide = (who: Who, id: string, how: string, sent?: object) =>
      known().app.request(`${zone}/submitted-photos/${id}/${how}`, {
        method: 'POST',
        headers: { ...as(who), ...(sent && json) },
        ...(sent && { body: JSON.stringify(sent) }),
      });
    const markOf = async (who: Who) =>
      ((await (await known().app.get(`${zone}/submissions`, as(who))).json()) as { mark: string })
        .mark;

    test('what a recorder adds waits, is seen by him and those who approve, and by nobody else', async () => {
      const [row] = await fresh(1);
      const listed = `${zone}/parcels/${row!.parcel}/photos`;
      const told = async () => [
        ...(await everything()),
        await (await known().app.get(listed)).text(),
        await (await known().app.get(listed, as('recorder'))).text(),
      ];
      const [before, mark] = [await told(), await markOf('approver')];
      const sent = await send('recorder', row!);
      expect(sent).toMatchObject({
        person: { name: 'recorder先生' },
        photo: { parcel: row!.parcel, note: '东侧围挡', recordedBy: 'recorder先生' },
        decisions: [],
        of: { name: row!.name, number: row!.number, block: row!.block },
      });
      expect(await told()).toEqual(before);
      expect(await markOf('approver')).not.toBe(mark);
      for (const who of ['recorder', 'approver', 'second', 'keeper', 'administrator'] as const) {
        expect(await list(who), who).toEqual([sent]);
        const answer = await picture(who, sent);
        expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
        expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(jpegOf()));
      }
      for (const who of ['other', 'blocky'] as const) {
        expect(await list(who)).toEqual([]);
        expect(await kindOf(await picture(who, sent))).toBe('404 unknown-subject');
      }
      expect(await kindOf(await picture('reader', sent))).toBe('403 not-allowed');
      const stranger = await known().app.get(`${zone}/submitted-photos/${sent.photo.id}`);
      expect(await kindOf(stranger)).toBe('401 sign-in-first');
      for (const who of [...people, 'administrator'] as const)
        expect((await known().app.get(`${zone}/photos/${sent.photo.id}`, as(who))).status).toBe(
          404,
        );

      const refused = await decide('other', sent.photo.id, 'withdrawal');
      expect(await kindOf(refused)).toBe('404 unknown-subject');
      expect((await decide('recorder', sent.photo.id, 'withdrawal')).status).toBe(200);
      expect(await list('approver')).toEqual([]);
      expect((await picture('recorder', sent)).status).toBe(404);
      expect(await told()).toEqual(before);
    });

    test('is on view once another approves it, by the name of who sent it', async () => {
      const [row] = await fresh(1);
      const sent = await send('recorder', row!);
      for (const who of ['recorder', 'other'] as const)
        expect(await kindOf(await decide(who, sent.photo.id, 'approval'))).toBe('403 not-allowed');
      const approved = await decide('approver', sent.photo.id, 'approval');
      expect(await approved.json()).toMatchObject({
        decisions: [{ state: 'approved', by: { name: 'approver先生' } }],
      });
      expect((await onView(sent)).status).toBe(200);
      const listed = await known().app.json(`${zone}/parcels/${row!.parcel}/photos`);
      expect((listed as { photos: readonly Photo[] }).photos).toMatchObject([
        { id: sent.photo.id, recordedBy: 'recorder先生', sha256: sent.photo.sha256 },
      ]);
      expect(await list('recorder')).toEqual([]);
      expect(idsOf(await list('recorder', '?state=settled'))).toContain(sent.photo.id);
      expect((await picture('approver', sent)).status).toBe(404);
      const later = await decide('second', sent.photo.id, 'return', { word });
      expect(await kindOf(later)).toBe('409 decided-already');
      // What was approved is not taken back by who recorded it.
      const takeBack = (who: Who) =>
        known().app.post(
          `${zone}/photos/${sent.photo.id}/retraction`,
          { reason: '测试完毕' },
          { ...json, ...as(who) },
        );
      expect(await kindOf(await takeBack('recorder'))).toBe('403 not-allowed');
      expect((await takeBack('keeper')).status).toBe(204);
    });

    test('goes back with a word, stays to be looked at, and is put away by who sent it', async () => {
      const [row] = await fresh(1);
      const sent = await send('recorder', row!);
      const wordless = await decide('approver', sent.photo.id, 'return', {});
      expect(await kindOf(wordless)).toBe('400 bad-body');
      expect((await decide('approver', sent.photo.id, 'return', { word })).status).toBe(200);
      expect(await list('recorder')).toMatchObject([
        { photo: { id: sent.photo.id }, decisions: [{ state: 'returned', word }] },
      ]);
      expect((await picture('recorder', sent)).status).toBe(200);
      const approved = await decide('approver', sent.photo.id, 'approval');
      expect(await kindOf(approved)).toBe('409 decided-already');
      expect((await decide('recorder', sent.photo.id, 'withdrawal')).status).toBe(200);
      expect(await list('recorder')).toEqual([]);
    });

    test('sent again adds nothing, and another under its id is refused', async () => {
      const [row] = await fresh(1);
      const id = randomUUID();
      const sent = await send('recorder', row!, id);
      expect(await send('recorder', row!, id)).toEqual(sent);
      expect(await list('approver')).toHaveLength(1);
      expect(await kindOf(await put('recorder', id, row!, pngOf()))).toBe('409 photo-exists');
      expect(await kindOf(await put('other', id, row!))).toBe('409 photo-exists');
      await decide('approver', id, 'approval');
      expect((await send('recorder', row!, id)).decisions).toMatchObject([{ state: 'approved' }]);
      const own = randomUUID();
      expect((await put('keeper', own, row!)).status).toBe(201);
      expect(await kindOf(await put('recorder', own, row!, pngOf()))).toBe('409 photo-exists');
      expect((await put('recorder', own, row!)).status).toBe(200);
      for (const photo of [id, own])
        await known().app.post(
          `${zone}/photos/${photo}/retraction`,
          { reason: '测试完毕' },
          { ...json, ...as('keeper') },
        );
    });

    test('is of a parcel of one’s blocks, and of one that there is', async () => {
      const elsewhere = (await rows()).rows.find((one) => one.block !== block())!;
      expect(await kindOf(await put('blocky', randomUUID(), elsewhere))).toBe('403 not-allowed');
      const nowhere = { ...elsewhere, parcel: 'nowhere' };
      expect(await kindOf(await put('recorder', randomUUID(), nowhere))).toBe(
        '404 unknown-subject',
      );
      expect(await list('approver')).toEqual([]);
      const unknown = await decide('approver', 'nothing', 'approval');
      expect(await kindOf(unknown)).toBe('404 unknown-subject');
    });

    test('is decided by one of several who decide at once', async () => {
      const [row] = await fresh(1);
      const { photo } = await send('recorder', row!);
      const answers = await Promise.all([
        decide('approver', photo.id, 'approval'),
        decide('second', photo.id, 'return', { word }),
        decide('keeper', photo.id, 'approval'),
        decide('recorder', photo.id, 'withdrawal'),
      ]);
      const statuses = answers.map(({ status }) => status);
      expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
      const isApproved = statuses[0] === 200 || statuses[2] === 200;
      const seen = await known().app.get(`${zone}/photos/${photo.id}`);
      expect(seen.status).toBe(isApproved ? 200 : 404);
    });

    test('that was approved when the server was stopped before it noted that, counts as approved', async () => {
      const [row] = await fresh(1);
      const { photo } = await send('recorder', row!);
      const { recordedAt: _, ...toKeep } = photo;
      const store = app().store;
      await store.keepPhoto('example', toKeep, new Uint8Array(jpegOf()));
      const returned = await decide('approver', photo.id, 'return', { word });
      expect(await kindOf(returned)).toBe('409 decided-already');
      expect(idsOf(await list('approver'))).not.toContain(photo.id);
      const [settled] = await list('approver', '?state=settled');
      expect(settled).toMatchObject({
        photo: { id: photo.id },
        decisions: [{ state: 'approved', by: null }],
      });
    });
  });
}
