import type { Areal, MultiPolygon } from '../geometry.ts';
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
 * rounded to the centimetre and still valid. null when nothing is left, or when the outlines cross too often.
 */
export function repairArea(area: Areal): MultiPolygon | null {
  if (isTooTangled(area)) return null;
  try {
    return mend(roundPositions(area));
  } catch (error) {
    if (error instanceof OverlayError) return null;
    throw error;
  }
}

function mend(area: Areal): MultiPolygon | null {
  let mended = union([area]);
  // A corner that rounding moves over an edge beside it makes a new crossing, a few times at most.
  for (let attempt = 0; mended !== null && attempt < 5; attempt++) {
    const rounded = roundPositions(mended);
    if (!Array.isArray(readAreal(rounded))) return rounded;
    mended = union([rounded]);
  }
  return null;
}

function isTooTangled(area: Areal): boolean {
  try {
    return crossingsOf(edgesOf(area), maxCrossings, workLimit(maxSteps)).length >= maxCrossings;
  } catch (error) {
    if (error instanceof TooDetailedAreaError) return true;
    throw error;
  }
}
