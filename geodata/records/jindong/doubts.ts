import type { Doubt } from '../../zone.ts';
import { deadlineDoubts } from './doubts/deadlineDoubts.ts';
import { figureDoubts } from './doubts/figureDoubts.ts';
import { placeDoubts } from './doubts/placeDoubts.ts';
import { progressDoubts } from './doubts/progressDoubts.ts';

/** Contradictions and suspect figures of the report, each with every reading. An `x` or `y` marks those the list of facts has no row for. */
export const jindongDoubts: readonly Doubt[] = [
  ...figureDoubts,
  ...progressDoubts,
  ...deadlineDoubts,
  ...placeDoubts,
];
