import { rates } from './ratesView.ts';
import { chooseArea } from './area.ts';

/** The parcels that are read, where they were chosen one by one; null where other land is read. */
export function parcelsChosen(): readonly string[] | null {
  const area = rates.peek()?.area;
  return area?.kind === 'parcels' ? area.ids : null;
}

/** Takes a parcel into the handful that is read, or out of it. */
export function toggleParcel(id: string): void {
  const chosen = parcelsChosen() ?? [];
  const without = chosen.filter((other) => other !== id);
  chooseArea({
    kind: 'parcels',
    ids: without.length < chosen.length ? without : [...chosen, id],
  });
}

/** Reads these parcels, or these besides those that are read already. */
export function chooseParcels(ids: readonly string[], adding: boolean): void {
  const chosen = adding ? (parcelsChosen() ?? []) : [];
  chooseArea({ kind: 'parcels', ids: [...new Set([...chosen, ...ids])] });
}
