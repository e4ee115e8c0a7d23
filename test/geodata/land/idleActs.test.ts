import { describe, expect, test } from 'vitest';
import { assessIdle, idleSpanOf, isIdleOn } from '../../../geodata/land/idle.ts';
import type { LandRecord } from '../../../geodata/land/landRecord.ts';
import { day, development, record, suppliedLand } from './builders.ts';

const on = (land: LandRecord, date: string) => assessIdle(land, day(date));

describe('causes, disposals and determinations', () => {
  const overdue = { agreedStart: day('2008-03-01') };

  test('delay by government replaces fee and taking back, and leaves it idle', () => {
    for (const date of ['2010-09-30', '2012-09-30'])
      expect(on(suppliedLand(overdue, { delayCause: 'government' }), date)).toMatchObject({
        kind: 'idle',
        consequence: 'governmentOptions',
      });
    expect(on(suppliedLand(overdue, { delayCause: 'holder' }), '2010-09-30')).toMatchObject({
      consequence: 'reclaim',
    });
  });

  test('land that has been dealt with is not idle from that day on', () => {
    const land = suppliedLand(overdue, { idleDisposed: day('2010-05-05') });
    expect(on(land, '2010-05-04').kind).toBe('idle');
    expect(on(land, '2010-05-05')).toEqual({ kind: 'disposed', on: '2010-05-05' });
    expect(isIdleOn(land, day('2012-12-31'))).toBe(false);
  });

  test('land given a new day of starting by it can become idle again', () => {
    const land = suppliedLand(
      { agreedStart: day('2010-01-01') },
      { idleDisposed: day('2009-03-01') },
    );
    expect(on(land, '2009-12-31')).toMatchObject({ kind: 'waiting', startDue: '2010-01-01' });
    expect(on(land, '2010-01-02')).toMatchObject({ kind: 'idle', since: '2010-01-02' });
  });

  test('a determination makes land idle before the year is full, and says so with its document', () => {
    const act = { document: '示例认字〔2012〕1 号', date: day('2012-04-01') };
    const land = suppliedLand({ agreedStart: day('2012-03-01') }, { idleDetermination: act });
    expect(on(land, '2012-03-31')).toMatchObject({ kind: 'idle', determination: null });
    // By the rules of July 2012 alone it would be idle in March 2013.
    expect(on(land, '2012-07-01')).toMatchObject({
      kind: 'idle',
      since: '2012-04-01',
      determination: act,
    });
  });

  test('a determination stands where the record does not tell why, until the land is dealt with', () => {
    const act = { document: '示例认字〔2010〕2 号', date: day('2010-04-01') };
    const bare = (idleDisposed: string | null) =>
      record({
        supply: 'D21',
        development: development({
          idleDetermination: act,
          idleDisposed: idleDisposed === null ? null : day(idleDisposed),
        }),
      });
    expect(on(bare(null), '2010-03-31').kind).toBe('unknown');
    expect(on(bare(null), '2010-04-01')).toMatchObject({
      kind: 'idle',
      ground: 'determined',
      consequence: 'none',
    });
    expect(on(bare('2010-08-01'), '2010-08-01').kind).toBe('disposed');
  });

  test('a determination makes land that was left idle at once, though nobody recorded how much was built', () => {
    const act = { document: '示例认字〔2009〕4 号', date: day('2009-09-01') };
    const land = suppliedLand(
      { agreedStart: day('2008-06-01') },
      {
        started: day('2008-06-01'),
        suspendedSince: day('2009-06-01'),
        idleDetermination: act,
      },
    );
    expect(on(land, '2009-08-31').kind).toBe('suspended');
    expect(on(land, '2009-09-01')).toMatchObject({
      kind: 'idle',
      ground: 'suspended',
      since: '2009-09-01',
      determination: act,
    });
  });

  test('an earlier determination says nothing of a later agreed day', () => {
    const act = { document: '示例认字〔2009〕3 号', date: day('2009-02-01') };
    const land = suppliedLand(
      { agreedStart: day('2010-01-01') },
      { idleDetermination: act, idleDisposed: day('2009-03-01') },
    );
    expect(on(land, '2009-06-01').kind).toBe('waiting');
    expect(on(land, '2010-06-01')).toMatchObject({ kind: 'idle', determination: null });
  });

  test('a span has the days of one edition', () => {
    const land = suppliedLand(overdue, { idleDisposed: day('2010-05-05') });
    expect(idleSpanOf(land, '1999')).toEqual({
      since: '2008-03-02',
      unknownSince: null,
      until: '2010-05-05',
    });
    expect(idleSpanOf(land, '2012').since).toBe('2009-03-01');
  });
});
