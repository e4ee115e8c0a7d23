import type { LonLat } from '../../../geodata/geometry.ts';
import { application, modelSpace } from './frame.ts';
import { drawingText, type Pair } from './pairs.ts';

/** Bytes that a line of extended data may have; characters of Chinese take up to three. */
const longestData = 80;

type Placed = { readonly handle: string; readonly layer: string };

function entity(type: string, { handle, layer }: Placed, more: readonly Pair[] = []): Pair[] {
  return [[0, type], [5, handle], [330, modelSpace], [100, 'AcDbEntity'], [8, layer], ...more];
}

/** A closed ring; its closing position is not repeated. Coordinates are to the millimetre. */
export function closedPolyline(
  placed: Placed,
  ring: readonly LonLat[],
  { dashed, data }: { readonly dashed: boolean; readonly data: readonly string[] },
): Pair[] {
  const corners = ring.slice(0, -1);
  return [
    ...entity('LWPOLYLINE', placed, dashed ? [[6, 'DASHED']] : []),
    [100, 'AcDbPolyline'],
    [90, corners.length],
    [70, 1],
    [43, 0],
    ...corners.flatMap(([east, north]): Pair[] => [
      [10, east.toFixed(3)],
      [20, north.toFixed(3)],
    ]),
    ...(data.length === 0 ? [] : [[1001, application] as Pair]),
    ...data.map((line): Pair => [1000, [...drawingText(line)].slice(0, longestData).join('')]),
  ];
}

/** Text in the middle of a place, or from it to the right. */
export function text(
  placed: Placed,
  words: string,
  [east, north]: LonLat,
  height: number,
  align: 'middle' | 'left',
): Pair[] {
  const at: Pair[] = [
    [10, east.toFixed(3)],
    [20, north.toFixed(3)],
    [30, 0],
  ];
  const second: Pair[] = [
    [11, east.toFixed(3)],
    [21, north.toFixed(3)],
    [31, 0],
  ];
  return [
    ...entity('TEXT', placed),
    [100, 'AcDbText'],
    ...at,
    [40, height.toFixed(2)],
    [1, drawingText(words)],
    ...(align === 'middle' ? [[72, 1] as Pair, ...second] : []),
    [100, 'AcDbText'],
    ...(align === 'middle' ? [[73, 2] as Pair] : []),
  ];
}
