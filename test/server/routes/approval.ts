import { describe, expect, test } from 'vitest';
import { loggedId, type SubmissionReading } from '../../../geodata/approval/submission.ts';
import { isoInstant } from '../../../geodata/date.ts';
import { newEntries } from '../../../geodata/entry/newEntries.ts';
import type { EntryRow } from '../../../geodata/entry/standing.ts';
import type { Problem } from '../../../server/http/problemSchema.ts';
import type { Served } from '../served.ts';
import { approvalAt, day, json, people, word, zone, type Who } from './approving.ts';

/** What recorders enter, from their sheet to the log, over HTTP. */
export function describeApproval(app: () => Served): void {
  describe('approval of what is entered', () => {
    const at = approvalAt(app);
    const { known, block, as, rows, fresh, entry, body, post, send, list } = at;
    const { decide, kindOf, heldOf, statesIn, everything } = at;

    test('what a recorder enters waits, is seen by him and those who approve, and by nobody else', async () => {
      const before = await everything();
      const [row] = await fresh(1);
      const submission = await send('recorder', [row!]);
      expect(submission).toMatchObject({
        person: { name: 'recorder先生' },
        asOf: day,
        entries: [{ entry: { parcel: row!.parcel, state: 'complete' }, decisions: [] }],
        rows: [{ parcel: row!.parcel, mark: row!.mark, block: row!.block }],
        changed: [],
      });
      expect(await everything()).toEqual(before);
      for (const who of ['recorder', 'approver', 'second', 'keeper', 'administrator'] as const)
        expect((await list(who)).submissions, who).toEqual([submission]);
      for (const who of ['other', 'blocky'] as const)
        expect(await list(who)).toEqual({ mark: '0', submissions: [], next: null });
      const refused = await known().app.get(`${zone}/submissions`, as('reader'));
      expect(await kindOf(refused)).toBe('403 not-allowed');
      const stranger = await known().app.get(`${zone}/submissions`);
      expect(await kindOf(stranger)).toBe('401 sign-in-first');
      const withdrawn = await decide('recorder', submission, 'withdrawals', { entries: [0] });
      expect(withdrawn.status).toBe(200);
      expect((await list('approver')).submissions).toEqual([]);
      expect(await everything()).toEqual(before);
    });

    test('is judged at once by the rules of the log', async () => {
      const [row] = await fresh(1);
      const unlikely = body([row!], {
        entries: [entry(row!, { state: 'levelling', percent: 120 })],
      });
      expect((await post('recorder', 'observations', unlikely)).status).toBe(400);
      const contradicting = body([row!], { entries: [entry(row!, { percent: 40 })] });
      expect(await kindOf(await post('recorder', 'observations', contradicting))).toBe(
        '400 bad-body',
      );
      const stale = body([row!], { seen: [{ parcel: row!.parcel, mark: '0:other' }] });
      expect(await kindOf(await post('recorder', 'observations', stale))).toBe('412 changed-since');
      const unknown = body([{ ...row!, parcel: 'nowhere', mark: '0:' }]);
      expect(await kindOf(await post('recorder', 'observations', unknown))).toBe(
        '404 unknown-subject',
      );
      const elsewhere = (await rows()).rows.find((one) => one.block !== block())!;
      const answer = await post('blocky', 'observations', body([elsewhere]));
      expect(await kindOf(answer)).toBe('403 not-allowed');
      expect((await list('approver')).submissions).toEqual([]);
    });

    test('who approves, keeps or administers writes at once, and so does a recorder where the zone has it so', async () => {
      const of = await fresh(3);
      for (const [index, who] of (['keeper', 'administrator'] as const).entries())
        expect((await post(who, 'observations', body([of[index]!]))).status).toBe(201);
      const access = `${zone}/access`;
      const { approval } = (await (await known().app.get(access, as('keeper'))).json()) as {
        approval: boolean;
      };
      expect(approval).toBe(true);
      const put = (sent: object) =>
        known().app.request(access, {
          method: 'PUT',
          headers: { ...json, ...as('keeper'), 'If-Match': '*' },
          body: JSON.stringify(sent),
        });
      const session = async () =>
        (
          (await (await known().app.get('/api/session', as('recorder'))).json()) as {
            approvedIn: string[];
          }
        ).approvedIn;
      expect(await session()).toEqual(['example']);
      expect((await put({ reading: 'public', approval: false })).status).toBe(200);
      expect(await session()).toEqual([]);
      expect((await post('recorder', 'observations', body([of[2]!]))).status).toBe(201);
      // Left out, it stays as it is.
      expect(await (await put({ reading: 'public' })).json()).toMatchObject({ approval: false });
      expect((await put({ reading: 'public', approval: true })).status).toBe(200);
    });

    test('some are approved by the name of who recorded them, others go back with a word and are sent again', async () => {
      const of = await fresh(2);
      const sent = await send('recorder', of);
      const approved = await decide('approver', sent, 'approvals', { entries: [0] });
      expect(approved.status).toBe(200);
      expect(await heldOf(of[0]!)).toMatchObject({
        id: loggedId(sent.id, 0),
        state: 'complete',
        recordedBy: 'recorder先生',
        note: { zh: '原因：请核对' },
      });
      expect(await heldOf(of[1]!)).not.toMatchObject({ asOf: day });
      const back = await decide('approver', sent, 'returns', { entries: [1], word });
      expect(back.status).toBe(200);
      const [seen] = (await list('recorder')).submissions;
      expect(statesIn(seen!)).toEqual(['approved', 'returned']);
      expect(seen!.entries[1]!.decisions).toMatchObject([{ word, by: { name: 'approver先生' } }]);
      const again = await send('recorder', [of[1]!]);
      expect((await list('recorder')).submissions.map(({ id }) => id)).toEqual([again.id]);
      const [settled] = (await list('recorder', '?state=settled&limit=1')).submissions;
      expect(statesIn(settled!)).toEqual(['approved', 'returned,withdrawn']);
      expect((await decide('keeper', again, 'approvals', { entries: [0] })).status).toBe(200);
      expect(await heldOf(of[1]!)).toMatchObject({ id: loggedId(again.id, 0) });
      expect((await list('approver')).submissions).toEqual([]);
    });

    test('parts of one parcel may be approved one after the other', async () => {
      const [row] = await fresh(1);
      const held = row!.standing.clearance.held;
      const clearance = entry(row!, { axis: 'clearance', state: held?.state ?? 'cleared' });
      const sent = await send('recorder', [row!], { entries: [entry(row!), clearance] });
      expect((await decide('approver', sent, 'approvals', { entries: [1] })).status).toBe(200);
      expect((await list('approver')).submissions[0]).toMatchObject({ changed: [] });
      expect((await decide('approver', sent, 'approvals', { entries: [0] })).status).toBe(200);
    });

    test('is decided by one of two who decide at once, and the other is told by whom', async () => {
      const [row] = await fresh(1);
      const sent = await send('recorder', [row!]);
      const answers = await Promise.all([
        decide('approver', sent, 'approvals', { entries: [0] }),
        decide('second', sent, 'returns', { entries: [0], word }),
        decide('keeper', sent, 'approvals', { entries: [0] }),
        decide('recorder', sent, 'withdrawals', { entries: [0] }),
      ]);
      const kinds = answers.map(({ status }) => status).toSorted((a, b) => a - b);
      expect(kinds).toEqual([200, 409, 409, 409]);
      const loser = answers.find(({ status }) => status === 409)!;
      const problem = (await loser.json()) as Problem;
      expect(problem.type).toMatch(/#decided-already$/);
      expect(problem.detail).toMatch(/（\w+先生）/);
      const isApproved = answers[0].status === 200 || answers[2].status === 200;
      expect((await heldOf(row!))?.id === loggedId(sent.id, 0)).toBe(isApproved);
      const open = (await list('approver')).submissions;
      for (const submission of open.filter(({ id }) => id === sent.id))
        await decide('recorder', submission, 'withdrawals', { entries: [0] });
    });

    test('meets what was recorded meanwhile, is told it, and passes when that was seen', async () => {
      const [row] = await fresh(1);
      const sent = await send('recorder', [row!], {
        entries: [entry(row!, { state: 'levelling', percent: 60 })],
      });
      const higher = entry(row!, { state: 'levelling', percent: 80 });
      const written = await post('keeper', 'observations', body([row!], { entries: [higher] }));
      expect(written.status).toBe(201);
      const refused = await decide('approver', sent, 'approvals', { entries: [0] });
      const problem = (await refused.json()) as Problem;
      expect([refused.status, problem.type]).toEqual([
        412,
        expect.stringMatching(/#changed-since$/),
      ]);
      expect(problem.faults?.[0]?.detail).toContain(`平整：平整中 80%（${day}）`);
      const [seen] = (await list('approver')).submissions;
      expect(seen!.changed).toEqual([row!.parcel]);
      const marks = seen!.rows.map(({ parcel, mark }) => ({ parcel, mark }));
      const passed = await decide('approver', sent, 'approvals', { entries: [0], seen: marks });
      expect(passed.status).toBe(200);
      expect(await heldOf(row!)).toMatchObject({ percent: 60, recordedBy: 'recorder先生' });
    });

    test('what has become unlikely needs a reason of the approver', async () => {
      const [row] = await fresh(1);
      const plain = entry(row!, { state: 'levelling', percent: 99, reason: word });
      await post('keeper', 'observations', body([row!], { entries: [plain] }));
      const now = (await rows()).rows.find(({ parcel }) => parcel === row!.parcel)!;
      const sent = await send('recorder', [now], {
        entries: [entry(now, { state: 'levelling', percent: 99, reason: null })],
      });
      const more = entry(now, { state: 'levelling', percent: 100, reason: null });
      expect((await post('keeper', 'observations', body([now], { entries: [more] }))).status).toBe(
        201,
      );
      const [seen] = (await list('approver')).submissions;
      const marks = seen!.rows.map(({ parcel, mark }) => ({ parcel, mark }));
      const without = await decide('approver', sent, 'approvals', { entries: [0], seen: marks });
      expect(await kindOf(without)).toBe('400 reason-needed');
      const reason = { zh: '以复测为准', en: 'Measured anew' };
      const body2 = { entries: [0], seen: marks, reason };
      expect((await decide('approver', sent, 'approvals', body2)).status).toBe(200);
      expect(await heldOf(row!)).toMatchObject({ percent: 99, note: { zh: '原因：以复测为准' } });
    });

    describe('broken off between the two databases', () => {
      /** As if the server had been killed after it wrote to the log. */
      const written = async (sent: SubmissionReading, row: EntryRow) => {
        const proposed = sent.entries.map(({ entry: one }) => one);
        const added = newEntries(proposed, new Map([[row.parcel, row.standing]]), {
          day: sent.asOf,
          dayReason: null,
          provenance: sent.provenance,
          recordedAt: isoInstant(new Date().toISOString()),
          recordedBy: sent.person.name,
          newId: (index) => loggedId(sent.id, index),
        });
        await known().app.store.append('example', added);
      };
      const logged = async (row: EntryRow) =>
        (await known().app.store.logsOf('example', 'parcel', [row.parcel])).get(row.parcel)?.length;

      test('an approval is done again without writing twice', async () => {
        const [row] = await fresh(1);
        const sent = await send('recorder', [row!]);
        await written(sent, row!);
        const before = await logged(row!);
        expect((await decide('approver', sent, 'approvals', { entries: [0] })).status).toBe(200);
        expect(await logged(row!)).toBe(before);
        const [settled] = (await list('approver', '?state=settled&limit=1')).submissions;
        expect(settled!.entries[0]!.decisions).toMatchObject([{ by: { name: 'approver先生' } }]);
      });

      test('it is not sent back or withdrawn any more, and whoever looks next finds it approved', async () => {
        const [row] = await fresh(1);
        const sent = await send('recorder', [row!]);
        await written(sent, row!);
        const back = await decide('approver', sent, 'returns', { entries: [0], word });
        expect(await kindOf(back)).toBe('409 decided-already');
        const away = await decide('recorder', sent, 'withdrawals', { entries: [0] });
        expect(await kindOf(away)).toBe('409 decided-already');
        expect((await list('recorder')).submissions).toEqual([]);
        const [settled] = (await list('recorder', '?state=settled&limit=1')).submissions;
        expect(settled).toMatchObject({
          id: sent.id,
          entries: [{ decisions: [{ state: 'approved', by: null }] }],
        });
      });
    });

    test('who may decide what', async () => {
      const [row] = await fresh(1);
      const sent = await send('recorder', [row!]);
      const may = async (who: Who, how: string, more: object = {}) => {
        // Of an entry that is not there nothing is decided, whoever asks.
        const answer = await decide(who, sent, how, { entries: [7], ...more });
        return answer.status === 400 ? 'may' : kindOf(answer);
      };
      const told: Record<string, unknown> = {};
      for (const who of [...people, 'administrator'] as const)
        told[who] = [
          await may(who, 'approvals'),
          await may(who, 'returns', { word }),
          await may(who, 'withdrawals'),
        ];
      const [no, notHis] = ['403 not-allowed', '404 unknown-subject'];
      expect(told).toEqual({
        recorder: [no, no, 'may'],
        other: [no, no, notHis],
        blocky: [no, no, notHis],
        approver: ['may', 'may', notHis],
        second: ['may', 'may', notHis],
        keeper: ['may', 'may', notHis],
        reader: [no, no, no],
        administrator: ['may', 'may', notHis],
      });
      for (const entries of [[], [0, 0], [-1], [0.5], 'all'])
        expect((await decide('approver', sent, 'approvals', { entries })).status).toBe(400);
      expect((await decide('approver', sent, 'returns', { entries: [0] })).status).toBe(400);
      const nowhere = await decide('approver', { id: 'nowhere' }, 'approvals', { entries: [0] });
      expect(await kindOf(nowhere)).toBe('404 unknown-subject');
      expect(statesIn((await list('recorder')).submissions[0]!)).toEqual(['pending']);
      await decide('recorder', sent, 'withdrawals', { entries: [0] });
    });

    test('a recorder does not take back what was approved', async () => {
      const [row] = await fresh(1);
      const sent = await send('recorder', [row!]);
      await decide('approver', sent, 'approvals', { entries: [0] });
      const back = { reason: word, entries: [{ parcel: row!.parcel, id: loggedId(sent.id, 0) }] };
      expect(await kindOf(await post('recorder', 'retractions', back))).toBe('403 not-allowed');
      expect((await post('keeper', 'retractions', back)).status).toBe(201);
    });

    test('who decided what stands in the audit', async () => {
      const entries = await known().accounts.audit({ limit: 1000, zone: 'example' });
      const deeds = new Set(
        entries.map(({ what, person }) => `${person?.name} ${what.split('/').at(-1)}`),
      );
      for (const deed of [
        'recorder先生 observations',
        'approver先生 approvals',
        'approver先生 returns',
      ])
        expect(deeds).toContain(deed);
    });
  });
}
