import { difference, intersection } from 'polyclip-ts';
import type { Areal, LonLat, Polygon } from '../geometry.ts';
import { measureArea, measurePerimeter } from '../measure.ts';
import { smallestWidthM } from './thresholds.ts';

/** What an overlay leaves, a polygon each; none when nothing is left, null when the clipper could not make sense of the shapes. */
type Pieces = readonly LonLat[][][] | null;

export function intersectionPieces(a: Areal, b: Areal): Pieces {
  return attempt(() => intersection(a.coordinates, b.coordinates));
}

export function differencePieces(area: Areal, taken: readonly Areal[]): Pieces {
  return attempt(() => difference(area.coordinates, ...taken.map((one) => one.coordinates)));
}

/** polyclip-ts throws an Error when rings that are no polygon lines leave it with sides that close to nothing. */
function attempt(overlay: () => LonLat[][][]): Pieces {
  try {
    return overlay();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** A piece with its size. The mean width is its area over half the length of all its boundaries: of a strip, its width. */
export type MeasuredPiece = {
  readonly geometry: Polygon;
  readonly areaM2: number;
  readonly meanWidthM: number;
};

/** The pieces wide enough to be more than rounding, each measured. */
export function piecesOfLand(pieces: readonly LonLat[][][]): MeasuredPiece[] {
  return pieces
    .map((coordinates): MeasuredPiece => {
      const geometry: Polygon = { type: 'Polygon', coordinates };
      const areaM2 = measureArea(geometry);
      return { geometry, areaM2, meanWidthM: areaM2 / (measurePerimeter(geometry) / 2) };
    })
    .filter(({ meanWidthM }) => meanWidthM >= smallestWidthM);
}

/** Pieces as one shape. */
export function arealOf(pieces: readonly LonLat[][][]): Areal {
  const [only] = pieces;
  return pieces.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: [...pieces] };
}

/** Land that two shapes dispute: its shape, null where it cannot be cut out, and how much it is. */
export type Disputed = { readonly geometry: Areal | null; readonly areaM2: number };

/** null when it is less than `smallestM2`. `summedM2` is what counts for shapes that cannot be cut. */
export function disputedLand(
  pieces: Pieces,
  smallestM2: number,
  summedM2: number,
): Disputed | null {
  if (pieces === null) return { geometry: null, areaM2: summedM2 };
  const land = piecesOfLand(pieces);
  const areaM2 = land.reduce((sum, piece) => sum + piece.areaM2, 0);
  if (areaM2 < smallestM2) return null;
  return { geometry: arealOf(land.map(({ geometry }) => geometry.coordinates)), areaM2 };
}
