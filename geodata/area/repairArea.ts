import type { Areal, LonLat, MultiPolygon } from '../geometry.ts';
import { crossingsOf } from './crossings.ts';
import { edgesOf } from './edges.ts';
import { OverlayError } from './overlay.ts';
import { readAreal } from './readArea.ts';
import { roundPositions } from './roundPositions.ts';
import { union } from './union.ts';
import { TooDetailedAreaError, workLimit } from './workLimit.ts';

/** Crossings that are taken apart while somebody waits; each takes some 0.1 ms. */
const maxCrossings = 10_000;

const maxSteps = 20_000_000;

/**
 * What may stand for an area that crosses itself or whose parts overlap: the land that its outlines go round, once, as
 * `readAreal` accepts it. A figure of eight becomes its two halves; holes stay where they lie inside their outer ring. Comes
 * rounded to the centimetre and still valid; where edges lie too close for that, to ten. null when nothing is left, or when
 * the outlines cross too often.
 */
export function repairArea(area: Areal): MultiPolygon | null {
  // Most need no more: taking a shape apart and putting it together costs fifty times as much, and corners on straight lines.
  const rounded = roundPositions(area);
  if (isValid(rounded)) return rounded;
  if (isTooTangled(area)) return null;
  return mend(rounded) ?? mend(roundPositions(area, 6));
}

/** null when nothing is left, or when edges lie too close to one another to be put in order. */
function mend(area: Areal): MultiPolygon | null {
  try {
    return takenApart(area);
  } catch (error) {
    if (error instanceof OverlayError) return null;
    throw error;
  }
}

function takenApart(area: Areal): MultiPolygon | null {
  let mended = union([area]);
  // A corner that rounding moves over an edge beside it makes a new crossing, a few times at most.
  for (let attempt = 0; mended !== null && attempt < 5; attempt++) {
    const rounded = withoutSlivers(roundPositions(mended));
    if (rounded.coordinates.length === 0) return null;
    if (isValid(rounded)) return rounded;
    mended = union([rounded]);
  }
  return null;
}

const isValid = (area: MultiPolygon) => !Array.isArray(readAreal(area));

/** Where two edges lie a centimetre apart a ring may be left between them that encloses nothing which `readAreal` can see. */
function withoutSlivers({ type, coordinates }: MultiPolygon): MultiPolygon {
  const enclosesLand = (ring: LonLat[]) => {
    const read = readAreal({ type: 'Polygon', coordinates: [ring] });
    return !Array.isArray(read) || read.some(({ reason }) => reason !== 'withoutArea');
  };
  const polygons = coordinates.filter(([outer]) => outer !== undefined && enclosesLand(outer));
  return { type, coordinates: polygons.map((rings) => rings.filter(enclosesLand)) };
}

function isTooTangled(area: Areal): boolean {
  try {
    return crossingsOf(edgesOf(area), maxCrossings, workLimit(maxSteps)).length >= maxCrossings;
  } catch (error) {
    if (error instanceof TooDetailedAreaError) return true;
    throw error;
  }
}
