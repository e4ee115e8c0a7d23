import { describe, expect, test } from 'vitest';
import type { DecidedState } from '../../../geodata/approval/submission.ts';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import type { Photo } from '../../../geodata/photo/photo.ts';
import type { Accounts } from '../../../server/accounts/accounts.ts';
import { pendingPhotoLimits } from '../../../server/accounts/submittedPhotos.ts';

type Opened = {
  readonly accounts: Accounts;
  again(): Promise<Accounts>;
  run(statement: string): Promise<unknown>;
};

const zone = 'jindong';
const at = isoInstant('2026-07-01T00:00:00.000Z');
const image = new Uint8Array([0xff, 0xd8, 0, 255]);
const photoOf = (id: string, more: Partial<Photo> = {}): Photo => ({
  id,
  parcel: 'nanbo',
  takenOn: isoDate('2026-06-30'),
  axis: 'levelling',
  position: [119.83, 29.17],
  note: '东侧围挡',
  type: 'image/jpeg',
  width: 8,
  height: 8,
  bytes: image.byteLength,
  sha256: `sum of ${id}`,
  recordedAt: at,
  recordedBy: 'wang先生',
  ...more,
});

/** What accounts promise of photographs that wait for approval, whichever engine is beneath. */
export function describeSubmittedPhotos(current: () => Opened): void {
  const person = async (username: string) => {
    const password = 'scrypt$2$8$1$c2FsdA$a2V5';
    const who = { username, name: `${username}先生`, password, administrator: false, grants: [] };
    const { id, name } = await current().accounts.add(who);
    return { id, name };
  };
  const nothing = () => {};
  const decided = (state: DecidedState, by: { id: string; name: string }) => ({
    state,
    word: null,
    by,
    at,
  });
  const told = async (query: object = {}) =>
    (
      await current().accounts.submittedPhotos({
        zone,
        person: null,
        isOpen: true,
        limit: 10,
        ...query,
      })
    ).map(({ photo, decisions }) => [photo.id, decisions.map(({ state }) => state).join()]);

  describe('photographs that wait', () => {
    test('are kept as they were sent, with their picture, newest first and by person', async () => {
      const { accounts } = current();
      const [wang, li] = [await person('wang'), await person('li')];
      const sent = { zone, person: wang, photo: photoOf('one'), image };
      const kept = { person: wang, photo: photoOf('one'), decisions: [] };
      expect(await accounts.submitPhoto(sent)).toEqual(kept);
      expect(await accounts.submitPhoto(sent)).toEqual(kept);
      for (const other of [
        { ...sent, person: li },
        { ...sent, photo: photoOf('one', { sha256: 'other' }) },
        { ...sent, photo: photoOf('one', { parcel: 'xietang' }) },
      ])
        expect(await accounts.submitPhoto(other)).toBe('other');
      await accounts.submitPhoto({ zone, person: li, photo: photoOf('two'), image });
      await accounts.submitPhoto({ ...sent, zone: 'example' });
      expect(await told()).toEqual([
        ['two', ''],
        ['one', ''],
      ]);
      expect(await told({ person: wang.id })).toEqual([['one', '']]);
      expect(await told({ isOpen: false })).toEqual([]);
      const other = await current().again();
      expect(await other.submittedPhoto(zone, 'one')).toEqual(kept);
      expect(new Uint8Array((await other.submittedImage(zone, 'one'))!)).toEqual(image);
      expect(await other.submittedImage(zone, 'three')).toBeUndefined();
      await other.close();
    });

    test('are decided one at a time; what is approved or put away has no picture here any more', async () => {
      const { accounts } = current();
      const [wang, li] = [await person('wang'), await person('li')];
      for (const id of ['one', 'two'])
        await accounts.submitPhoto({ zone, person: wang, photo: photoOf(id), image });
      const [one, two] = [
        { zone, id: 'one' },
        { zone, id: 'two' },
      ];
      const seen: unknown[] = [];
      await accounts.decidePhoto(one, decided('approved', li), ({ photo }, picture) => {
        seen.push(photo.id, picture && new Uint8Array(picture));
      });
      expect(seen).toEqual(['one', image]);
      expect(await accounts.submittedImage(zone, 'one')).toBeUndefined();
      await accounts.decidePhoto(two, decided('returned', li), nothing);
      expect(await told()).toEqual([['two', 'returned']]);
      expect(await accounts.submittedImage(zone, 'two')).toBeDefined();
      const refused = new Error('forbidden');
      const forbid = () => {
        throw refused;
      };
      await expect(accounts.decidePhoto(two, decided('withdrawn', wang), forbid)).rejects.toBe(
        refused,
      );
      await accounts.decidePhoto(two, decided('withdrawn', wang), nothing);
      expect(await accounts.submittedImage(zone, 'two')).toBeUndefined();
      expect(await told({ isOpen: false })).toEqual([
        ['two', 'returned,withdrawn'],
        ['one', 'approved'],
      ]);
      const unknown = { zone, id: 'three' };
      expect(await accounts.decidePhoto(unknown, decided('approved', li), nothing)).toBeUndefined();
      for (const statement of [
        "update submitted_photo_decision set state = 'approved'",
        'delete from submitted_photo_decision',
      ])
        await expect(current().run(statement)).rejects.toThrow(/only added to/);
    });

    test('are as many as somebody can look at', async () => {
      const { accounts } = current();
      const wang = await person('wang');
      const half = pendingPhotoLimits.bytes / 2;
      const submit = (id: string, bytes: number) =>
        accounts.submitPhoto({ zone, person: wang, photo: photoOf(id, { bytes }), image });
      await submit('one', half);
      await submit('two', half);
      expect(await submit('three', 1)).toBe('full');
      await accounts.decidePhoto({ zone, id: 'one' }, decided('withdrawn', wang), nothing);
      expect(await submit('three', 1)).toMatchObject({ photo: { id: 'three' } });
    });

    test('change the mark of who may see them, and nobody else’s', async () => {
      const { accounts } = current();
      const [wang, li] = [await person('wang'), await person('li')];
      const marks = async () => [
        await accounts.submissionsMark(zone, null),
        await accounts.submissionsMark(zone, wang.id),
        await accounts.submissionsMark(zone, li.id),
      ];
      const changed = async (work: () => Promise<unknown>) => {
        const before = await marks();
        await work();
        return (await marks()).map((mark, index) => mark !== before[index]);
      };
      const sent = { zone, person: wang, photo: photoOf('one'), image };
      expect(await changed(() => accounts.submitPhoto(sent))).toEqual([true, true, false]);
      expect(await changed(() => accounts.submitPhoto(sent))).toEqual([false, false, false]);
      const approve = () =>
        accounts.decidePhoto({ zone, id: 'one' }, decided('approved', li), nothing);
      expect(await changed(approve)).toEqual([true, true, false]);
    });
  });
}
