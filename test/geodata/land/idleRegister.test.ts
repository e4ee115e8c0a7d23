import { describe, expect, test } from 'vitest';
import { idleRegister } from '../../../geodata/land/idleRegister.ts';
import type { ParcelLand } from '../../../geodata/land/parcelLand.ts';
import type { Development, SupplyContract } from '../../../geodata/land/landRecord.ts';
import { contract, day, development, parcelLand, record } from './builders.ts';

const land = (
  id: string,
  agreed: Partial<SupplyContract>,
  happened: Partial<Development> = {},
  of: Partial<ParcelLand> = {},
) =>
  parcelLand({
    id,
    record: record({
      supply: 'D21',
      construction: 'B21',
      contract: contract(agreed),
      development: development(happened),
    }),
    ...of,
  });

const agreedFor = (text: string): Partial<SupplyContract> => ({ agreedStart: day(text) });

describe('the register of idle land', () => {
  test('lists the longest idle first, with ground, age and what the rules hold ready', () => {
    const { entries } = idleRegister(
      [land('young', agreedFor('2010-03-01')), land('old', agreedFor('2007-12-31'))],
      day('2010-09-30'),
    );
    expect(entries.map(({ parcel }) => parcel)).toEqual(['old', 'young']);
    expect(entries[0]).toMatchObject({
      status: 'suspected',
      ground: 'notStarted',
      since: '2008-01-01',
      days: 1003,
      age: 'twoToThreeYears',
      edition: '1999',
      consequence: 'reclaim',
      land: { parcels: 1, areaM2: 64_000, areaUnknown: 0 },
    });
    expect(entries[0]?.consequenceText.zh).toContain('可以无偿收回');
    expect(entries[1]).toMatchObject({ age: 'underOneYear', consequence: 'none' });
    expect(entries[1]?.consequenceText.zh).toContain('拟订处置方案');
  });

  test('words the edition of 2012 with its article, the fee first', () => {
    const { entries } = idleRegister([land('p', agreedFor('2012-03-01'))], day('2013-03-01'));
    expect(entries[0]?.edition).toBe('2012');
    expect(entries[0]?.groundText.zh).toBe('超过约定、规定的动工开发日期满一年未动工');
    expect(entries[0]?.consequenceText.zh).toContain('20%');
    expect(entries[0]?.consequenceText.zh).toContain('第十四条');
  });

  test('names the options instead of the fee where government is the cause', () => {
    const delayed = land('p', agreedFor('2008-03-01'), { delayCause: 'government' });
    for (const date of ['2010-09-30', '2013-09-30']) {
      const { consequenceText } = idleRegister([delayed], day(date)).entries[0]!;
      expect(consequenceText.zh).toContain('因政府原因');
      expect(consequenceText.zh).toContain('临时使用');
      expect(consequenceText.zh).not.toContain('20%');
    }
  });

  test('calls land determined only with a document, and everything else suspected', () => {
    const act = { document: '示例认字〔2010〕1 号', date: day('2010-06-01') };
    const lands = [land('p', agreedFor('2010-03-01'), { idleDetermination: act })];
    const statusOn = (date: string) => idleRegister(lands, day(date)).entries[0]?.status;
    expect(statusOn('2010-05-31')).toBe('suspected');
    expect(statusOn('2010-06-01')).toBe('determined');
    expect(idleRegister(lands, day('2010-06-01')).entries[0]?.determination).toEqual(act);
  });

  test('counts idle land by age, of a parcel cut by the edge its part inside', () => {
    const { ages } = idleRegister(
      [
        land('a', agreedFor('2009-09-29')),
        land('b', agreedFor('2009-09-30'), {}, { share: 0.5 }),
        land('c', agreedFor('2007-09-29'), {}, { areaM2: null }),
        land('d', agreedFor('2008-09-29')),
      ],
      day('2010-09-30'),
    );
    expect(ages).toEqual({
      // Idle since 2009-10-01.
      underOneYear: { parcels: 1, areaM2: 32_000, areaUnknown: 0 },
      // Since 2009-09-30, a full year that day.
      oneToTwoYears: { parcels: 1, areaM2: 64_000, areaUnknown: 0 },
      twoToThreeYears: { parcels: 1, areaM2: 64_000, areaUnknown: 0 },
      threeYearsOrMore: { parcels: 1, areaM2: 0, areaUnknown: 1 },
    });
  });

  test('gives notice of land that is due, overdue, or will soon be idle, the soonest first', () => {
    const { entries, notices } = idleRegister(
      [
        land('due', agreedFor('2013-04-10')),
        land('later', agreedFor('2014-03-01')),
        land('overdue', agreedFor('2012-07-20')),
        land('left', agreedFor('2012-01-01'), {
          started: day('2012-01-01'),
          suspendedSince: day('2012-05-01'),
          developedM2: 1,
          requiredM2: 100,
        }),
      ],
      day('2013-03-20'),
    );
    expect(entries).toEqual([]);
    expect(notices.map(({ parcel }) => parcel)).toEqual(['left', 'overdue', 'due']);
    expect(notices[0]).toMatchObject({ idleFrom: '2013-05-01', warning: { days: 42, level: 60 } });
    expect(notices[1]).toMatchObject({ overdue: true, warning: null });
    expect(notices[1]?.text.zh).toBe(
      '超期未动工：最迟应于 2012-07-20 动工，2013-07-20 起将涉嫌闲置',
    );
    expect(notices[2]).toMatchObject({ overdue: false, warning: { event: 'startDue', days: 21 } });
  });

  test('says where it cannot tell whether enough was built', () => {
    const left = land('p', agreedFor('2012-01-01'), {
      started: day('2012-01-01'),
      suspendedSince: day('2012-05-01'),
    });
    expect(idleRegister([left], day('2013-04-20')).notices[0]?.text.zh).toContain('须核实');
    expect(idleRegister([left], day('2013-05-01')).unknown).toEqual(['p']);
  });

  test('names the parcels of which nobody can tell, those without a record among them', () => {
    const { unknown } = idleRegister(
      [parcelLand({ id: 'bare' }), parcelLand({ id: 'park', record: record({ supply: 'F' }) })],
      day('2010-09-30'),
    );
    expect(unknown).toEqual(['bare']);
  });

  test('never says 认定 of what it worked out itself', () => {
    const dates = ['2010-09-30', '2011-09-30', '2013-09-30', '2015-09-30'];
    for (const date of dates)
      for (const entry of idleRegister([land('p', agreedFor('2010-03-01'))], day(date)).entries)
        expect(entry.groundText.zh + entry.consequenceText.zh).not.toContain('认定');
  });
});
