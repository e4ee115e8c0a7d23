import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zoneRoles, type Grant, type Person } from '../../../geodata/access/person.ts';
import { findPeople } from '../../../web/accounts/people/findPeople.ts';
import { personChanges } from '../../../web/accounts/people/personChanges.ts';
import {
  draftOf,
  faultOf,
  newPersonDraft,
  nextGrant,
  withGrant,
  withRole,
} from '../../../web/accounts/people/personDraft.ts';

const person = (part: Partial<Person> = {}): Person => ({
  id: 'k1',
  username: 'wang.fang',
  name: '王芳',
  administrator: false,
  disabled: false,
  hasPassword: true,
  singleSignOn: null,
  grants: [],
  ...part,
});

const anyGrant: fc.Arbitrary<Grant> = fc
  .record({
    zone: fc.constantFrom('jindong', 'example', 'third'),
    role: fc.constantFrom(...zoneRoles),
    blocks: fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 })),
  })
  .map((grant) => withRole(grant, grant.role));
const anyGrants = fc.uniqueArray(anyGrant, { selector: ({ zone, role }) => `${zone} ${role}` });

describe('a list of people', () => {
  const people = [
    person({ id: '1', name: '王芳', username: 'wang.fang' }),
    person({ id: '2', name: '李强', username: 'liqiang', administrator: true }),
    person({ id: '3', name: '王伟', username: 'wangwei', disabled: true }),
    person({ id: '4', name: 'Chen Jing', username: 'CJ' }),
  ];
  const found = (typed: string) => findPeople(people, typed).map(({ id }) => id);

  test('has administrators first and those who are disabled last', () => {
    expect(found('')).toEqual(['2', ...found('').slice(1, 3), '3']);
    expect(found('')).toHaveLength(4);
  });

  test('is searched by name and user name, in parts and by any case', () => {
    expect(found('王')).toEqual(['1', '3']);
    expect(found(' wang FANG ')).toEqual(['1']);
    expect(found('cj')).toEqual(['4']);
    expect(found('jing chen')).toEqual(['4']);
    expect(found('赵')).toEqual([]);
  });
});

describe('somebody as he is typed', () => {
  const whole = { ...newPersonDraft, username: 'wangwei', name: '王伟', password: '12345678' };

  test('says the first that is missing', () => {
    expect(faultOf(newPersonDraft, true)).toBe('username');
    expect(faultOf({ ...whole, name: '  ' }, true)).toBe('name');
    expect(faultOf({ ...whole, password: '1234567' }, true)).toBe('password');
    expect(faultOf(whole, true)).toBeNull();
  });

  test('comes by a password, by single sign-on, or by both', () => {
    const bySingleSignOn = { ...whole, password: '', providerUsername: 'wang.wei' };
    expect(faultOf(bySingleSignOn, true)).toBeNull();
    expect(faultOf({ ...bySingleSignOn, password: '12345678' }, true)).toBeNull();
    expect(faultOf({ ...bySingleSignOn, password: '1234567' }, true)).toBe('password');
    expect(faultOf({ ...bySingleSignOn, providerUsername: ' ' }, true)).toBe('password');
  });

  test('has no password where he is there already', () => {
    expect(draftOf(person()).password).toBe('');
    expect(faultOf(draftOf(person()), false)).toBeNull();
  });

  test('has each role in a zone once, and of a recorder some block', () => {
    const recorder: Grant = { zone: 'example', role: 'recorder', blocks: [] };
    expect(faultOf({ ...whole, grants: [recorder] }, true)).toBe('blocks');
    expect(faultOf({ ...whole, grants: [{ ...recorder, blocks: null }] }, true)).toBeNull();
    const [keeper, reader] = [withRole(recorder, 'keeper'), withRole(recorder, 'reader')];
    expect(faultOf({ ...whole, grants: [keeper, reader] }, true)).toBeNull();
    expect(faultOf({ ...whole, grants: [keeper, reader, keeper] }, true)).toBe('zone');
  });

  test('keeps blocks for recorders alone', () => {
    const recorder: Grant = { zone: 'example', role: 'recorder', blocks: ['a'] };
    expect(withRole(recorder, 'approver').blocks).toBeNull();
    expect(withRole(recorder, 'recorder').blocks).toEqual(['a']);
  });

  test('is offered zones that nothing is granted in, the one on show first', () => {
    const zones = ['jindong', 'example'];
    const of = (grants: readonly Grant[]) => {
      const next = nextGrant(grants, zones, 'example');
      return next && [next.zone, next.role];
    };
    const inExample: Grant = { zone: 'example', role: 'reader', blocks: null };
    expect(of([])).toEqual(['example', 'reader']);
    expect(of([inExample])).toEqual(['jindong', 'reader']);
    expect(of([inExample, { ...inExample, zone: 'jindong' }])).toEqual(['jindong', 'recorder']);
  });

  test('whatever is added one after the other names no role in a zone twice', () => {
    fc.assert(
      fc.property(anyGrants, (grants) => {
        const zones = ['jindong', 'example', 'third'];
        const next = nextGrant(grants, zones, null);
        const all = next ? [...grants, next] : grants;
        expect(faultOf({ ...whole, grants: all }, true)).toBeNull();
        expect(next === undefined).toBe(grants.length === zones.length * zoneRoles.length);
      }),
    );
  });

  test('has one grant replaced or taken out and the others as they were', () => {
    fc.assert(
      fc.property(anyGrants, fc.nat(2), anyGrant, (grants, at, grant) => {
        const others = grants.filter((_, position) => position !== at);
        expect(withGrant(grants, at, null)).toEqual(others);
        const replaced = withGrant(grants, at, grant);
        expect(replaced).toHaveLength(grants.length);
        if (at < grants.length) expect(replaced[at]).toEqual(grant);
      }),
    );
  });
});

describe('what others have changed of somebody', () => {
  test('is named field by field', () => {
    const now = person({ name: '王方', disabled: true });
    expect(personChanges(person(), now)).toEqual(['name', 'disabled']);
    expect(personChanges(person(), person({ administrator: true }))).toEqual(['administrator']);
  });

  test('is nothing where rights stand in another order', () => {
    fc.assert(
      fc.property(anyGrants, (grants) => {
        const turned = grants
          .map((grant) => ({ ...grant, blocks: grant.blocks && [...grant.blocks].reverse() }))
          .reverse();
        expect(personChanges(person({ grants }), person({ grants: turned }))).toEqual([]);
      }),
    );
  });

  test('is a right that is another', () => {
    const grants: Grant[] = [{ zone: 'example', role: 'recorder', blocks: ['a'] }];
    const more: Grant[] = [{ zone: 'example', role: 'recorder', blocks: ['a', 'b'] }];
    expect(personChanges(person({ grants }), person({ grants: more }))).toEqual(['grants']);
    expect(personChanges(person({ grants }), person())).toEqual(['grants']);
  });
});
