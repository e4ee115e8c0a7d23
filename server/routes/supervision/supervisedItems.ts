import type { IsoInstant } from '../../../geodata/date.ts';
import type { Window } from '../../../geodata/supervision/month.ts';
import type { SupervisedItem } from '../../../geodata/supervision/supervised.ts';
import type { Store } from '../../store/store.ts';

/** What has a plan, as it stood at the end of the window. */
export async function supervisedItems(
  store: Store,
  zone: string,
  window: Window,
  knownBy: IsoInstant | undefined,
): Promise<SupervisedItem[]> {
  void store;
  void zone;
  void window;
  void knownBy;
  return [];
}
