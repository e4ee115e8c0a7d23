import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Development, LandRecord, SupplyContract } from '../../../geodata/land/landRecord.ts';
import { pendingClasses, pendingCounts, pendingOf } from '../../../geodata/land/pending.ts';
import { contract, day, development, enterprise, parcelLand, record } from './builders.ts';
import { anyLandRecord } from './landArbitraries.ts';

const date = day('2010-09-30');
const of = (land: LandRecord | null, areaM2: number | null = 64_000) =>
  pendingOf({ record: land, areaM2 }, date);
const kindOf = (land: LandRecord | null, areaM2?: number | null) => of(land, areaM2).kind;

const supplied = (
  happened: Partial<Development> | null,
  agreed: Partial<SupplyContract> = {},
  rest: Partial<LandRecord> = {},
) =>
  record({
    supply: 'D21',
    construction: 'B21',
    contract: contract(agreed),
    development: happened && development(happened),
    ...rest,
  });

describe('批而未供', () => {
  test('is approved land still to be supplied', () => {
    const land = record({ supply: 'E21', approved: day('2009-09-30') });
    expect(of(land)).toEqual({
      kind: 'approvedNotSupplied',
      because: {
        zh: '2009-09-30 批准，至 2010-09-30 已 365 天未供应',
        en: 'approved 2009-09-30, not supplied by 2010-09-30, 365 days later',
      },
    });
  });

  test('is so though somebody has built on it', () => {
    const built = record({ supply: 'E21', approved: day('2009-09-30'), construction: 'A2' });
    expect(kindOf(built)).toBe('approvedNotSupplied');
  });

  test('is not land that is not to be supplied, nor land approved later', () => {
    expect(kindOf(record({ supply: 'F', approved: day('2009-09-30') }))).toBe('none');
    expect(kindOf(record({ supply: 'E21', approved: day('2010-10-01') }))).toBe('none');
  });

  test('cannot be told without the day of approval, or whether it is supplied', () => {
    expect(of(record({ supply: 'E21' }))).toEqual({
      kind: 'unknown',
      because: { zh: '缺农转用批准日期', en: 'the day of approval is not on record' },
    });
    expect(kindOf(record({ approved: day('2009-09-30') }))).toBe('unknown');
    expect(kindOf(null)).toBe('unknown');
  });
});

describe('供而未用', () => {
  test('is supplied land that was not started, idle or not', () => {
    const land = supplied({}, { signed: day('2010-09-01'), agreedStart: day('2011-09-01') });
    expect(of(land).kind).toBe('suppliedNotUsed');
    expect(of(land).because.zh).toBe('2010-09-01 供应，至 2010-09-30 已 29 天未动工');
    expect(kindOf(record({ supply: 'D1', development: development() }))).toBe('suppliedNotUsed');
  });

  test('cannot be told without how building went, which is said once', () => {
    expect(kindOf(supplied(null))).toBe('unknown');
    expect(of(supplied(null, {}, { construction: 'A2' }))).toEqual({
      kind: 'unknown',
      because: { zh: '缺开发建设情况', en: 'how building went is not on record' },
    });
  });
});

describe('用而未尽', () => {
  const begun = { started: day('2008-06-01'), developedM2: 20_000, requiredM2: 60_000 };

  test('is land started in part and finished, left, or past its time', () => {
    expect(of(supplied({ ...begun, completed: day('2009-12-01') }))).toEqual({
      kind: 'usedNotFilled',
      because: {
        zh: '应动工 90.0 亩，已动工 30.0 亩，2009-12-01 竣工',
        en: '30.0 mu of 90.0 mu built on, completed 2009-12-01',
      },
    });
    expect(kindOf(supplied({ ...begun, suspendedSince: day('2010-06-01') }))).toBe('usedNotFilled');
    expect(kindOf(supplied(begun, { agreedCompletion: day('2010-09-29') }))).toBe('usedNotFilled');
  });

  test('is not land that is being built in time', () => {
    expect(kindOf(supplied(begun, { agreedCompletion: day('2010-09-30') }))).toBe('none');
    expect(kindOf(supplied(begun))).toBe('none');
  });

  test('is not land started on all that was required', () => {
    const all = { ...begun, developedM2: 60_000, completed: day('2009-12-01') };
    expect(kindOf(supplied(all))).toBe('none');
  });

  test('cannot be told without the areas, but for streets and parks', () => {
    const finished = { started: day('2008-06-01'), completed: day('2009-12-01') };
    expect(kindOf(supplied(finished))).toBe('unknown');
    expect(kindOf(supplied(finished, {}, { construction: 'A51' }))).toBe('none');
  });
});

describe('建而未投', () => {
  const finished = {
    started: day('2008-06-01'),
    completed: day('2009-12-01'),
    developedM2: 60_000,
    requiredM2: 60_000,
  };

  test('is works that are built and not in production', () => {
    expect(of(supplied(finished, {}, { construction: 'A2' }))).toEqual({
      kind: 'builtNotProducing',
      because: { zh: '2009-12-01 竣工，未投产', en: 'completed 2009-12-01, not in production' },
    });
  });

  test('is not homes, nor works of which a day or an income says that they produce', () => {
    expect(kindOf(supplied(finished, {}, { construction: 'A1' }))).toBe('none');
    const producing = { ...finished, inProduction: day('2010-03-01') };
    expect(kindOf(supplied(producing, {}, { construction: 'A2' }))).toBe('none');
    const earning = { construction: 'A2', enterprise: enterprise({ income: 10 }) } as const;
    expect(kindOf(supplied(finished, {}, earning))).toBe('none');
  });

  test('is what is known of land whose use in part nobody recorded', () => {
    const bare = { started: day('2008-06-01'), completed: day('2009-12-01') };
    expect(kindOf(supplied(bare, {}, { construction: 'A2' }))).toBe('builtNotProducing');
  });

  test('gives way to 用而未尽, so that no parcel is counted twice', () => {
    const inPart = { ...finished, developedM2: 10_000 };
    expect(kindOf(supplied(inPart, {}, { construction: 'A2' }))).toBe('usedNotFilled');
  });
});

describe('投而未达', () => {
  const producing = {
    started: day('2008-06-01'),
    completed: day('2009-06-01'),
    inProduction: day('2009-12-01'),
    developedM2: 60_000,
    requiredM2: 60_000,
  };
  const agreed = { agreedPerMu: { investment: 200, income: null, tax: 20 } };
  // 96 亩: 200 and 20 万元 per 亩 are 19 200 and 1 920.
  const yielding = (fixedInvestment: number | null, tax: number | null) =>
    supplied(producing, agreed, {
      construction: 'A2',
      enterprise: enterprise({ fixedInvestment, tax }),
    });

  test('is land that yields less per 亩 than was agreed, in anything', () => {
    expect(of(yielding(19_200, 1440))).toEqual({
      kind: 'producingBelowAgreed',
      because: {
        zh: '亩均税收 15 万元，约定 20 万元',
        en: 'tax of 150 thousand yuan per mu where 200 thousand yuan was agreed',
      },
    });
    expect(of(yielding(9600, 1440)).because.zh).toBe(
      '亩均投资 100 万元，约定 200 万元；亩均税收 15 万元，约定 20 万元',
    );
  });

  test('is not land that yields exactly what was agreed, whatever the area', () => {
    expect(kindOf(yielding(19_200, 1920))).toBe('none');
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (areaM2) => {
        const mu = areaM2 / (10_000 / 15);
        expect(kindOf(yielding(200 * mu, 20 * mu), areaM2)).toBe('none');
      }),
    );
  });

  test('cannot be told where a figure, the area or the contract is missing', () => {
    expect(kindOf(yielding(19_200, null))).toBe('unknown');
    expect(kindOf(yielding(19_200, 1440), null)).toBe('unknown');
    const without = { ...yielding(19_200, 1440), contract: null };
    expect(kindOf(without)).toBe('unknown');
    // What is known to fall short does, whatever else is missing.
    expect(kindOf(yielding(9600, null))).toBe('producingBelowAgreed');
  });

  test('is not land of which nothing was agreed', () => {
    const free = { ...yielding(1, 1), contract: contract() };
    expect(kindOf(free)).toBe('none');
  });
});

describe('the five together', () => {
  test('count land by class, of a parcel cut by the edge its part inside', () => {
    const approved = record({ supply: 'E21', approved: day('2009-09-30') });
    const counts = pendingCounts(
      [
        parcelLand({ id: 'a', record: approved }),
        parcelLand({ id: 'b', record: approved, share: 0.25 }),
        parcelLand({ id: 'c', record: approved, areaM2: null }),
        parcelLand({ id: 'd' }),
      ],
      date,
    );
    expect(counts.approvedNotSupplied).toEqual({ parcels: 3, areaM2: 80_000, areaUnknown: 1 });
    expect(counts.unknown).toEqual({ parcels: 1, areaM2: 64_000, areaUnknown: 0 });
  });

  test('leave no parcel out and count none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyLandRecord)), (records) => {
        const lands = records.map((land) => parcelLand({ record: land }));
        const counts = Object.values(pendingCounts(lands, date));
        expect(counts.reduce((sum, { parcels }) => sum + parcels, 0)).toBe(lands.length);
      }),
    );
  });

  test('say why land is in a class, and what is missing where nobody can tell', () => {
    fc.assert(
      fc.property(anyLandRecord, fc.option(fc.constant(64_000)), (land, areaM2) => {
        const { kind, because } = of(land, areaM2);
        expect([...pendingClasses, 'none', 'unknown']).toContain(kind);
        expect(because.zh).not.toBe('');
        expect(because.zh).not.toContain('null');
        expect(because.en).not.toContain('null');
        expect(because.zh.startsWith('缺')).toBe(kind === 'unknown');
      }),
    );
  });
});
