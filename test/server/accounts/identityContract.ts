import { expect, test } from 'vitest';
import { isoInstant } from '../../../geodata/date.ts';
import type { Accounts } from '../../../server/accounts/accounts.ts';
import { DuplicateEntryError } from '../../../server/store/errors.ts';

type Opened = {
  readonly accounts: Accounts;
  again(): Promise<Accounts>;
  run(statement: string): Promise<unknown>;
};

const issuer = 'https://login.example.cn/realms/zone';
const now = isoInstant('2026-11-30T00:00:00.000Z');
const chen = { username: 'chen', name: '陈静', administrator: false, grants: [] };

/** What accounts promise of who comes by single sign-on, whichever engine is beneath. */
export function describeIdentities(opened: () => Opened): void {
  const come = (subject: string, username: string | null, of = issuer) =>
    opened().accounts.arrive({ issuer: of, subject, username });

  test('bind the first who comes by a username, and know him by his subject from then on', async () => {
    const { accounts } = opened();
    const added = await accounts.add({ ...chen, singleSignOn: 'chen.jing' });
    expect(added).toMatchObject({
      hasPassword: false,
      singleSignOn: { username: 'chen.jing', isBound: false },
    });
    expect((await accounts.credentials('chen'))?.password).toBeNull();
    expect(await come('s1', null)).toBe('unknown');
    expect(await come('s1', 'another')).toBe('unknown');
    const person = { ...added, singleSignOn: { username: 'chen.jing', isBound: true } };
    expect(await come('s1', 'chen.jing')).toEqual({ person, isFirst: true });
    for (const username of ['chen.jing', 'renamed', null])
      expect(await come('s1', username)).toEqual({ person, isFirst: false });
    expect(await come('s2', 'chen.jing')).toBe('another-subject');
    expect(await come('s1', 'chen.jing', 'https://another.example')).toBe('another-subject');
    await accounts.startSession('token', added.id, now);
    expect((await accounts.session('token', now))?.person).toEqual(person);
  });

  test('bind one of those who come at one time', async () => {
    const { accounts, again } = opened();
    await accounts.add({ ...chen, singleSignOn: 'chen.jing' });
    const other = await again();
    const identity = (subject: string) => ({ issuer, subject, username: 'chen.jing' });
    const arrivals = await Promise.all([
      accounts.arrive(identity('s1')),
      other.arrive(identity('s2')),
      accounts.arrive(identity('s3')),
    ]);
    await other.close();
    expect(arrivals.filter((one) => one === 'another-subject')).toHaveLength(2);
  });

  test('bind nobody to an account that is disabled', async () => {
    const { accounts } = opened();
    const { id, name } = await accounts.add({ ...chen, singleSignOn: 'chen.jing' });
    const change = { name, administrator: false, disabled: true, grants: [] };
    await accounts.change(id, change, () => {});
    expect(await come('s1', 'chen.jing')).toMatchObject({ person: { disabled: true } });
    expect((await accounts.person(id))?.singleSignOn?.isBound).toBe(false);
  });

  test('link an account anew, which frees it and ends its sessions, and leave a way in', async () => {
    const { accounts } = opened();
    const { id } = await accounts.add({ ...chen, singleSignOn: 'chen.jing' });
    const other = await accounts.add({ ...chen, username: 'other', password: 'hash' });
    const sessions = async () =>
      (await Promise.all(['a', 'b'].map((token) => accounts.session(token, now)))).map(Boolean);
    await come('s1', 'chen.jing');
    for (const token of ['a', 'b']) await accounts.startSession(token, id, now);
    expect(await accounts.linkSingleSignOn(id, null, null)).toBe('no-way-in');
    await expect(accounts.linkSingleSignOn(other.id, 'chen.jing', null)).rejects.toThrow(
      DuplicateEntryError,
    );
    expect(await sessions()).toEqual([true, true]);
    expect(await accounts.linkSingleSignOn(id, 'chen.jing', 'b')).toBe(true);
    expect(await sessions()).toEqual([false, true]);
    expect(await accounts.removePassword(id, null)).toBe('no-way-in');
    expect(await come('s2', 'chen.jing')).toMatchObject({ isFirst: true });
    await accounts.setPassword(id, 'hash', null);
    expect(await accounts.person(id)).toMatchObject({ hasPassword: true });
    expect(await accounts.removePassword(id, null)).toBe(true);
    expect(await accounts.person(id)).toMatchObject({ hasPassword: false });
    await accounts.setPassword(id, 'hash', null);
    expect(await accounts.linkSingleSignOn(id, null, null)).toBe(true);
    expect(await accounts.person(id)).toMatchObject({ hasPassword: true, singleSignOn: null });
    expect(await come('s2', 'chen.jing')).toBe('unknown');
    expect(await accounts.linkSingleSignOn('nobody', null, null)).toBe(false);
    expect(await accounts.removePassword('nobody', null)).toBe(false);
  });

  test('of a version without single sign-on are brought to this one', async () => {
    const { accounts, run, again } = opened();
    const added = await accounts.add({ ...chen, password: 'hash' });
    await run('drop table identity');
    await run('delete from accounts_migration where number = 3');
    const newer = await again();
    expect(await newer.people()).toEqual([added]);
    await newer.close();
  });
}
