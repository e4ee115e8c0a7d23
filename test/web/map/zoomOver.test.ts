import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zoomOver } from '../../../web/map/zoomOver.ts';

/** Pixels from the left and the top of the world at a zoom: Web Mercator on tiles of 512. */
function pixels([lon, lat]: readonly [number, number], zoom: number): [number, number] {
  const size = 512 * 2 ** zoom;
  const y = Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return [(lon / 360 + 0.5) * size, (0.5 - y) * size];
}

test('a box over China takes no more of the screen than it was given, and nearly that', () => {
  const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(
      degrees(80, 130),
      degrees(20, 50),
      degrees(0.002, 0.5),
      degrees(0.002, 0.5),
      (west, south, width, height) => {
        const zoom = zoomOver([west, south, west + width, south + height], 700, 450);
        const [left, bottom] = pixels([west, south], zoom);
        const [right, top] = pixels([west + width, south + height], zoom);
        expect(right - left).toBeLessThan(700 * 1.02);
        expect(bottom - top).toBeLessThan(450 * 1.02);
        const isFull = right - left > 700 * 0.98 || bottom - top > 450 * 0.98;
        expect(isFull || zoom === 18).toBe(true);
      },
    ),
  );
});

test('a point is not looked at through a microscope', () => {
  expect(zoomOver([119.85, 29.2, 119.85, 29.2], 700, 450)).toBe(18);
});
