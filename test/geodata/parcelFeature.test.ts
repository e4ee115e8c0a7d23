import { describe, expect, test } from 'vitest';
import { cellOf, type ParcelProperties } from '../../geodata/parcelFeature.ts';
import { summarise } from '../../geodata/statistics.ts';

const xietangxi: ParcelProperties = {
  id: 'xietangxi',
  name: '鞋塘西',
  nameEn: 'Xietang West',
  number: null,
  block: 'xietangxi',
  town: null,
  landUse: '1001',
  quality: 'schematic',
  registeredMu: 2000,
  registeredM2: 1_333_333.3,
  measuredM2: 1_333_000,
  clearance: null,
  clearancePercent: null,
  levelling: 'substantiallyComplete',
  levellingPercent: null,
  building: null,
  buildingPercent: null,
  stage: 'levelled',
  blocked: false,
  asOf: null,
};

describe('a parcel feature as a statistical cell', () => {
  test('counts one parcel by its registered area', () => {
    expect(cellOf(xietangxi)).toMatchObject({ parcels: 1, areaM2: 1_333_333.3, areaUnknown: 0 });
  });

  test('of unknown area counts as unknown and adds no land', () => {
    const sketch = { ...xietangxi, registeredM2: null, registeredMu: null };
    expect(cellOf(sketch)).toMatchObject({ parcels: 1, areaM2: 0, areaUnknown: 1 });
  });

  test('falls in the class the map paints it in', () => {
    const { stage, levelling, landUse } = summarise([cellOf(xietangxi)]);
    expect(stage[xietangxi.stage!].parcels).toBe(1);
    expect(levelling.substantiallyComplete.parcels).toBe(1);
    expect(landUse['1001'].parcels).toBe(1);
  });
});
