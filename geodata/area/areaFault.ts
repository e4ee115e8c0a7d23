import { bilingual, type Bilingual } from '../bilingual.ts';
import type { LonLat } from '../geometry.ts';

export const maxVertices = 50_000;

/** Faults that are told of one area; whoever has mended twenty asks again. */
export const maxFaults = 20;

/** The way into a value: `['coordinates', 0, 3]` is the fourth position of a polygon's first ring. */
export type Path = readonly (string | number)[];

export type AreaFaultReason =
  | 'notAreal'
  | 'notAList'
  | 'badPosition'
  | 'outOfRange'
  | 'tooFewPositions'
  | 'open'
  | 'withoutArea'
  | 'tooManyVertices'
  | 'tooTangled'
  | 'tooDetailed'
  | 'selfIntersecting'
  | 'ringsCross'
  | 'holeOutside'
  | 'overlapping';

/** One thing wrong with an area, where it stands in the value, and where on the earth when it has a place there. */
export type AreaFault = {
  readonly reason: AreaFaultReason;
  readonly path: Path;
  readonly place: LonLat | null;
  readonly detail: Bilingual;
};

const wordings: Readonly<Record<Exclude<AreaFaultReason, 'notAList'>, Bilingual>> = {
  notAreal: bilingual(
    '这里应为面：GeoJSON 的 Polygon、MultiPolygon，或只含面的 Feature、FeatureCollection。',
    'Here a GeoJSON Polygon or MultiPolygon is expected, or a Feature or FeatureCollection of these alone.',
  ),
  badPosition: bilingual(
    '坐标须为 [经度, 纬度] 两个数字。',
    'A position is [longitude, latitude], two numbers.',
  ),
  outOfRange: bilingual(
    '经度须在 -180 至 180 之间，纬度须在 -90 至 90 之间。',
    'Longitudes run from -180 to 180, latitudes from -90 to 90.',
  ),
  tooFewPositions: bilingual('一个环至少要有 4 个坐标。', 'A ring has at least 4 positions.'),
  open: bilingual(
    '环没有闭合：最后一个坐标须与第一个相同。',
    'The ring is open: its last position must repeat its first.',
  ),
  withoutArea: bilingual('环没有围成面。', 'The ring encloses nothing.'),
  tooManyVertices: bilingual(
    `图形的顶点超过 ${maxVertices} 个，请先简化。`,
    `The shape has more than ${maxVertices} vertices; simplify it first.`,
  ),
  tooTangled: bilingual(
    '图形的边线彼此过于密集曲折，无法检查，请先简化。',
    'The edges of the shape wind too closely among one another to be checked; simplify it first.',
  ),
  // Of a valid area that `areaRatioIn` gave up on: said by whoever caught its error.
  tooDetailed: bilingual(
    '所绘范围的边线穿过的地块过多或过于曲折，请简化图形或缩小范围。',
    'The edges of the drawn area run through too many parcels or wind too much; simplify it or draw a smaller one.',
  ),
  selfIntersecting: bilingual('边线自相交', 'The outline crosses itself'),
  ringsCross: bilingual('两个环的边线相交', 'The outlines of two rings cross'),
  holeOutside: bilingual('洞不在它的外环之内', 'The hole lies outside its outer ring'),
  overlapping: bilingual(
    '图形的两个部分（或两个洞）互相重叠',
    'Two parts (or two holes) of the shape overlap',
  ),
};

/** A fault without a place. */
export function faultAt(reason: keyof typeof wordings, path: Path): AreaFault {
  return { reason, path, place: null, detail: wordings[reason] };
}

/** A fault with its place, said to 0.1 m: `边线自相交，位于东经 119.850000°、北纬 29.200000° 处。` */
export function faultNear(
  reason: 'selfIntersecting' | 'ringsCross' | 'holeOutside' | 'overlapping',
  path: Path,
  place: LonLat,
): AreaFault {
  const { zh, en } = wordings[reason];
  const [lon, lat] = place.map((degrees) => degrees.toFixed(6));
  const detail = bilingual(
    `${zh}，位置约为经度 ${lon}、纬度 ${lat}。`,
    `${en} near longitude ${lon}, latitude ${lat}.`,
  );
  return { reason, path, place, detail };
}

export function notAListOf(path: Path, zh: string, en: string): AreaFault {
  const detail = bilingual(
    `这里应为一组${zh}，且不能为空。`,
    `Here a list of ${en} is expected, not empty.`,
  );
  return { reason: 'notAList', path, place: null, detail };
}
