import { describe, expect, test } from 'vitest';
import { countedAreaM2, recordedAreaNames } from '../../geodata/parcel.ts';
import { gather } from '../../geodata/records/gathered.ts';
import { jindongRecords } from '../../geodata/records/jindong/jindongRecords.ts';

describe('the area by which a parcel counts', () => {
  test('is the registered one, whatever the drawing measures', () => {
    const drawn = { registeredM2: 64_000, measuredM2: 63_950 };
    expect(countedAreaM2({ ...drawn, quality: 'schematic' })).toBe(64_000);
    expect(countedAreaM2({ ...drawn, quality: 'surveyed' })).toBe(64_000);
  });

  test('is measured where nothing is registered but the boundary is of the land', () => {
    const drawn = { registeredM2: null, measuredM2: 63_950 };
    expect(countedAreaM2({ ...drawn, quality: 'surveyed' })).toBe(63_950);
    expect(countedAreaM2({ ...drawn, quality: 'digitised' })).toBe(63_950);
    expect(countedAreaM2({ ...drawn, quality: 'example' })).toBe(63_950);
  });

  test('is unknown where there is but a sketch', () => {
    expect(
      countedAreaM2({ registeredM2: null, measuredM2: 63_950, quality: 'schematic' }),
    ).toBeNull();
  });
});

describe('the name of an area on record', () => {
  test('is what its source makes it: a report knows no register', () => {
    for (const { registered } of gather(jindongRecords()).parcels)
      if (registered) expect(recordedAreaNames[registered.provenance.kind].zh).toBe('报告面积');
    const kinds = Object.entries(recordedAreaNames).filter(([, { zh }]) => zh.includes('登记'));
    expect(kinds.map(([kind]) => kind)).toEqual(['example']);
  });
});
