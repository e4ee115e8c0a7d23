import { describe, expect, test } from 'vitest';
import { assessIdle, isIdleOn } from '../../../geodata/land/idle.ts';
import { idleEditionOn } from '../../../geodata/land/idleBasis.ts';
import type { Development, LandRecord } from '../../../geodata/land/landRecord.ts';
import { contract, day, development, record, suppliedLand } from './builders.ts';

const on = (land: LandRecord, date: string) => assessIdle(land, day(date));

describe('the edition', () => {
  test('is that of 1999 until the end of June 2012', () => {
    expect(idleEditionOn(day('2010-09-30'))).toBe('1999');
    expect(idleEditionOn(day('2012-06-30'))).toBe('1999');
    expect(idleEditionOn(day('2012-07-01'))).toBe('2012');
  });

  test('changes what land is: overdue for four months is idle in June and not in July', () => {
    const land = suppliedLand({ agreedStart: day('2012-03-01') });
    expect(on(land, '2012-06-30')).toMatchObject({ kind: 'idle', since: '2012-03-02' });
    expect(on(land, '2012-07-01')).toMatchObject({ kind: 'waiting', overdue: true });
    expect(on(land, '2013-02-28').kind).toBe('waiting');
    expect(on(land, '2013-03-01')).toMatchObject({ kind: 'idle', since: '2013-03-01' });
  });
});

describe('land not started, under the edition of 2012', () => {
  const land = suppliedLand({ agreedStart: day('2013-03-01') });

  test('is waiting until a full year after the agreed day, overdue from the day after it', () => {
    expect(on(land, '2013-03-01')).toMatchObject({
      kind: 'waiting',
      startDue: '2013-03-01',
      idleFrom: '2014-03-01',
      overdue: false,
    });
    expect(on(land, '2013-03-02')).toMatchObject({ kind: 'waiting', overdue: true });
    expect(on(land, '2014-02-28').kind).toBe('waiting');
  });

  test('is idle then, with a fee, and after two years may be taken back', () => {
    expect(on(land, '2014-03-01')).toEqual({
      kind: 'idle',
      ground: 'notStarted',
      since: '2014-03-01',
      edition: '2012',
      consequence: 'fee',
      determination: null,
    });
    expect(on(land, '2015-02-28')).toMatchObject({ consequence: 'fee' });
    expect(on(land, '2015-03-01')).toMatchObject({ consequence: 'reclaim', since: '2014-03-01' });
  });

  test.each([
    ['2012-11-30', null],
    ['2012-12-01', { event: 'startDue', on: '2013-03-01', days: 90, level: 90 }],
    ['2012-12-30', { event: 'startDue', on: '2013-03-01', days: 61, level: 90 }],
    ['2012-12-31', { event: 'startDue', on: '2013-03-01', days: 60, level: 60 }],
    ['2013-01-29', { event: 'startDue', on: '2013-03-01', days: 31, level: 60 }],
    ['2013-01-30', { event: 'startDue', on: '2013-03-01', days: 30, level: 30 }],
    ['2013-03-01', { event: 'startDue', on: '2013-03-01', days: 0, level: 30 }],
    ['2013-03-02', null],
    ['2013-12-01', { event: 'idle', on: '2014-03-01', days: 90, level: 90 }],
    ['2013-12-31', { event: 'idle', on: '2014-03-01', days: 60, level: 60 }],
    ['2014-01-30', { event: 'idle', on: '2014-03-01', days: 30, level: 30 }],
  ])('warns on %s of %j', (date, warning) => {
    expect(on(land, date)).toMatchObject({ kind: 'waiting', warning });
  });

  test('counts from handing over where no day was agreed, else from the permit, else cannot be told', () => {
    const handedOver = suppliedLand({
      handedOver: day('2012-08-01'),
      permitted: day('2012-07-15'),
    });
    expect(on(handedOver, '2012-09-01')).toMatchObject({
      startDue: '2013-08-01',
      idleFrom: '2014-08-01',
    });
    const permitted = suppliedLand({ permitted: day('2012-07-15') });
    expect(on(permitted, '2012-09-01')).toMatchObject({ startDue: '2013-07-15' });
    expect(on(suppliedLand({}), '2012-09-01').kind).toBe('unknown');
  });

  test('a year that ends on 29 February is full on the 28th', () => {
    const leap = suppliedLand({ agreedStart: day('2016-02-29') });
    expect(on(leap, '2017-02-27').kind).toBe('waiting');
    expect(on(leap, '2017-02-28')).toMatchObject({ kind: 'idle', consequence: 'fee' });
    expect(on(leap, '2018-02-28')).toMatchObject({ consequence: 'reclaim' });
  });
});

describe('land not started, under the edition of 1999', () => {
  const land = suppliedLand({ agreedStart: day('2010-03-01') });

  test('is idle on the day after the agreed one, with a fee after a year and taking back after two', () => {
    expect(on(land, '2010-03-01')).toMatchObject({ kind: 'waiting', overdue: false });
    expect(on(land, '2010-03-02')).toMatchObject({
      kind: 'idle',
      since: '2010-03-02',
      edition: '1999',
      consequence: 'none',
    });
    expect(on(land, '2011-02-28')).toMatchObject({ consequence: 'none' });
    expect(on(land, '2011-03-01')).toMatchObject({ consequence: 'fee' });
    expect(on(land, '2012-03-01')).toMatchObject({ consequence: 'reclaim' });
  });

  test('stays idle when the edition changes, from a later day on', () => {
    expect(on(land, '2012-06-30')).toMatchObject({ kind: 'idle', since: '2010-03-02' });
    expect(on(land, '2012-07-01')).toMatchObject({ kind: 'idle', since: '2011-03-01' });
  });

  test('without an agreed day is idle a year after the contract, allocated land after the permit', () => {
    const granted = suppliedLand({ signed: day('2009-05-05'), permitted: day('2009-06-06') });
    expect(on(granted, '2010-05-04')).toMatchObject({
      kind: 'waiting',
      warning: { event: 'idle', days: 1 },
    });
    expect(on(granted, '2010-05-05')).toMatchObject({ kind: 'idle', since: '2010-05-05' });
    const allocated = suppliedLand({
      mode: 'allocation',
      signed: day('2009-05-05'),
      permitted: day('2009-06-06'),
    });
    expect(on(allocated, '2010-06-05').kind).toBe('waiting');
    expect(on(allocated, '2010-06-06').kind).toBe('idle');
    const noPermit = suppliedLand({ mode: 'allocation', signed: day('2009-05-05') });
    expect(on(noPermit, '2010-05-05').kind).toBe('idle');
  });

  test('29 February: overdue on 1 March, a year later on the 28th', () => {
    const leap = suppliedLand({ agreedStart: day('2008-02-29') });
    expect(on(leap, '2008-02-29').kind).toBe('waiting');
    expect(on(leap, '2008-03-01')).toMatchObject({ kind: 'idle', consequence: 'none' });
    expect(on(leap, '2009-02-27')).toMatchObject({ consequence: 'none' });
    expect(on(leap, '2009-02-28')).toMatchObject({ consequence: 'fee' });
  });
});

describe('land started and left', () => {
  const started = { started: day('2008-06-01'), suspendedSince: day('2009-06-01') };
  const left = (happened: Partial<Development>) =>
    suppliedLand({ agreedStart: day('2008-06-01') }, { ...started, ...happened });

  test('is idle after a full year, when less than a third of the land or a quarter of the money is in it', () => {
    const land = left({ developedM2: 9999, requiredM2: 30_000 });
    expect(on(land, '2009-05-31').kind).toBe('used');
    expect(on(land, '2010-05-02')).toMatchObject({
      kind: 'suspended',
      idleFrom: '2010-06-01',
      warning: { event: 'idle', days: 30, level: 30 },
    });
    expect(on(land, '2010-06-01')).toMatchObject({
      kind: 'idle',
      ground: 'suspended',
      since: '2010-06-01',
      consequence: 'none',
    });
    expect(on(left({ invested: 2499, totalInvestment: 10_000 }), '2010-06-01').kind).toBe('idle');
  });

  test('is used when exactly a third and a quarter are', () => {
    const land = left({
      developedM2: 10_000,
      requiredM2: 30_000,
      invested: 2500,
      totalInvestment: 10_000,
    });
    expect(on(land, '2011-01-01').kind).toBe('used');
  });

  test('is idle by either measure, however much there is of the other', () => {
    const land = left({
      developedM2: 30_000,
      requiredM2: 30_000,
      invested: 10,
      totalInvestment: 10_000,
    });
    expect(on(land, '2010-06-01').kind).toBe('idle');
  });

  test('cannot be told once the year is full, when one measure is enough and the other unknown', () => {
    const land = left({ developedM2: 20_000, requiredM2: 30_000 });
    expect(isIdleOn(land, day('2010-05-31'))).toBe(false);
    expect(on(land, '2010-05-31')).toMatchObject({ kind: 'suspended', hardlyBuilt: null });
    expect(isIdleOn(land, day('2010-06-01'))).toBeNull();
  });

  test('is used when it was finished after all, or goes on', () => {
    const little = { developedM2: 1, requiredM2: 30_000 };
    expect(on(left({ ...little, completed: day('2010-01-01') }), '2010-06-01').kind).toBe('used');
    expect(on(left({ ...little, suspendedSince: null }), '2010-06-01').kind).toBe('used');
  });
});

describe('what is not on record', () => {
  test('land that is not supplied is not idle, land of which nobody says so cannot be told', () => {
    const overdue = { contract: contract({ agreedStart: day('2008-03-01') }) };
    expect(on(record({ ...overdue, supply: 'E21' }), '2010-09-30').kind).toBe('notSupplied');
    expect(isIdleOn(record({ ...overdue, supply: 'F' }), day('2010-09-30'))).toBe(false);
    expect(isIdleOn(record(overdue), day('2010-09-30'))).toBeNull();
  });

  test('without a contract, or without how building went, nobody can tell', () => {
    const date = day('2010-09-30');
    expect(isIdleOn(record({ supply: 'D21', development: development() }), date)).toBeNull();
    expect(isIdleOn(record({ supply: 'D21', contract: contract() }), date)).toBeNull();
  });

  test('built land was started, though nobody noted when', () => {
    const date = day('2010-09-30');
    expect(isIdleOn(record({ supply: 'D21', construction: 'A2' }), date)).toBe(false);
    const finished = { completed: day('2009-01-01') };
    expect(isIdleOn(suppliedLand({ agreedStart: day('2008-03-01') }, finished), date)).toBe(false);
    const started = record({
      supply: 'D21',
      development: development({ started: day('2009-01-01') }),
    });
    expect(isIdleOn(started, date)).toBe(false);
  });
});
