import { withoutSlivers } from '../../geodata/area/portions.ts';
import type { Areal } from '../../geodata/geometry.ts';
import { withMeasured } from '../shapes/shapeWorkers.ts';
import type { ListQuery, Store } from '../store/store.ts';

/** Parcels whose shares are asked for at once; others get a turn in between. */
const pageSize = 250;

/**
 * The parcels of which some land lies in an area, with the share of it, by the rule of the page's rates: what is only touched is
 * left out. Rejects as `withMeasured` does.
 */
export function sharesInside(
  store: Pick<Store, 'parcels'>,
  zone: string,
  area: Areal,
  query: ListQuery,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  return withMeasured(area, signal, async ({ sharesOf }) => {
    const found = new Map<string, number>();
    for await (const page of store.parcels(zone, query, pageSize)) {
      signal.throwIfAborted();
      const shares = await sharesOf(page.map(({ geometry }) => geometry));
      page.forEach(({ id }, index) => {
        const share = withoutSlivers(shares[index] ?? 0);
        if (share > 0) found.set(id, share);
      });
      await new Promise(setImmediate);
    }
    return found;
  });
}
