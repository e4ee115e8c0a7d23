import { describe, expect, test } from 'vitest';
import type { EntryRow, EntryRows } from '../../../geodata/entry/standing.ts';
import type { LogEntry, Observation } from '../../../geodata/observation.ts';
import type { Problem } from '../../../server/http/problemSchema.ts';
import { mostEntries } from '../../../server/routes/entry/schemas.ts';
import type { Served } from '../served.ts';

const zone = '/api/zones/example';
const day = '2026-07-31';
const text = { zh: '重新测量', en: 'Measured anew' };

/** Recording months and taking entries back over HTTP, in parcels that no other test looks at. */
export function describeEntry(app: () => Served): void {
  const rows = async (asOf = day, more = '') =>
    (await app().json(`${zone}/observations?asOf=${asOf}${more}`)) as EntryRows;
  /** A parcel whose levelling has a percent on the day, so that one can fall. */
  const levelled = async (): Promise<EntryRow> => {
    const found = (await rows()).rows.find(
      ({ standing: { levelling } }) =>
        levelling.held?.state === 'levelling' &&
        (levelling.held.percent ?? 0) > 20 &&
        (levelling.held.percent ?? 0) < 90,
    );
    if (!found) throw new Error('the example zone has no parcel being levelled');
    return found;
  };
  const entry = ({ parcel }: EntryRow, more: object = {}) => ({
    parcel,
    axis: 'levelling',
    state: 'levelling',
    percent: 95,
    quantities: [],
    blocked: null,
    note: null,
    reason: null,
    ...more,
  });
  const body = (of: readonly EntryRow[], more: object = {}) => ({
    asOf: day,
    provenance: { kind: 'site' },
    dayReason: null,
    entries: of.map((row) => entry(row)),
    seen: of.map(({ parcel, mark }) => ({ parcel, mark })),
    ...more,
  });
  const send = (sent: unknown) => app().post(`${zone}/observations`, sent);
  const takeBack = (entries: readonly { readonly parcel: string; readonly id: string }[]) =>
    app().post(`${zone}/retractions`, { reason: text, entries });
  const problem = async (response: Response) => {
    const said = (await response.json()) as Problem;
    return { kind: `${response.status} ${said.type.split('#')[1]}`, faults: said.faults ?? [] };
  };
  const written = async (response: Response) => {
    expect(response.status).toBe(201);
    return ((await response.json()) as { entries: readonly LogEntry[] }).entries;
  };
  const undo = async (entries: readonly LogEntry[]) =>
    written(await takeBack(entries.map(({ id, subject }) => ({ id, parcel: subject.id }))));

  describe('recording a month', () => {
    test('writes what is new, corrects what was seen that day, and can be taken back and brought back', async () => {
      const row = await levelled();
      const before = row.standing.levelling.held!;
      const first = await written(await send(body([row])));
      expect(first).toMatchObject([{ asOf: day, percent: 95, supersedes: null, recordedBy: '' }]);
      const seen = await rows();
      const again = seen.rows.find(({ parcel }) => parcel === row.parcel)!;
      expect(again.standing.levelling.held).toEqual(first[0]);

      const corrected = await written(
        await send(body([again], { entries: [entry(again, { percent: 90, reason: text })] })),
      );
      expect(corrected).toMatchObject([
        { supersedes: first[0]!.id, note: { zh: '原因：重新测量' } },
      ]);
      const card = (await app().json(`${zone}/parcels/${row.parcel}?asOf=${day}`)) as {
        readonly progress: { readonly levelling: Observation };
      };
      expect(card.progress.levelling.percent).toBe(90);

      const back = await undo(corrected);
      const standing = async () =>
        (await rows()).rows.find(({ parcel }) => parcel === row.parcel)!.standing.levelling.held;
      expect(await standing()).toEqual(first[0]);
      expect(
        (await problem(await takeBack([{ parcel: row.parcel, id: corrected[0]!.id }]))).kind,
      ).toBe('409 taken-back');
      // Taking back what took it away brings it back.
      await undo(back);
      expect(await standing()).toMatchObject({ percent: 90 });
      await undo([...corrected, ...first]);
      expect(await standing()).toEqual(before);
    });

    test('asks for reasons and names each place; what cannot be is refused; nothing is half written', async () => {
      const row = await levelled();
      const one = (more: object, rest: object = {}) =>
        send(body([row], { entries: [entry(row, more)], ...rest }));
      const revision = async () => ((await app().json(zone)) as { revision?: number }).revision;
      const before = await revision();
      for (const [response, kind, places] of [
        [one({ percent: 1 }), '400 reason-needed', ['/entries/0/percent']],
        [one({ state: 'tendering', percent: null }), '400 reason-needed', ['/entries/0/state']],
        [one({ state: 'complete', percent: 95 }), '400 bad-body', ['/entries/0/percent']],
        [one({}, { asOf: '2099-01-31' }), '400 bad-body', ['/asOf']],
        [one({ state: 'cleared' }), '400 bad-body', ['/entries/0/state']],
        [one({ percent: 101 }), '400 bad-body', ['/entries/0/percent']],
        [one({ note: { zh: ' ', en: 'x' } }), '400 bad-body', ['/entries/0/note/zh']],
        [one({}, { provenance: { kind: 'example' } }), '400 bad-body', ['/provenance']],
        [
          one({}, { provenance: { kind: 'document', source: 'none', section: '' } }),
          '400 bad-body',
          ['/provenance/source'],
        ],
        [one({}, { seen: [] }), '400 bad-body', ['/entries/0/parcel']],
        [one({}, { entries: [entry(row), entry(row)] }), '400 bad-body', ['/entries/1/axis']],
        [one({}, { entries: [] }), '400 bad-body', ['/entries']],
        [
          one({}, { entries: Array.from({ length: mostEntries + 1 }, () => entry(row)) }),
          '400 bad-body',
          ['/entries'],
        ],
      ] as const) {
        const { kind: was, faults } = await problem(await response);
        expect([was, faults.map(({ at }) => at)]).toEqual([kind, places]);
        for (const { detail } of faults) expect(detail).toMatch(/\p{Script=Han}/u);
      }
      const nobody = { ...row, parcel: 'nobody', mark: '0:' };
      expect((await problem(await send(body([row, nobody])))).kind).toBe('404 unknown-subject');
      expect(await revision()).toBe(before);
      expect(await levelled()).toEqual(row);
    });

    test('an entry may be from elsewhere than the rest; a document must be one of the zone', async () => {
      const [row, other] = [await levelled(), (await rows()).rows[0]!];
      const basis = { zh: '镇里来电', en: 'Call from the town' };
      const own = { provenance: { kind: 'external', basis } };
      const mixed = body([row, other], {
        entries: [
          entry(row, own),
          entry(other, { axis: 'clearance', state: 'cleared', percent: null, reason: text }),
        ],
      });
      const entries = await written(await send(mixed));
      expect(entries.map(({ provenance }) => provenance)).toEqual([
        { kind: 'external', basis },
        { kind: 'site' },
      ]);
      await undo(entries);
      const named = (provenance: object) =>
        send(body([row], { entries: [entry(row, { provenance })] })).then(problem);
      expect(await named({ kind: 'document', source: 'none', section: '1' })).toMatchObject({
        kind: '400 bad-body',
        faults: [{ at: '/entries/0/provenance/source' }],
      });
      expect(await named({ kind: 'example' })).toMatchObject({
        kind: '400 bad-body',
        faults: [{ at: '/entries/0/provenance' }],
      });
    });

    test('an earlier day than is known already needs a reason', async () => {
      const row = await levelled();
      const entries = await written(await send(body([row])));
      const earlier = (await rows('2026-07-30')).rows.find(({ parcel }) => parcel === row.parcel)!;
      expect(earlier.standing.levelling.later).toEqual(entries[0]);
      const late = body([earlier], { asOf: '2026-07-30' });
      expect(await problem(await send(late))).toMatchObject({
        kind: '400 reason-needed',
        faults: [{ at: '/entries/0/state' }],
      });
      await undo(entries);
    });

    test('two who saw the same: the second is told what the first has made of it, and loses nothing', async () => {
      const [row, other] = [await levelled(), (await rows()).rows[0]!];
      const first = await written(await send(body([row])));
      const refused = await problem(await send(body([other, row])));
      expect(refused).toMatchObject({ kind: '412 changed-since', faults: [{ at: '/seen/1' }] });
      expect(refused.faults[0]?.detail).toContain('95%');
      const now = (await rows()).rows;
      expect(now[0]).toEqual(other);
      const seen = now.find(({ parcel }) => parcel === row.parcel)!;
      const second = await written(
        await send(body([seen], { entries: [entry(seen, { percent: 97 })] })),
      );
      expect(second).toMatchObject([{ supersedes: first[0]!.id }]);
      await undo([...second, ...first]);
    });

    test('rows come block by block and in stretches', async () => {
      const all = await rows();
      const { block } = all.rows.find((row) => row.block !== null)!;
      const ofBlock = await rows(day, `&block=${block}`);
      expect(ofBlock.rows).toEqual(all.rows.filter((row) => row.block === block));
      const found: EntryRow[] = [];
      for (let after = ''; ;) {
        const stretch = await rows(day, `&limit=100${after}`);
        found.push(...stretch.rows);
        if (stretch.next === null) break;
        after = `&after=${stretch.next}`;
      }
      expect(found).toEqual(all.rows);
    });

    test('no other site may write or take back', async () => {
      const row = await levelled();
      const foreign = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'cross-site' };
      for (const path of ['observations', 'retractions'])
        expect((await app().post(`${zone}/${path}`, body([row]), foreign)).status).toBe(403);
      expect((await problem(await takeBack([{ parcel: row.parcel, id: 'none' }]))).kind).toBe(
        '404 unknown-subject',
      );
    });
  });
}
