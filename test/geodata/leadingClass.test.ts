import { describe, expect, test } from 'vitest';
import { leadingClass } from '../../geodata/leadingClass.ts';

const count = (parcels: number, areaM2: number, areaUnknown = 0) => ({
  parcels,
  areaM2,
  areaUnknown,
});

describe('the class of most of the land', () => {
  test('goes by land, not by parcels', () => {
    expect(leadingClass({ cleared: count(9, 900), complete: count(1, 1000) })).toBe('complete');
  });

  test('goes by parcels where no area is known, and then the first of equals', () => {
    expect(leadingClass({ cleared: count(1, 0, 1), complete: count(3, 0, 3) })).toBe('complete');
    expect(leadingClass({ cleared: count(2, 0, 2), complete: count(2, 0, 2) })).toBe('cleared');
  });

  test('is none where there are no parcels', () => {
    expect(leadingClass({})).toBeNull();
    expect(leadingClass({ cleared: count(0, 0) })).toBeNull();
  });
});
