import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaFigure,
  areaUnits,
  fromSquareMetres,
  ratioFigure,
  roundArea,
  roundTo,
  squareMetresPerMu,
  toSquareMetres,
} from '../../geodata/units.ts';

const amount = fc.double({ min: 0.01, max: 1e9, noNaN: true });
const unit = fc.constantFrom(...areaUnits);

describe('area units', () => {
  test('15 亩 are exactly one hectare, 96 亩 exactly 64 000 m²', () => {
    expect(squareMetresPerMu * 15).toBe(10_000);
    expect(toSquareMetres(15, 'mu')).toBe(toSquareMetres(1, 'ha'));
    expect(toSquareMetres(96, 'mu')).toBe(64_000);
    expect(toSquareMetres(60, 'mu')).toBe(40_000);
    expect(fromSquareMetres(64_000, 'mu')).toBe(96);
  });

  test('an area keeps its value through any unit and back', () => {
    fc.assert(
      fc.property(amount, unit, (squareMetres, name) => {
        const back = toSquareMetres(fromSquareMetres(squareMetres, name), name);
        expect(Math.abs(back - squareMetres)).toBeLessThanOrEqual(squareMetres * 1e-15);
      }),
    );
  });
});

describe('rounding for reading', () => {
  test('亩 with one decimal, hectares with two, square metres whole', () => {
    expect(roundArea(1_333_333.333, 'mu')).toBe(2000);
    const measured = 64_050.4;
    expect(roundArea(measured, 'mu')).toBe(96.1);
    expect(roundArea(measured, 'ha')).toBe(6.41);
    expect(roundArea(measured, 'm2')).toBe(64_050);
  });

  test('a half goes away from zero, also where binary falls short of it', () => {
    expect(roundTo(0.05, 1)).toBe(0.1);
    expect(roundTo(1.005, 2)).toBe(1.01);
    expect(roundTo(-0.25, 1)).toBe(-0.3);
  });

  test('what rounds to nothing is 0, not -0, which would be printed with its sign', () => {
    expect(roundTo(-0.04, 1)).toBe(0);
  });

  test('a rounded figure is within half a step and stays as it is when rounded again', () => {
    const figure = fc.double({ min: -1e7, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(figure, fc.integer({ min: 0, max: 3 }), (value, digits) => {
        const rounded = roundTo(value, digits);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-8);
        expect(roundTo(rounded, digits)).toBe(rounded);
      }),
    );
  });
});

describe('figures that are passed on', () => {
  test('an area is what its register says, or what measuring is good for', () => {
    expect(fromSquareMetres(toSquareMetres(15.98, 'mu'), 'mu')).not.toBe(15.98);
    expect(areaFigure(toSquareMetres(15.98, 'mu'), 'mu')).toBe(15.98);
    expect(areaFigure(toSquareMetres(2000, 'mu'), 'mu')).toBe(2000);
    expect(areaFigure(toSquareMetres(2000, 'mu'), 'm2')).toBe(1_333_333.33);
    expect(areaFigure(26_533.810_255_207_12, 'm2')).toBe(26_533.81);
    expect(areaFigure(16_087, 'mu')).toBe(24.1305);
  });

  test('an area of up to four decimals in 亩 comes back as it was, from any sum of square metres', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e8 }), { maxLength: 50 }), (parts) => {
        const squareMetres = parts.reduce((sum, part) => sum + toSquareMetres(part / 1e4, 'mu'), 0);
        expect(areaFigure(squareMetres, 'mu')).toBe(parts.reduce((a, b) => a + b, 0) / 1e4);
      }),
    );
  });

  test('a computed figure has six significant digits, however large or small', () => {
    expect(ratioFigure((4 / 7) * 100)).toBe(57.1429);
    expect(ratioFigure(0.000_123_456_789)).toBe(0.000_123_457);
    expect([100, 0, -0, 999_999, 1_234_567].map(ratioFigure)).toEqual([
      100, 0, 0, 999_999, 1_234_570,
    ]);
  });
});
