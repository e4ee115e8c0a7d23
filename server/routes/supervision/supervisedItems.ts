import type { IsoInstant } from '../../../geodata/date.ts';
import { planItemsOf } from '../../../geodata/plan/planItems.ts';
import type { Window } from '../../../geodata/supervision/month.ts';
import type { SupervisedItem } from '../../../geodata/supervision/supervised.ts';
import type { Store, ZoneSummary } from '../../store/store.ts';
import { etagOf } from '../written/etag.ts';

/** What has a plan, as it stood at the end of the window. */
export async function supervisedItems(
  store: Store,
  zone: ZoneSummary,
  window: Window,
  knownBy: IsoInstant | undefined,
): Promise<SupervisedItem[]> {
  const t0 = performance.now();
  const records = await store.planRecords(zone, knownBy);
  const t1 = performance.now();
  const r = planItemsOf(records, { day: window.to, etagOf });
  console.log(
    'planRecords',
    (t1 - t0).toFixed(0),
    'items',
    r.length,
    (performance.now() - t1).toFixed(0),
  );
  return r;
}
