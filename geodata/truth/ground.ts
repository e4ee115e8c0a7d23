import type Flatbush from 'flatbush';
import { locate } from '../area/portions.ts';
import type { Areal, BoundingBox } from '../geometry.ts';
import type { BoundaryQuality } from '../quality.ts';
import type { TruthParcel } from './comparison.ts';

/** A block as it is looked into. */
export type TruthBlock = {
  readonly id: string;
  readonly quality: BoundaryQuality;
  readonly geometry: Areal;
};

export type BoxedParcel = TruthParcel & { readonly box: BoundingBox };

/** The parcels that are drawn anywhere, to be found by place. */
export type Ground = {
  readonly parcels: readonly BoxedParcel[];
  readonly index: Flatbush | null;
  readonly byBlock: ReadonlyMap<string | null, readonly BoxedParcel[]>;
};

export function groundOf(parcels: readonly TruthParcel[]): Ground {
  const byId = new Map(parcels.map((parcel) => [parcel.id, parcel]));
  const located = locate(parcels);
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
export function parcelsNear({ parcels, index }: Ground, box: BoundingBox, from = 0): BoxedParcel[] {
  const numbers = index?.search(...box, (number) => number >= from) ?? [];
  return numbers.sort((a, b) => a - b).map((number) => parcels[number]!);
}
