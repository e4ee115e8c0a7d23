import { isTouch, withoutSlivers } from '../../../geodata/area/portions.ts';
import type { ShapeFigures } from '../../../geodata/area/shapeFigures.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import { withMeasured } from '../../shapes/shapeWorkers.ts';
import type { Portion } from '../drawnCells.ts';

/** Parcels whose shares are asked for at once; others get a turn in between. */
const pageSize = 250;

/** What is read off the area, the parcels that count, and those that the area only touches with the share that does not. */
export type Tally = {
  readonly figures: ShapeFigures | null;
  readonly portions: readonly Portion[];
  readonly touches: readonly Portion[];
};

/**
 * Parcels as far as they lie inside an area, in their order, by the rule of the page's `portionsAndTouches`. Gives way to other
 * requests while it works. Rejects as `withMeasured` does.
 */
export function tallyInside(
  area: Areal,
  pages: () => AsyncIterable<readonly ParcelFeature[]>,
  signal: AbortSignal,
): Promise<Tally> {
  return withMeasured(area, signal, async ({ figures, sharesOf }) => {
    const [portions, touches]: [Portion[], Portion[]] = [[], []];
    for await (const page of pages())
      for (let start = 0; start < page.length; start += pageSize) {
        signal.throwIfAborted();
        const some = page.slice(start, start + pageSize);
        const shares = await sharesOf(some.map(({ geometry }) => geometry));
        some.forEach((parcel, index) => {
          const share = shares[index] ?? 0;
          const counted = withoutSlivers(share);
          if (counted > 0) portions.push({ parcel, share: counted });
          else if (isTouch(share)) touches.push({ parcel, share });
        });
        await new Promise(setImmediate);
      }
    return { figures, portions, touches };
  });
}
