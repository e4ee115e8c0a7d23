import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actions,
  mayAdminister,
  mayDo,
  needsApproval,
  readings,
  type Action,
  type Actor,
} from '../../../geodata/access/mayDo.ts';
import { zoneRoles, type Grant, type ZoneRole } from '../../../geodata/access/person.ts';

const inZone = (role: ZoneRole, blocks: readonly string[] | null = null): Actor => ({
  administrator: false,
  disabled: false,
  grants: [{ zone: 'jindong', role, blocks }],
});
const administrator: Actor = { administrator: true, disabled: false, grants: [] };
const closed = { zone: 'jindong', reading: 'closed' } as const;

describe('what each may do in a closed zone', () => {
  test.each<[string, Actor, readonly Action[]]>([
    ['nobody', null, []],
    ['a reader', inZone('reader'), ['read']],
    ['a recorder', inZone('recorder'), ['read', 'record', 'follow']],
    ['an approver', inZone('approver'), ['read', 'follow', 'approve']],
    ['a keeper', inZone('keeper'), ['read', 'record', 'follow', 'approve', 'keep']],
    ['an administrator', administrator, actions],
  ])('%s', (_who, actor, may) => {
    expect(actions.filter((action) => mayDo(actor, action, closed))).toEqual(may);
    expect(actions.filter((action) => mayDo(actor, action, { ...closed, blocks: [] }))).toEqual(
      may,
    );
  });
});

test('a public zone is read by everybody and written by no more than a closed one', () => {
  const open = { ...closed, reading: 'public' } as const;
  for (const actor of [null, inZone('reader'), inZone('recorder')])
    expect(mayDo(actor, 'read', open)).toBe(true);
  expect(mayDo(null, 'record', open)).toBe(false);
  expect(mayDo(inZone('reader'), 'record', open)).toBe(false);
});

test.each([
  [['nanbo'], true],
  [['nanbo', 'xietang'], true],
  [['nanbo', 'jiangwan'], false],
  [['jiangwan'], false],
  // Of what stands in no block: the zone itself.
  [[], false],
  [undefined, true],
])('a recorder of nanbo and xietang may write to %j: %s', (blocks, may) => {
  const actor = inZone('recorder', ['nanbo', 'xietang']);
  expect(mayDo(actor, 'record', { ...closed, ...(blocks && { blocks }) })).toBe(may);
});

test('what is entered waits of who may only record', () => {
  const waits = (actor: Actor) => needsApproval(actor, closed);
  expect([inZone('recorder'), inZone('recorder', ['nanbo'])].map(waits)).toEqual([true, true]);
  const both = { ...inZone('recorder')!, grants: ['recorder', 'approver'] as const };
  const grants = both.grants.map((role) => ({ zone: 'jindong', role, blocks: null }));
  const others = [null, inZone('reader'), inZone('approver'), inZone('keeper'), administrator];
  expect([...others, { ...both, grants }].map(waits)).toEqual(Array(6).fill(false));
  expect(needsApproval(inZone('recorder'), { ...closed, zone: 'example' })).toBe(false);
});

test('who is disabled is nobody, an administrator too', () => {
  expect(mayDo({ ...administrator, disabled: true }, 'read', closed)).toBe(false);
  expect(mayAdminister({ ...administrator, disabled: true })).toBe(false);
  expect([
    mayAdminister(administrator),
    mayAdminister(inZone('keeper')),
    mayAdminister(null),
  ]).toEqual([true, false, false]);
});

const name = fc.constantFrom('a', 'b', 'c');
const grant: fc.Arbitrary<Grant> = fc.record({
  zone: name,
  role: fc.constantFrom(...zoneRoles),
  blocks: fc.option(fc.uniqueArray(name), { nil: null }),
});
const person = fc.record({
  administrator: fc.boolean(),
  disabled: fc.boolean(),
  grants: fc.array(grant, { maxLength: 4 }),
});
const place = fc.record(
  { zone: name, reading: fc.constantFrom(...readings), blocks: fc.uniqueArray(name) },
  { requiredKeys: ['zone', 'reading'] },
);
const action = fc.constantFrom(...actions);

describe('for whoever it is, whatever he has', () => {
  test('who may do anything may read', () => {
    fc.assert(
      fc.property(person, action, place, (who, what, where) => {
        if (mayDo(who, what, where)) expect(mayDo(who, 'read', where)).toBe(true);
      }),
    );
  });

  test('another grant never takes anything away, and one of another zone gives nothing', () => {
    fc.assert(
      fc.property(person, grant, action, place, (who, more, what, where) => {
        const before = mayDo(who, what, where);
        const after = mayDo({ ...who, grants: [...who.grants, more] }, what, where);
        if (before) expect(after).toBe(true);
        if (more.zone !== where.zone) expect(after).toBe(before);
      }),
    );
  });

  test('who may not do it in a block may not do it in that and another', () => {
    fc.assert(
      fc.property(person, action, place, name, (who, what, where, block) => {
        const { blocks = [], ...zone } = where;
        if (blocks.length > 0 && !mayDo(who, what, { ...zone, blocks }))
          expect(mayDo(who, what, { ...zone, blocks: [...blocks, block] })).toBe(false);
      }),
    );
  });

  test('nobody without an account does more than read what is public', () => {
    fc.assert(
      fc.property(person, action, place, (who, what, where) => {
        const isOpen = what === 'read' && where.reading === 'public';
        expect(mayDo(null, what, where)).toBe(isOpen);
        expect(mayDo({ ...who, disabled: true }, what, where)).toBe(isOpen);
      }),
    );
  });
});
