import { numberKey } from '../import/matchParcels.ts';
import type { Parcel } from '../parcel.ts';
import type { NamedParcel } from './parcelEdit.ts';

/** A parcel with its number, as it is or was on some day. */
export type NumberedParcel = NamedParcel & { readonly number: string };

/** A number that another parcel has, at a place among the parcels that an edit makes, from 0. */
export type TakenNumber = { readonly place: number; readonly by: NumberedParcel };

/**
 * The first number of an edit that another parcel has: numbers tell parcels apart, and files are matched by them. A parcel that keeps its
 * number is let be, whoever else has it.
 *
 * @param from the parcels that the edit is of, as they were
 * @param to what it makes of them
 * @param others every parcel that has a number on some day from the edit's on
 */
export function takenNumber(
  from: readonly Pick<Parcel, 'id' | 'number'>[],
  to: readonly (NamedParcel & Pick<Parcel, 'number'>)[],
  others: readonly NumberedParcel[],
): TakenNumber | null {
  const keyBefore = new Map(from.map(({ id, number }) => [id, numberKey(number)]));
  const holders = new Map<string | null, NumberedParcel>();
  for (const other of others)
    if (!keyBefore.has(other.id)) holders.set(numberKey(other.number), other);
  for (const [place, { id, name, number }] of to.entries()) {
    const key = numberKey(number);
    if (number === null || key === null) continue;
    const by = holders.get(key);
    if (by && key !== keyBefore.get(id)) return { place, by };
    holders.set(key, { id, name, number });
  }
  return null;
}
