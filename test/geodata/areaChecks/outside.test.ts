import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureArea } from '../../../geodata/measure.ts';
import { block, parcel, plot, refused, checked } from './metreRectangles.ts';
import { shapesOf } from './shapesOf.ts';

const whole = plot(0, 0, 200, 100);
const outsideIn = (...of: Parameters<typeof checked>) => shapesOf(checked(...of).report, 'outside');

describe('parcels outside their block', () => {
  test('one along the outline keeps inside', () => {
    expect(outsideIn([parcel('a', plot(0, 0, 50, 100))], [block(whole)])).toEqual([]);
  });

  test('the part outside is found with its area, its place and its share', () => {
    const metres = fc.integer({ min: 1, max: 150 });
    fc.assert(
      fc.property(metres, metres, (width, beyond) => {
        const geometry = plot(200 - width, 20, 200 + beyond, 80);
        const part = measureArea(plot(200, 20, 200 + beyond, 80));
        const [found, ...more] = outsideIn([parcel('a', geometry)], [block(whole)]);
        expect(more).toEqual([]);
        expect(found).toMatchObject({ id: 'outside/a', parcels: ['a'], block: 'b' });
        expect(Math.abs(found!.areaM2 / part - 1)).toBeLessThan(1e-6);
        expect(Math.abs(measureArea(found!.geometry!) / part - 1)).toBeLessThan(1e-6);
        expect(found!.share).toBeCloseTo(beyond / (width + beyond), 6);
      }),
    );
  });

  test('one that lies elsewhere is outside whole', () => {
    const [found] = outsideIn([parcel('a', plot(500, 500, 550, 550))], [block(whole)]);
    expect(found).toMatchObject({ share: 1 });
    expect(found!.areaM2).toBeCloseTo(measureArea(plot(500, 500, 550, 550)), 3);
  });

  test('a parcel of no block, or of one that is not drawn, is outside of none', () => {
    const parcels = [
      parcel('a', plot(500, 0, 550, 50), { block: null }),
      parcel('c', plot(600, 0, 650, 50), { block: 'elsewhere' }),
    ];
    expect(outsideIn(parcels, [block(whole)])).toEqual([]);
  });

  test('a side drawn 5 mm beyond the outline is rounding', () => {
    const beyond = (metres: number) =>
      outsideIn([parcel('a', plot(0, 0, 200, 100 + metres))], [block(whole)]).length;
    expect([beyond(0.005), beyond(0.02)]).toEqual([0, 1]);
  });

  test('what cannot be cut is found with its area and no shape', () => {
    const part = measureArea(plot(200, 0, 250, 100));
    const [found] = outsideIn([parcel('a', refused(plot(150, 0, 250, 100)))], [block(whole)]);
    expect(found!.geometry).toBeNull();
    expect(Math.abs(found!.areaM2 / part - 1)).toBeLessThan(1e-6);
  });
});
