import { describe, expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import type { Accounts } from '../../../server/accounts/accounts.ts';
import type { NewDecision } from '../../../server/accounts/submissions.ts';

type Opened = {
  readonly accounts: Accounts;
  again(): Promise<Accounts>;
  run(statement: string): Promise<unknown>;
};

const zone = 'jindong';
const at = (minute: number) => isoInstant(new Date(Date.UTC(2026, 6, 1, 0, minute)).toISOString());
const levelling = (parcel: string, percent: number) =>
  ({
    parcel,
    axis: 'levelling',
    state: 'levelling',
    percent,
    quantities: [],
    blocked: null,
    note: null,
    reason: null,
    provenance: null,
  }) as const;

/** What accounts promise of what waits for approval, whichever engine is beneath. */
export function describeSubmissions(current: () => Opened): void {
  const person = async (username: string) => {
    const password = 'scrypt$2$8$1$c2FsdA$a2V5';
    const who = { username, name: `${username}先生`, password, administrator: false, grants: [] };
    const { id, name } = await current().accounts.add(who);
    return { id, name };
  };
  type Who = Awaited<ReturnType<typeof person>>;
  const sent = (
    id: string,
    who: Who,
    minute: number,
    parcels: readonly string[],
    day?: string,
  ) => ({
    id,
    zone,
    person: who,
    at: at(minute),
    asOf: isoDate(day ?? '2026-06-30'),
    provenance: { kind: 'site' } as const,
    dayReason: null,
    entries: parcels.map((parcel) => levelling(parcel, 50)),
    seen: parcels.map((parcel) => ({ parcel, mark: '0:' })),
  });
  const decision = (
    by: Who,
    state: NewDecision['state'],
    entries: readonly number[],
    word: string | null = null,
  ): NewDecision => ({
    entries,
    state,
    word: word === null ? null : { zh: word, en: word },
    by,
    at: at(59),
  });
  const nothing = () => {};
  const told = async (query: object = {}) => {
    const usual = { zone, person: null, isOpen: true, limit: 10 };
    const found = await current().accounts.submissions({ ...usual, ...query });
    return found.map(({ id, entries }) => [
      id,
      ...entries.map(({ decisions }) => decisions.map(({ state }) => state).join()),
    ]);
  };

  describe('what waits for approval', () => {
    test('is kept as it was sent, newest first, by person and in stretches', async () => {
      const { accounts } = current();
      const [wang, li] = [await person('wang'), await person('li')];
      const first = await accounts.submit(sent('one', wang, 1, ['a', 'b']));
      const { zone: _, entries, ...kept } = sent('one', wang, 1, ['a', 'b']);
      const submitted = entries.map((entry) => ({ entry, decisions: [] }));
      expect(first).toEqual({ ...kept, entries: submitted });
      await accounts.submit(sent('two', li, 2, ['a']));
      await accounts.submit({ ...sent('three', li, 3, ['a']), zone: 'example' });
      expect(await told()).toEqual([
        ['two', ''],
        ['one', '', ''],
      ]);
      expect(await told({ person: wang.id })).toEqual([['one', '', '']]);
      expect(await told({ after: 'two' })).toEqual([['one', '', '']]);
      expect(await told({ limit: 1 })).toEqual([['two', '']]);
      expect(await told({ isOpen: false })).toEqual([]);
      expect(await accounts.submission(zone, 'one')).toEqual(first);
      expect(await accounts.submission('example', 'one')).toBeUndefined();
      const other = await current().again();
      expect(await other.submission(zone, 'one')).toEqual(first);
      await other.close();
    });

    test('is decided entry by entry, and every decision stays', async () => {
      const { accounts } = current();
      const [wang, li] = [await person('wang'), await person('li')];
      await accounts.submit(sent('one', wang, 1, ['a', 'b']));
      await accounts.decide(zone, 'one', decision(li, 'approved', [0]), nothing);
      const back = await accounts.decide(
        zone,
        'one',
        decision(li, 'returned', [1], '请核对'),
        nothing,
      );
      expect(back?.entries[1]?.decisions).toEqual([
        { state: 'returned', word: { zh: '请核对', en: '请核对' }, by: li, at: at(59) },
      ]);
      expect(await told()).toEqual([['one', 'approved', 'returned']]);
      await accounts.decide(zone, 'one', decision(wang, 'withdrawn', [1]), nothing);
      expect(await told()).toEqual([]);
      expect(await told({ isOpen: false })).toEqual([['one', 'approved', 'returned,withdrawn']]);
      expect(
        await accounts.decide(zone, 'none', decision(li, 'approved', [0]), nothing),
      ).toBeUndefined();
      for (const statement of [
        "update submission_decision set state = 'approved'",
        'delete from submission_decision',
      ])
        await expect(current().run(statement)).rejects.toThrow(/only added to/);
    });

    test('is decided by one at a time, and not at all where that is forbidden', async () => {
      const { accounts } = current();
      const [wang, li] = [await person('wang'), await person('li')];
      await accounts.submit(sent('one', wang, 1, ['a']));
      const seen: number[] = [];
      const refused = new Error('decided already');
      const decide = () =>
        accounts.decide(zone, 'one', decision(li, 'approved', [0]), async ({ entries }) => {
          seen.push(entries[0]!.decisions.length);
          await Promise.resolve();
          if (entries[0]!.decisions.length > 0) throw refused;
        });
      const done = await Promise.allSettled([decide(), decide()]);
      expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(seen).toEqual([0, 1]);
      expect(await told({ isOpen: false })).toEqual([['one', 'approved']]);
    });

    test('is replaced by what the same person sends of the same for that day', async () => {
      const { accounts } = current();
      const [wang, li] = [await person('wang'), await person('li')];
      await accounts.submit(sent('one', wang, 1, ['a', 'b', 'c']));
      await accounts.submit(sent('of another', li, 2, ['a']));
      await accounts.submit(sent('of another day', wang, 3, ['a'], '2026-05-31'));
      await accounts.decide(zone, 'one', decision(li, 'returned', [1], '不对'), nothing);
      await accounts.submit(sent('two', wang, 4, ['a', 'b']));
      expect(await told()).toEqual([
        ['two', '', ''],
        ['of another day', ''],
        ['of another', ''],
        ['one', 'withdrawn', 'returned,withdrawn', ''],
      ]);
    });

    test('is as much as somebody can look at', async () => {
      const { accounts } = current();
      const wang = await person('wang');
      const many = Array.from({ length: 2000 }, (_, index) => `p${index}`);
      for (let day = 10; day < 20; day += 1)
        await accounts.submit(sent(`s${day}`, wang, day, many, `2026-06-${day}`));
      expect(await accounts.submit(sent('more', wang, 50, ['a'], '2026-06-30'))).toBe('full');
      expect((await told({ limit: 1 }))[0]?.[0]).toBe('s19');
    });

    test('has a mark that changes with what a person may see, and with nothing else', async () => {
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
      expect(await changed(() => accounts.submit(sent('one', wang, 1, ['a', 'b'])))).toEqual([
        true,
        true,
        false,
      ]);
      const approve = () => accounts.decide(zone, 'one', decision(li, 'approved', [0]), nothing);
      expect(await changed(approve)).toEqual([true, true, false]);
      const elsewhere = { ...sent('two', wang, 2, ['a']), zone: 'example' };
      expect(await changed(() => accounts.submit(elsewhere))).toEqual([false, false, false]);
    });
  });

  test('approval is on until a zone does without it, whether it is closed or not', async () => {
    const { accounts } = current();
    expect(await accounts.zonesWithoutApproval()).toEqual(new Set());
    await accounts.setApproval(zone, false);
    await accounts.setReading('example', 'closed');
    await accounts.setApproval('example', false);
    expect(await accounts.zonesWithoutApproval()).toEqual(new Set([zone, 'example']));
    expect(await accounts.closedZones()).toEqual(new Set(['example']));
    await accounts.setApproval('example', true);
    await accounts.setReading(zone, 'closed');
    expect(await accounts.zonesWithoutApproval()).toEqual(new Set([zone]));
    expect(await accounts.closedZones()).toEqual(new Set(['example', zone]));
  });
}
