import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import type { ParcelFile } from '../../../geodata/filing/filed.ts';
import { landItem, type FiledLand } from '../../../geodata/filing/filedLand.ts';
import { contract, record } from '../../geodata/land/builders.ts';
import type { Served } from '../served.ts';

const zone = '/api/zones/jindong';
const parcel = 'nanbo';
const added: FiledLand = {
  ...record({
    asOf: isoDate('2010-10-20'),
    construction: 'B21',
    supply: 'D21',
    contract: contract({ signed: isoDate('2010-10-15') }),
    provenance: { kind: 'site' },
  }),
  parcel,
};

/** What is on record of the land of parcels, filled in and corrected over HTTP. */
export function describeLandFiling(served: () => Served): void {
  const send = (method: string, at: string, headers: Record<string, string>, body?: object) =>
    served().request(at, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  const addressOf = (item: string, of = zone) => `${of}/land-records/${encodeURIComponent(item)}`;
  const put = (land: FiledLand, etag: string | null, of = zone, item = landItem(land)) =>
    send(
      'PUT',
      addressOf(item, of),
      etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag },
      {
        record: land,
        reason: null,
      },
    );
  const takeBack = (land: FiledLand, of = zone) =>
    send('DELETE', addressOf(landItem(land), of), { 'If-Match': '*' });
  const file = async () =>
    ((await served().json(`${zone}/parcels/${parcel}/records`)) as ParcelFile).parcelLand;
  const problem = async (response: Response) =>
    `${response.status} ${((await response.json()) as { type: string }).type.split('#')[1]}`;
  const landOn = (day: string) => served().json(`${zone}/land?asOf=${day}&limit=400`);
  const zoneNow = () => served().json(zone);

  describe('land records on file', () => {
    test('are added, counted from their day on, corrected, and taken back without a trace', async () => {
      const before = [await file(), await landOn('2010-10-19'), await landOn('2010-10-20')];
      const { latest } = (await zoneNow()) as { latest: string };
      const response = await put(added, null);
      expect([response.status, await response.clone().text()]).toEqual([200, expect.anything()]);
      const { etag } = (await response.json()) as { etag: string };
      expect(await file()).toEqual([
        ...(before[0] as ParcelFile['parcelLand']),
        { record: added, etag },
      ]);
      expect(await zoneNow()).toMatchObject({ latest: '2010-10-20' });
      expect(await landOn('2010-10-19')).toEqual(before[1]);
      const { parcel: _, ...own } = added;
      expect(await landOn('2010-10-20')).toMatchObject({
        parcels: expect.arrayContaining([
          expect.objectContaining({ id: parcel, record: own }),
        ]) as unknown,
      });

      const corrected = { ...added, supply: 'E21' as const, contract: null };
      expect(await problem(await put(corrected, null))).toBe('412 changed-since');
      expect((await put(corrected, etag)).status).toBe(200);
      expect(await problem(await put(corrected, etag))).toBe('412 changed-since');
      const versions = (await served().json(`${addressOf(landItem(added))}/versions`)) as {
        content: { record: FiledLand } | null;
      }[];
      expect(versions.map(({ content }) => content?.record)).toEqual([added, corrected]);

      expect((await takeBack(added)).status).toBe(204);
      expect([await file(), await landOn('2010-10-19'), await landOn('2010-10-20')]).toEqual(
        before,
      );
      expect(await zoneNow()).toMatchObject({ latest });
    });

    test('that came with the zone come back as they were', async () => {
      const example = '/api/zones/example';
      const land = (await served().json(`${example}/land?limit=400`)) as {
        parcels: { id: string; record: FiledLand | null }[];
      };
      const { id } = land.parcels.find(({ record: own }) => own !== null)!;
      const history = () => served().json(`${example}/parcels/${id}/land`);
      const before = (await history()) as { records: FiledLand[] };
      const corrected = { ...before.records[0]!, parcel: id, residents: 77 };
      expect((await put(corrected, null, example)).status).toBe(200);
      expect(await history()).not.toEqual(before);
      expect((await takeBack(corrected, example)).status).toBe(204);
      expect(await history()).toEqual(before);
    });

    test('are refused with a sentence where they make no sense, and nothing is written', async () => {
      const before = await file();
      const document = { kind: 'document', source: 'none', section: '' } as const;
      const refused: [FiledLand, string][] = [
        [{ ...added, parcel: 'none' }, '404 unknown-subject'],
        [{ ...added, provenance: document }, '404 unknown-subject'],
        [{ ...added, asOf: isoDate('2999-01-01') }, '400 bad-date'],
        [{ ...added, residents: -1 }, '400 bad-body'],
        [{ ...added, supply: 'D9' as never }, '400 bad-body'],
        [{ ...added, construction: null, supply: null, contract: null }, '400 bad-body'],
        [{ ...added, more: 1 } as never, '400 bad-body'],
      ];
      for (const [land, kind] of refused) {
        const response = await put(land, null);
        const { detail } = (await response.clone().json()) as { detail: string };
        expect(detail).toMatch(/\p{Script=Han}/u);
        expect(await problem(response)).toBe(kind);
      }
      expect(await problem(await put(added, null, zone, '2010-10-21:nanbo'))).toBe('400 bad-body');
      expect((await served().get(`${zone}/parcels/none/records`)).status).toBe(404);
      expect(await file()).toEqual(before);
    });
  });
}
