import type { Bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate } from '../../geodata/date.ts';
import type { Store } from '../store/store.ts';

export type DescribedParcel = {
  readonly parcel: string;
  readonly name: Bilingual;
  readonly number: string | null;
  readonly block: string | null;
};

/** A parcel as it is; one that is no more as it was on the day, if it was one then. */
export async function describeParcel(
  store: Store,
  zone: string,
  id: string,
  asOf: IsoDate,
): Promise<DescribedParcel | undefined> {
  const parcel = (await store.parcel(zone, id)) ?? (await store.parcel(zone, id, { asOf }));
  return parcel && { parcel: id, name: parcel.name, number: parcel.number, block: parcel.block };
}

/** The same, once for each parcel and day. */
export function parcelDescriber(store: Store, zone: string) {
  const known = new Map<string, Promise<DescribedParcel | undefined>>();
  return (id: string, asOf: IsoDate): Promise<DescribedParcel | undefined> => {
    const key = `${asOf} ${id}`;
    const parcel = known.get(key) ?? describeParcel(store, zone, id, asOf);
    known.set(key, parcel);
    return parcel;
  };
}
