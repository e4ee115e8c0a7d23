import { colourSchemes, type ColourScheme } from '../state/colourScheme.ts';
import { inks } from './ink.ts';

/** Images the style names: drawn here, so that no sprite has to be fetched. */
const patterns = ['dots', 'hatch', 'demolished', 'heldUp'] as const;
type Pattern = (typeof patterns)[number];

/** `hatch-paper`, and `hatch-paper-large` where type is twice its size on a desk. */
export function patternName(
  pattern: Pattern,
  colourScheme: ColourScheme,
  typeScale: number,
): string {
  return `${pattern}-${colourScheme}${typeScale > 1.6 ? large : ''}`;
}

const large = '-large';

export type MapImage = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
};

/** The image of a name and its pixels per CSS pixel; undefined when there is none of that name. */
export function drawPattern(name: string): { image: MapImage; pixelRatio: number } | undefined {
  for (const pattern of patterns)
    for (const colourScheme of colourSchemes)
      if (name.replace(large, '') === patternName(pattern, colourScheme, 1))
        return { image: painters[pattern](colourScheme), pixelRatio: name.endsWith(large) ? 1 : 2 };
  return undefined;
}

const painters: Record<Pattern, (colourScheme: ColourScheme) => MapImage> = {
  // Grey dots on the ground: nobody knows.
  dots: (colourScheme) =>
    paint(20, (x, y) => {
      const grey = colourScheme === 'light' ? [140, 134, 122] : [125, 131, 136];
      const [nearX, nearY] = [Math.abs((x % 10) - 5), Math.abs((y % 10) - 5)];
      return disc(Math.hypot(nearX, nearY), 1.5, grey);
    }),
  // Diagonal strokes of seal red: work cannot go on.
  hatch: (colourScheme) => {
    const red = hexToRgb(inks[colourScheme].seal);
    return paint(18, (x, y) => disc(Math.abs(((x + y) % 18) - 9) / Math.SQRT2, 1.5, red, 0.85));
  },
  // A small square struck through.
  demolished: (colourScheme) => {
    const ink = hexToRgb(inks[colourScheme].text);
    const ground = hexToRgb(inks[colourScheme].ground);
    return paint(36, (x, y) => {
      const [dx, dy] = [Math.abs(x - 18), Math.abs(y - 18)];
      const square = Math.abs(Math.max(dx, dy) - 12);
      const cross = Math.abs(dx - dy) / Math.SQRT2;
      const inside = Math.max(dx, dy) < 12;
      const stroke = inside ? Math.min(square, cross) : square;
      const line = disc(stroke, 1.4, ink);
      return line[3] > 0 || !inside ? line : [...ground, 215];
    });
  },
  // A disc with a bar across, as at the mouth of a street: something stands in the way here.
  heldUp: (colourScheme) => {
    const red = hexToRgb(inks[colourScheme].seal);
    const ground = hexToRgb(inks[colourScheme].ground);
    return paint(40, (x, y) => {
      const [dx, dy] = [Math.abs(x - 20), Math.abs(y - 20)];
      const far = Math.hypot(dx, dy);
      if (Math.max(dx - 9, dy - 2.6) < 0) return [...ground, 255];
      const body = disc(far, 15.5, red);
      return far > 15 ? blend(body, disc(far, 18, ground)) : body;
    });
  },
};

/** One soft edge before another. */
function blend(front: Pixel, back: Pixel): Pixel {
  const cover = front[3] / 255;
  const mixed = (at: 0 | 1 | 2) => front[at] * cover + back[at] * (1 - cover);
  return [mixed(0), mixed(1), mixed(2), Math.max(front[3], back[3])];
}

type Pixel = readonly [number, number, number, number];

/** A pixel of a stroke: opaque within `radius` of its middle, soft over the next pixel. */
function disc(distance: number, radius: number, rgb: readonly number[], opacity = 1): Pixel {
  const cover = Math.max(0, Math.min(1, radius + 0.5 - distance));
  const [red = 0, green = 0, blue = 0] = rgb;
  return [red, green, blue, Math.round(cover * opacity * 255)];
}

function paint(size: number, pixel: (x: number, y: number) => readonly number[]): MapImage {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) data.set(pixel(x + 0.5, y + 0.5), (y * size + x) * 4);
  return { width: size, height: size, data };
}

/** '#b23a2b' → [178, 58, 43] */
function hexToRgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
