import { describe, expect, test } from 'vitest';
import { landCellOf } from '../../../geodata/land/landCell.ts';
import { builtAreasOf, type LandParcel } from '../../../geodata/land/landParcel.ts';
import type { LandRecord } from '../../../geodata/land/landRecord.ts';
import { landRecordAt } from './landRecordAt.ts';
import { countOf, parcelLandOf } from '../../../geodata/land/parcelLand.ts';
import type { BoundaryQuality } from '../../../geodata/quality.ts';
import { contract, day, development, enterprise, record } from './builders.ts';

const date = day('2010-09-30');
const surveyed = {
  registeredM2: null as number | null,
  measuredM2: 64_000,
  quality: 'surveyed' as BoundaryQuality,
};
const parcel = (land: LandRecord | null, built: Partial<LandParcel> = {}): LandParcel => ({
  id: 'p1',
  record: land,
  floorAreaM2: null,
  footprintM2: null,
  ...built,
});
const expiryOf = (land: LandRecord, on = date) => landCellOf(surveyed, parcel(land), on).expiry;

describe('a parcel as a cell of land', () => {
  test('has the registered area, else the measured one, and none of a sketch', () => {
    const areaOf = (of: Partial<typeof surveyed>) => {
      const { areaM2, areaUnknown } = landCellOf({ ...surveyed, ...of }, undefined, date);
      return [areaM2, areaUnknown];
    };
    expect(areaOf({})).toEqual([64_000, 0]);
    expect(areaOf({ registeredM2: 63_000 })).toEqual([63_000, 0]);
    expect(areaOf({ quality: 'schematic' })).toEqual([0, 1]);
    expect(areaOf({ quality: 'schematic', registeredM2: 63_000 })).toEqual([63_000, 0]);
  });

  test('of which nothing is on record is unknown in everything', () => {
    const { quantities, ...cell } = landCellOf(surveyed, undefined, date);
    expect(cell).toMatchObject({
      construction: null,
      supply: null,
      highTech: null,
      idle: null,
      idleDisposed: false,
      supplyMode: null,
      requiredSupply: null,
      expiry: null,
    });
    expect(Object.values(quantities).every((quantity) => quantity === null)).toBe(true);
  });

  test('keeps 0 apart from what nobody knows', () => {
    const land = record({
      construction: 'A2',
      residents: 0,
      enterprise: enterprise({ tax: 0, income: 500 }),
    });
    const { quantities } = landCellOf(surveyed, parcel(land, { floorAreaM2: 0 }), date);
    expect(quantities).toMatchObject({
      floorAreaM2: 0,
      footprintM2: null,
      residents: 0,
      tax: 0,
      income: 500,
      fixedInvestment: null,
    });
  });

  test('is idle by the day that is asked for', () => {
    const land = record({
      supply: 'D21',
      construction: 'B21',
      contract: contract({ agreedStart: day('2010-03-01'), required: 'competitive' }),
      development: development({ idleDisposed: day('2010-08-01') }),
    });
    const on = (text: string) => {
      const { idle, idleDisposed } = landCellOf(surveyed, parcel(land), day(text));
      return [idle, idleDisposed];
    };
    expect(on('2010-03-01')).toEqual([false, false]);
    expect(on('2010-07-31')).toEqual([true, false]);
    expect(on('2010-08-01')).toEqual([false, true]);
  });

  test('that became idle again is idle, and not dealt with', () => {
    const land = record({
      supply: 'D21',
      construction: 'B21',
      contract: contract({ agreedStart: day('2010-03-01') }),
      development: development({ idleDisposed: day('2009-08-01') }),
    });
    expect(landCellOf(surveyed, parcel(land), date)).toMatchObject({
      idle: true,
      idleDisposed: false,
    });
  });
});

describe('a term', () => {
  const until = (termEnd: string, expiryResolved: string | null = null) =>
    record({
      supply: 'D21',
      contract: contract({
        termEnd: day(termEnd),
        expiryResolved: expiryResolved === null ? null : day(expiryResolved),
      }),
    });

  test('has run out on its last day, and is settled from the day it was', () => {
    expect(expiryOf(until('2010-10-01'))).toBe('notExpired');
    expect(expiryOf(until('2010-09-30'))).toBe('unresolved');
    expect(expiryOf(until('2010-01-01', '2010-10-01'))).toBe('unresolved');
    expect(expiryOf(until('2010-01-01', '2010-09-30'))).toBe('resolved');
  });

  test('has run out where the status says so, whatever is not on record', () => {
    expect(expiryOf(record({ supply: 'D22' }))).toBe('unresolved');
  });

  test('is none of land that is not supplied or was allocated, and unknown where nothing is known', () => {
    expect(expiryOf(record({ supply: 'E21' }))).toBe('notExpired');
    expect(expiryOf(record({ supply: 'D1' }))).toBe('notExpired');
    expect(expiryOf(record())).toBeNull();
  });
});

describe('what is built on a parcel', () => {
  const building = {
    id: 'b1',
    parcel: 'p1',
    name: { zh: '示例厂房', en: 'Example works' },
    floors: 3,
    footprintM2: 1000,
    floorAreaM2: 3000,
    quality: 'example',
    geometry: { type: 'Polygon', coordinates: [] },
  } as const;

  test('is summed over its buildings', () => {
    expect(builtAreasOf([building, building], 'A2')).toEqual({
      floorAreaM2: 6000,
      footprintM2: 2000,
    });
  });

  test('stands on no day on which its land is not on record as built up', () => {
    for (const construction of [null, 'B11', 'B12', 'B21', 'B22', 'C1'] as const)
      expect(builtAreasOf([building], construction)).toEqual({
        floorAreaM2: null,
        footprintM2: null,
      });
  });

  test('is unknown without a building, but for streets and parks, which have none', () => {
    expect(builtAreasOf([], 'A2').floorAreaM2).toBeNull();
    expect(builtAreasOf([], null).footprintM2).toBeNull();
    // Stations and depots are transport land too.
    expect(builtAreasOf([], 'A32').floorAreaM2).toBeNull();
    for (const open of ['A31', 'A51'] as const)
      expect(builtAreasOf([], open)).toEqual({ floorAreaM2: 0, footprintM2: 0 });
  });
});

describe('the record that counts', () => {
  const may = record({ asOf: day('2010-05-01'), residents: 1 });
  const june = record({ asOf: day('2010-06-01'), residents: 2 });
  const corrected = record({ asOf: day('2010-06-01'), residents: 3 });

  test('is the newest up to the day, whatever their order, and the later of two for one day', () => {
    expect(landRecordAt([june, may], day('2010-04-30'))).toBeNull();
    expect(landRecordAt([june, may], day('2010-05-31'))).toBe(may);
    expect(landRecordAt([june, may], day('2010-06-01'))).toBe(june);
    expect(landRecordAt([may, june, corrected], date)).toBe(corrected);
  });
});

describe('a parcel to be judged', () => {
  const properties = { id: 'p1', landUse: '1001', ...surveyed } as const;

  test('has its own area, and counts with the part inside', () => {
    const land = parcelLandOf(properties, undefined, 0.25);
    expect(land).toMatchObject({ id: 'p1', record: null, areaM2: 64_000, landUse: '1001' });
    expect(countOf(land)).toEqual({ parcels: 1, areaM2: 16_000, areaUnknown: 0 });
    const sketch = parcelLandOf({ ...properties, quality: 'schematic' }, undefined, 0.25);
    expect(countOf(sketch)).toEqual({ parcels: 1, areaM2: 0, areaUnknown: 1 });
  });
});
