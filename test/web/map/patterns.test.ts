import { describe, expect, test } from 'vitest';
import { inks } from '../../../web/map/ink.ts';
import { drawPattern, patternName, type MapImage } from '../../../web/map/patterns.ts';
import { colourSchemes } from '../../../web/state/colourScheme.ts';

const patterns = ['dots', 'hatch', 'demolished'] as const;

const imageOf = (...name: Parameters<typeof patternName>) => drawPattern(patternName(...name))!;

/** `#rrggbb` and opacity 0…255 of a pixel. */
function pixel({ width, data }: MapImage, x: number, y: number): [hex: string, opacity: number] {
  const at = (y * width + x) * 4;
  const hex = Array.from(data.slice(at, at + 3), (value) => value.toString(16).padStart(2, '0'));
  return [`#${hex.join('')}`, data[at + 3]!];
}

/** The share of an image that is covered at least by half. */
function cover({ width, height, data }: MapImage): number {
  const covered = data.filter((value, index) => index % 4 === 3 && value >= 128);
  return covered.length / (width * height);
}

describe.each(colourSchemes)('on %s', (colourScheme) => {
  test('every pattern has an image of its size, twice as large where type is', () => {
    for (const pattern of patterns) {
      const [desk, wall] = [imageOf(pattern, colourScheme, 1), imageOf(pattern, colourScheme, 2.4)];
      expect(desk.image.data).toHaveLength(desk.image.width * desk.image.height * 4);
      expect(wall.image).toEqual(desk.image);
      expect([desk.pixelRatio, wall.pixelRatio]).toEqual([2, 1]);
    }
  });

  test('the hatch is seal red in diagonal strokes, with the fill to be seen between them', () => {
    const { image } = imageOf('hatch', colourScheme, 1);
    const [colour, opacity] = pixel(image, 4, 4);
    expect(colour).toBe(inks[colourScheme].seal);
    expect(opacity).toBeGreaterThan(200);
    expect(pixel(image, 0, 0)[1]).toBe(0);
    expect(cover(image)).toBeGreaterThan(0.1);
    expect(cover(image)).toBeLessThan(0.4);
    // Diagonal, and unbroken where one tile of it meets the next.
    for (let y = 0; y < image.height; y++)
      for (let x = 0; x < image.width; x++)
        expect(pixel(image, x, y)).toEqual(
          pixel(image, (x + 1) % image.width, (y + image.height - 1) % image.height),
        );
  });

  test('the dots leave the ground free, and look alike from tile to tile', () => {
    const { image } = imageOf('dots', colourScheme, 1);
    expect(cover(image)).toBeGreaterThan(0.02);
    expect(cover(image)).toBeLessThan(0.2);
    for (let x = 0; x < 10; x++) expect(pixel(image, x, 5)).toEqual(pixel(image, x + 10, 15));
  });

  test('a demolished house is a square of ink struck through, with nothing around it', () => {
    const { image } = imageOf('demolished', colourScheme, 1);
    expect(pixel(image, 18, 18)).toEqual([inks[colourScheme].text, 255]);
    expect(pixel(image, 6, 18)).toEqual([inks[colourScheme].text, 255]);
    expect(pixel(image, 18, 12)[0]).toBe(inks[colourScheme].ground);
    expect(pixel(image, 1, 1)[1]).toBe(0);
  });
});

test('a name that is none has no image', () => {
  for (const name of ['', 'hatch', 'hatch-night', 'toString', 'large-hatch'])
    expect(drawPattern(name)).toBeUndefined();
});
