import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { boxNear } from '../../../web/state/largeZone.ts';

const zone = { bbox: [119, 29, 120, 30], parcels: 100_000 } as const;

describe('the box of which parcels of a large zone are asked for', () => {
  test('is none from afar, and none beside the zone', () => {
    expect(boxNear([119, 29, 120, 30], zone)).toBeNull();
    expect(boxNear([118, 28, 118.01, 28.01], zone)).toBeNull();
  });

  test('holds what is in view and little more', () => {
    const part = { min: 0, max: 0.85, noNaN: true };
    fc.assert(
      fc.property(
        fc.double(part),
        fc.double(part),
        fc.double({ min: 0.001, max: 0.14, noNaN: true }),
        (x, y, size) => {
          const view = [119 + x, 29 + y, 119 + x + size, 29 + y + size] as const;
          const [west, south, east, north] = boxNear(view, zone)!;
          expect(west <= view[0] && south <= view[1] && east >= view[2] && north >= view[3]).toBe(
            true,
          );
          expect((east - west) * (north - south)).toBeLessThanOrEqual(4.0001 * size * size);
        },
      ),
    );
  });

  test('stays the same a short way on', () => {
    const box = boxNear([119.51, 29.51, 119.57, 29.57], zone);
    expect(boxNear([119.512, 29.512, 119.572, 29.572], zone)).toEqual(box);
  });
});
