import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { isoInstant } from '../../../geodata/date.ts';
import type { Accounts } from '../../../server/accounts/accounts.ts';
import { DuplicateEntryError } from '../../../server/store/errors.ts';
import { describeIdentities } from './identityContract.ts';
import { describeSubmissions } from './submissionContract.ts';
import { describeSubmittedPhotos } from './submittedPhotoContract.ts';

type Opened = {
  readonly accounts: Accounts;
  /** Opens the same once more, as another program does. */
  again(): Promise<Accounts>;
  /** Runs a statement past everything of ours. */
  run(statement: string): Promise<unknown>;
  close(): Promise<void>;
};

const hash = 'scrypt$2$8$1$c2FsdA$a2V5';
const wang = {
  username: 'wang.fang',
  name: '王芳',
  password: hash,
  administrator: true,
  grants: [],
};
const li = {
  username: 'li.na',
  name: '李娜',
  password: hash,
  administrator: false,
  grants: [
    { zone: 'example', role: 'approver', blocks: null },
    { zone: 'jindong', role: 'recorder', blocks: ['nanbo', 'xietang'] },
  ],
} as const;
const at = (hours: number) =>
  isoInstant(new Date(Date.UTC(2026, 10, 30) + hours * 3_600_000).toISOString());
const nothing = () => {};

/** What accounts promise, whichever engine is beneath. */
export function accountsContract(engine: string, open: () => Promise<Opened>): void {
  describe(`accounts over ${engine}`, () => {
    let opened: Opened;
    let accounts: Accounts;
    const close = () => opened?.close();
    beforeEach(async () => {
      await close();
      opened = await open();
      ({ accounts } = opened);
    });
    afterAll(close);

    test('hold nobody at first, and one first person whoever comes at once', async () => {
      expect(await accounts.hasPeople()).toBe(false);
      const made = await Promise.all([accounts.addFirst(wang), accounts.addFirst(li)]);
      const other = await opened.again();
      expect(await other.addFirst(li)).toBeUndefined();
      await other.close();
      expect(made.filter((person) => person !== undefined)).toHaveLength(1);
      expect(await accounts.hasPeople()).toBe(true);
      expect(await accounts.people()).toHaveLength(1);
    });

    test('keep a person with what he may, in the order of names', async () => {
      const added = await accounts.add(wang);
      const other = await accounts.add(li);
      expect(await accounts.people()).toEqual([other, added]);
      const { password: _, ...known } = li;
      const signsIn = { hasPassword: true, singleSignOn: null };
      const person = { ...known, ...signsIn, id: other.id, disabled: false };
      expect(await accounts.person(other.id)).toEqual(person);
      expect(await accounts.credentials('li.na')).toEqual({ person: other, password: hash });
      expect(await accounts.credentials('nobody')).toBeUndefined();
      await expect(accounts.add({ ...li, name: '另一人' })).rejects.toThrow(DuplicateEntryError);
      expect(await accounts.people()).toHaveLength(2);
    });

    test('change a person only as he was seen, and keep the last administrator', async () => {
      const first = await accounts.add(wang);
      const change = { name: '王方', administrator: false, disabled: false, grants: li.grants };
      expect(await accounts.change(first.id, change, nothing)).toBe('last-administrator');
      const asIs = { ...change, administrator: true, disabled: true };
      expect(await accounts.change(first.id, asIs, nothing)).toBe('last-administrator');
      expect(await accounts.change('nobody', change, nothing)).toBeUndefined();
      const second = await accounts.add({ ...li, administrator: true });
      const refusal = new Error('changed since');
      const refuse = () => {
        throw refusal;
      };
      await expect(accounts.change(first.id, change, refuse)).rejects.toBe(refusal);
      expect(await accounts.person(first.id)).toEqual(first);
      expect(await accounts.change(first.id, change, nothing)).toEqual({ ...first, ...change });
      expect(await accounts.change(second.id, change, nothing)).toBe('last-administrator');
    });

    test('end a session after a night unused, after a week, and for who is disabled', async () => {
      await accounts.add(wang);
      const { id, name } = await accounts.add(li);
      await accounts.startSession('one', id, at(0));
      expect((await accounts.session('one', at(12)))?.person.name).toBe(name);
      expect(await accounts.session('one', at(13))).toBeUndefined();
      expect(await accounts.session('other', at(0))).toBeUndefined();
      for (let hour = 10; hour <= 160; hour += 10) await accounts.touchSession('one', at(hour));
      expect((await accounts.session('one', at(168)))?.seenAt).toBe(at(160));
      expect(await accounts.session('one', at(169))).toBeUndefined();

      await accounts.startSession('two', id, at(170));
      const disabled = { name, administrator: false, disabled: true, grants: [] };
      await accounts.change(id, disabled, nothing);
      await accounts.change(id, { ...disabled, disabled: false }, nothing);
      expect(await accounts.session('two', at(170))).toBeUndefined();
    });

    test('end sessions one by one, all of a person, and with his password all but one', async () => {
      const [one, other] = [await accounts.add(wang), await accounts.add(li)];
      for (const token of ['a', 'b', 'c']) await accounts.startSession(token, one.id, at(0));
      await accounts.startSession('d', other.id, at(0));
      const open = async () => {
        const tokens = ['a', 'b', 'c', 'd'];
        const sessions = await Promise.all(tokens.map((token) => accounts.session(token, at(1))));
        return tokens.filter((_, index) => sessions[index]);
      };
      await accounts.endSession('a');
      expect(await open()).toEqual(['b', 'c', 'd']);
      expect(await accounts.setPassword(one.id, 'another', 'c')).toBe(true);
      expect(await open()).toEqual(['c', 'd']);
      expect((await accounts.credentials('wang.fang'))?.password).toBe('another');
      expect(await accounts.setPassword('nobody', 'another', null)).toBe(false);
      await accounts.endSessionsOf(one.id);
      expect(await open()).toEqual(['d']);
    });

    describeIdentities(() => opened);
    describeSubmissions(() => opened);
    describeSubmittedPhotos(() => opened);

    test('know which zones are closed', async () => {
      expect(await accounts.closedZones()).toEqual(new Set());
      for (const zone of ['jindong', 'example']) await accounts.setReading(zone, 'closed');
      await accounts.setReading('example', 'public');
      expect(await accounts.closedZones()).toEqual(new Set(['jindong']));
    });

    test('keep what was done, to be read by person, zone, day and stretch, and never changed', async () => {
      const entry = (hour: number, zone: string | null, person: string | null) => ({
        at: at(hour),
        person: person === null ? null : { id: person, name: `${person}先生` },
        action: 'keep',
        zone,
        address: '192.168.1.20',
        status: 200,
        what: `PUT /api/zones/${zone}`,
      });
      for (const [hour, zone, person] of [
        [0, 'jindong', 'a'],
        [1, 'example', 'a'],
        [2, 'jindong', 'b'],
        [3, null, null],
      ] as const)
        await accounts.append(entry(hour, zone, person));
      const limit = 10;
      const all = await accounts.audit({ limit });
      expect(all.map(({ at: when }) => when)).toEqual([at(3), at(2), at(1), at(0)]);
      expect(all[0]).toEqual({ ...entry(3, null, null), id: all[0]?.id });
      const hours = async (query: object) =>
        (await accounts.audit({ limit, ...query })).map(({ at: when }) => when);
      expect(await hours({ person: 'a' })).toEqual([at(1), at(0)]);
      expect(await hours({ zone: 'jindong' })).toEqual([at(2), at(0)]);
      expect(await hours({ from: at(1), until: at(2) })).toEqual([at(2), at(1)]);
      expect(await hours({ after: all[1]?.id, limit: 1 })).toEqual([at(1)]);

      for (const statement of [
        "update audit_entry set status = 500 where zone = 'jindong'",
        'delete from audit_entry',
      ])
        await expect(opened.run(statement)).rejects.toThrow(/only added to/);
      expect(await accounts.audit({ limit })).toEqual(all);
    });

    test('are found again by another program, and by the next start', async () => {
      await accounts.add(wang);
      const other = await opened.again();
      expect((await other.people()).map(({ username }) => username)).toEqual(['wang.fang']);
      await other.add(li);
      await other.close();
      expect(await accounts.people()).toHaveLength(2);
    });

    test('of a newer version are not touched', async () => {
      await opened.run(
        "insert into accounts_migration (number, name, applied_at) values (99, 'later', '2030')",
      );
      await expect(opened.again()).rejects.toThrow(/newer version/);
    });
  });
}
