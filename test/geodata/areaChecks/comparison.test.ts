import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundaryQualities } from '../../../geodata/quality.ts';
import { compareAreas, measureParcel } from '../../../geodata/areaChecks/comparison.ts';
import { allowedDifferenceM2, defaultTolerance } from '../../../geodata/areaChecks/tolerance.ts';
import { parcel, plot } from './metreRectangles.ts';

/** 120 m by 111 m: 13 320 m², 462 m around. */
const field = plot(0, 0, 120, 111);

const verdictOf = (registeredM2: number | null, tolerance = defaultTolerance) =>
  compareAreas(measureParcel(parcel('p', field, { registeredM2 })), tolerance);

describe('the tolerance', () => {
  test('is 5 cm along the boundary of a parcel of 20 亩, and 0.1 % of one of 2000', () => {
    expect(
      allowedDifferenceM2(defaultTolerance, { registeredM2: 13_320, perimeterM: 462 }),
    ).toBeCloseTo(23.1, 9);
    expect(
      allowedDifferenceM2(defaultTolerance, { registeredM2: 1_333_333, perimeterM: 4800 }),
    ).toBeCloseTo(1333.333, 9);
  });

  test('grows with either of its parts, and with it what is within it', () => {
    const part = fc.double({ min: 0, max: 0.2, noNaN: true });
    const off = fc.double({ min: -2000, max: 2000, noNaN: true });
    fc.assert(
      fc.property(part, part, part, part, off, (share, metres, moreShare, moreMetres, by) => {
        const strict = verdictOf(13_320 + by, { share, metres });
        const lenient = verdictOf(13_320 + by, {
          share: share + moreShare,
          metres: metres + moreMetres,
        });
        if (strict.verdict === 'within') expect(lenient.verdict).toBe('within');
        if (lenient.verdict === 'beyond') expect(strict.verdict).toBe('beyond');
      }),
    );
  });
});

describe('registered against measured', () => {
  const measured = parcel('p', field).measuredM2;
  const perimeter = measureParcel(parcel('p', field)).perimeterM;

  test('the perimeter is that of the ellipsoid', () => {
    expect(Math.abs(perimeter / 462 - 1)).toBeLessThan(0.001);
  });

  test('says by how much the drawing is larger, in m² and as a share of the register', () => {
    const compared = verdictOf(measured - 100);
    expect(compared).toMatchObject({ verdict: 'beyond', registeredM2: measured - 100 });
    if (compared.verdict === 'incomparable') throw new Error('it is comparable');
    expect(compared.differenceM2).toBeCloseTo(100, 6);
    expect(compared.differenceShare).toBeCloseTo(100 / (measured - 100), 9);
    expect(compared.allowedM2).toBeCloseTo(0.05 * perimeter, 9);
  });

  test('holds just within the tolerance and no more just beyond it, to either side', () => {
    const allowed = 0.05 * perimeter;
    for (const sign of [1, -1]) {
      expect(verdictOf(measured + sign * (allowed - 0.001)).verdict).toBe('within');
      expect(verdictOf(measured + sign * (allowed + 0.001)).verdict).toBe('beyond');
    }
  });

  test('an area registered as nothing is compared, without a share of nothing', () => {
    expect(verdictOf(0)).toMatchObject({ verdict: 'beyond', differenceShare: null });
  });

  test('what is not registered or only sketched is no measure of anything', () => {
    expect(verdictOf(null)).toEqual({ verdict: 'incomparable', reason: 'unregistered' });
    for (const quality of boundaryQualities) {
      const { verdict } = compareAreas(
        measureParcel(parcel('p', field, { quality })),
        defaultTolerance,
      );
      expect([quality, verdict]).toEqual([
        quality,
        quality === 'schematic' ? 'incomparable' : 'within',
      ]);
    }
    const sketch = measureParcel(parcel('p', field, { quality: 'schematic' }));
    expect(compareAreas(sketch, defaultTolerance)).toEqual({
      verdict: 'incomparable',
      reason: 'schematic',
    });
  });
});
