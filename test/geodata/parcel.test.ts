import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedAreaM2, partAreaM2, recordedAreaNames } from '../../geodata/parcel.ts';
import { boundaryQualities } from '../../geodata/quality.ts';
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

describe('a part of a parcel', () => {
  const share = fc.double({ min: 1e-6, max: 0.999999, noNaN: true });

  test('of a sketch is of no known area, of any other boundary its share', () => {
    fc.assert(
      fc.property(share, fc.constantFrom(...boundaryQualities), (inside, quality) => {
        const part = partAreaM2(64_000, { quality, share: inside });
        expect(part).toBe(quality === 'schematic' ? null : 64_000 * inside);
      }),
    );
  });

  test('that is all of it counts as the whole does', () => {
    expect(partAreaM2(64_000, { quality: 'schematic', share: 1 })).toBe(64_000);
    expect(partAreaM2(null, { quality: 'surveyed', share: 0.5 })).toBeNull();
  });
});
