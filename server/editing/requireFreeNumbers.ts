import type { IsoDate } from '../../geodata/date.ts';
import type { NamedParcel } from '../../geodata/editing/parcelEdit.ts';
import { takenNumber } from '../../geodata/editing/takenNumber.ts';
import type { Parcel } from '../../geodata/parcel.ts';
import type { Store } from '../store/store.ts';
import { numberTaken } from './refusals.ts';

/** Refuses an edit that gives a parcel a number which another has on its day or later. */
export async function requireFreeNumbers(
  store: Store,
  zone: string,
  { asOf }: { readonly asOf: IsoDate },
  from: readonly Parcel[],
  to: readonly (NamedParcel & Pick<Parcel, 'number'>)[],
): Promise<void> {
  if (to.every(({ number }) => number === null)) return;
  const taken = takenNumber(from, to, await store.numberedParcels(zone, asOf));
  if (taken) throw numberTaken(taken);
}
