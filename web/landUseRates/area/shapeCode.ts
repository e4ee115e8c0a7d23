import { polygonsOf, type Areal, type LonLat } from '../../../geodata/geometry.ts';

/**
 * A shape as text for an address: every position as its difference to the one before, in units of 1e-7 degrees, zigzag and
 * in groups of five bits, written in the characters that an address may hold unescaped. Rings are parted by `.`, polygons
 * by `*`; the closing position is left out. A rectangle takes some forty characters, a circle of 64 corners six hundred.
 */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const unitsPerDegree = 1e7;

/** Rounded to what the code holds, so that a shape and its address are the same shape. */
export function roundedShape(shape: Areal): Areal {
  const polygons = polygonsOf(shape).map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]): LonLat => [rounded(lon), rounded(lat)])),
  );
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygons[0] ?? [] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function rounded(degrees: number): number {
  // Adding 0 makes 0 of -0, which a code cannot tell apart.
  return Math.round(degrees * unitsPerDegree) / unitsPerDegree + 0;
}

export function encodeShape(shape: Areal): string {
  let [lon, lat] = [0, 0];
  const encodePosition = (position: LonLat) => {
    const [east, north] = [
      Math.round(position[0] * unitsPerDegree),
      Math.round(position[1] * unitsPerDegree),
    ];
    const text = encodeNumber(east - lon) + encodeNumber(north - lat);
    [lon, lat] = [east, north];
    return text;
  };
  return polygonsOf(shape)
    .map((rings) => rings.map((ring) => ring.slice(0, -1).map(encodePosition).join('')).join('.'))
    .join('*');
}

/** undefined for text that is no code of a shape. One polygon comes back as a Polygon. */
export function decodeShape(text: string): Areal | undefined {
  let [lon, lat] = [0, 0];
  const polygons: LonLat[][][] = [];
  for (const polygon of text.split('*')) {
    const rings: LonLat[][] = [];
    for (const code of polygon.split('.')) {
      const numbers = decodeNumbers(code);
      if (numbers === undefined || numbers.length < 6 || numbers.length % 2 !== 0) return undefined;
      const ring: LonLat[] = [];
      for (let index = 0; index < numbers.length; index += 2) {
        lon += numbers[index]!;
        lat += numbers[index + 1]!;
        ring.push([lon / unitsPerDegree, lat / unitsPerDegree]);
      }
      rings.push([...ring, ring[0]!]);
    }
    polygons.push(rings);
  }
  const isOnEarth = polygons
    .flat(2)
    .every(([east, north]) => Math.abs(east) <= 180 && Math.abs(north) <= 90);
  if (!isOnEarth) return undefined;
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** Bit operations of JavaScript stop at 32 bits, and 360 degrees are 3.6e9 units; division does not. */
function encodeNumber(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  while (rest >= 32) {
    text += digits[(rest % 32) + 32];
    rest = Math.floor(rest / 32);
  }
  return text + digits[rest];
}

function decodeNumbers(text: string): number[] | undefined {
  const numbers: number[] = [];
  let [value, factor, isOpen] = [0, 1, false];
  for (const character of text) {
    const digit = digits.indexOf(character);
    if (digit < 0 || factor > 2 ** 35) return undefined;
    value += (digit % 32) * factor;
    isOpen = digit >= 32;
    if (isOpen) {
      factor *= 32;
      continue;
    }
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, factor] = [0, 1];
  }
  return isOpen ? undefined : numbers;
}
