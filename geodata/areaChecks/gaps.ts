import type { Areal, LonLat } from '../geometry.ts';
import type { CheckedParcel } from './comparison.ts';
import { arealOf, piecesOfLand, differencePieces, type MeasuredPiece } from './overlayPieces.ts';
import { qualitiesOf, type GapFinding } from './finding.ts';
import type { CheckedBlock } from './checkedParcelIndex.ts';
import { sharedBoundaryLength } from './sharedBoundaryLength.ts';
import { sliverWidthM, smallestGapM2, smallestOpeningM } from './thresholds.ts';

/** Parcels that are taken out of a block in one step: more would take longer than a frame of the map may. */
const parcelsInStep = 32;

/** The pieces of a block that no parcel covers; null when the clipper gave up. Yields between its steps. */
export function* uncoveredPieces(
  block: Areal,
  parcels: readonly Areal[],
): Generator<void, readonly LonLat[][][] | null, void> {
  let left = block;
  for (let start = 0; start < parcels.length; start += parcelsInStep) {
    const pieces = differencePieces(left, parcels.slice(start, start + parcelsInStep));
    if (pieces === null || pieces.length === 0) return pieces;
    left = arealOf(pieces);
    yield;
  }
  return left.type === 'Polygon' ? [left.coordinates] : left.coordinates;
}

/**
 * The ground inside a block that no parcel holds, of this block or another, largest first; null when the clipper gave up.
 * Streets between blocks are in no block and no gap; those inside a block are `margin`. Yields between its steps.
 */
export function* gapsIn(
  block: CheckedBlock,
  parcels: readonly CheckedParcel[],
): Generator<void, GapFinding[] | null, void> {
  const pieces = yield* uncoveredPieces(
    block.geometry,
    parcels.map(({ geometry }) => geometry),
  );
  if (pieces === null) return null;
  const qualities = qualitiesOf([block, ...parcels]);
  return piecesOfLand(pieces)
    .filter(({ areaM2 }) => areaM2 >= smallestGapM2)
    .sort((a, b) => b.areaM2 - a.areaM2)
    .map((piece, index) => ({
      kind: kindOf(piece, block.geometry),
      id: `gap/${block.id}/${index + 1}`,
      parcels: [],
      block: block.id,
      ...piece,
      qualities,
    }));
}

function kindOf({ geometry, meanWidthM }: MeasuredPiece, block: Areal): GapFinding['kind'] {
  if (meanWidthM < sliverWidthM) return 'sliver';
  return sharedBoundaryLength(geometry, block) >= smallestOpeningM ? 'margin' : 'enclosed';
}
