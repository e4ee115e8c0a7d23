import { setImmediate } from 'node:timers/promises';
import { withoutSlivers } from '../../../geodata/area/portions.ts';
import { shareIn } from '../../../geodata/area/share.ts';
import { boundingBoxOf, type Areal } from '../../../geodata/geometry.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { Portion } from '../drawnCells.ts';

/**
 * Parcels as far as they lie inside an area, in their order, by the rule of the page's `portionsInside`. Gives way to other
 * requests while it works. Throws TooDetailedAreaError as `shareIn` does.
 */
export async function tallyInside(
  area: Areal,
  pages: AsyncIterable<readonly ParcelFeature[]>,
  signal: AbortSignal,
): Promise<readonly Portion[]> {
  const shareOf = shareIn(area);
  const portions: Portion[] = [];
  let pauseAt = performance.now() + 20;
  for await (const page of pages)
    for (const parcel of page) {
      if (performance.now() > pauseAt) {
        await setImmediate();
        if (signal.aborted) return portions;
        pauseAt = performance.now() + 20;
      }
      const box = boundingBoxOf([parcel.geometry]);
      const share = box ? withoutSlivers(shareOf(parcel.geometry, box)) : 0;
      if (share > 0) portions.push({ parcel, share });
    }
  return portions;
}
