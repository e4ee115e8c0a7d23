import { describe, expect, test } from 'vitest';
import { lengthText } from '../../../../web/landUseRates/drawing/lengthText.ts';
import { lineFigures } from '../../../../web/landUseRates/drawing/lineFigures.ts';

describe('what is read off a line', () => {
  test('a degree along the equator is 111 319.491 m, eastward', () => {
    const figures = lineFigures([
      [119, 0],
      [120, 0],
    ]);
    expect(figures?.metres).toBeCloseTo((6_378_137 * Math.PI) / 180, 3);
    expect(figures?.legs[0]?.bearing).toBeCloseTo(90, 9);
  });

  test('is the sum of its legs; places tapped twice make none', () => {
    const figures = lineFigures([
      [119.85, 29.2],
      [119.85, 29.2],
      [119.85, 29.21],
      [119.86, 29.21],
      [119.86, 29.21],
    ]);
    expect(figures?.legs).toHaveLength(2);
    const [north, east] = figures!.legs;
    expect(figures?.metres).toBe(north!.metres + east!.metres);
    expect(north?.bearing).toBeCloseTo(0, 9);
    expect(east?.bearing).toBeCloseTo(90, 1);
  });

  test('on the grid a line along the central meridian is as long as on the ellipsoid, one beside it longer', () => {
    const along = lineFigures([
      [120, 29.2],
      [120, 29.21],
    ]);
    expect(along?.gridName).toBe('EPSG:4549');
    expect(along!.gridMetres).toBeCloseTo(along!.metres, 4);
    // At 97 km from it, y² / 2R² is 1.16 parts in ten thousand.
    const beside = lineFigures([
      [121, 29.2],
      [121, 29.21],
    ]);
    expect(beside!.gridMetres / beside!.metres - 1).toBeCloseTo(
      97_260 ** 2 / 2 / 6_371_000 ** 2,
      6,
    );
  });

  test('is nothing while there is only one place', () => {
    expect(lineFigures([])).toBeNull();
    expect(lineFigures([[119.85, 29.2]])).toBeNull();
    expect(
      lineFigures([
        [119.85, 29.2],
        [119.85, 29.2],
      ]),
    ).toBeNull();
  });
});

test.each([
  [0.04, '0.0 m'],
  [1234.56, '1,234.6 m'],
  [9_999.9, '9,999.9 m'],
  [12_345.6, '12.346 km'],
])('%f m is written %s', (metres, text) => {
  expect(lengthText(metres)).toBe(text);
});
