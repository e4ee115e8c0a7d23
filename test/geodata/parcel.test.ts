import { describe, expect, test } from 'vitest';
import { countedAreaM2 } from '../../geodata/parcel.ts';

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
