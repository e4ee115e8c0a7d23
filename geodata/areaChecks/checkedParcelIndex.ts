import type Flatbush from 'flatbush';
import { indexParcels } from '../area/portions.ts';
import type { Areal, BoundingBox } from '../geometry.ts';
import type { BoundaryQuality } from '../quality.ts';
import type { CheckedParcel } from './comparison.ts';

/** A block as the checks read it. */
export type CheckedBlock = {
  readonly id: string;
  readonly quality: BoundaryQuality;
  readonly geometry: Areal;
};

export type BoxedParcel = CheckedParcel & { readonly box: BoundingBox };

/** The parcels that have a shape, to be found by box and by block. */
export type CheckedParcelIndex = {
  readonly parcels: readonly BoxedParcel[];
  readonly index: Flatbush | null;
  readonly byBlock: ReadonlyMap<string | null, readonly BoxedParcel[]>;
};

export function indexCheckedParcels(parcels: readonly CheckedParcel[]): CheckedParcelIndex {
  const byId = new Map(parcels.map((parcel) => [parcel.id, parcel]));
  const located = indexParcels(parcels);
  const boxed = located.parcels.map(({ id, box }) => ({ ...byId.get(id)!, box }));
  return { parcels: boxed, index: located.index, byBlock: groupByBlock(boxed) };
}

function groupByBlock(parcels: readonly BoxedParcel[]): Map<string | null, BoxedParcel[]> {
  const groups = new Map<string | null, BoxedParcel[]>();
  for (const parcel of parcels) {
    const group = groups.get(parcel.block);
    if (group) group.push(parcel);
    else groups.set(parcel.block, [parcel]);
  }
  return groups;
}

/** The parcels whose boxes meet a box, in their order, from a number on. */
export function parcelsNear(
  { parcels, index }: CheckedParcelIndex,
  box: BoundingBox,
  from = 0,
): BoxedParcel[] {
  const numbers = index?.search(...box, (number) => number >= from) ?? [];
  return numbers.sort((a, b) => a - b).map((number) => parcels[number]!);
}
