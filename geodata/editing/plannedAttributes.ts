import type { ParcelChange } from '../import/zoneImport.ts';
import type { Parcel } from '../parcel.ts';
import type { Block } from '../zone.ts';
import {
  attributesOf,
  changedAttributes,
  describedParcel,
  type DescribedParcel,
} from './describedParcel.ts';

/** Why attributes are not changed: `place` among the parcels, from 0. */
export type AttributesFault =
  | { readonly kind: 'otherParcels' }
  | { readonly kind: 'unchanged'; readonly place: number }
  | { readonly kind: 'unknownBlock'; readonly place: number; readonly block: string };

type PlannedAttributes =
  | { readonly fault: AttributesFault }
  | {
      readonly fault: null;
      readonly changes: readonly ParcelChange[];
      readonly from: readonly DescribedParcel[];
      readonly to: readonly DescribedParcel[];
    };

/**
 * Works out what becomes of parcels of which something else is said; their land stays as it is. A parcel that moves to another block is in
 * the town of that block, where the block is in one.
 *
 * @param blocks of the zone
 */
export function planAttributes(
  from: readonly Parcel[],
  told: readonly DescribedParcel[],
  blocks: readonly Pick<Block, 'id' | 'town'>[],
): PlannedAttributes {
  const before = new Map(from.map((parcel) => [parcel.id, parcel]));
  const isSame =
    told.length === from.length &&
    new Set(told.map(({ id }) => id)).size === told.length &&
    told.every(({ id }) => before.has(id));
  if (!isSame) return { fault: { kind: 'otherParcels' } };
  const townOf = new Map(blocks.map(({ id, town }) => [id, town]));
  const changes: ParcelChange[] = [];
  for (const [place, described] of told.entries()) {
    const parcel = before.get(described.id)!;
    const { block } = described;
    if (changedAttributes(parcel, described).length === 0)
      return { fault: { kind: 'unchanged', place } };
    const isMoved = block !== parcel.block;
    if (isMoved && block !== null && !townOf.has(block))
      return { fault: { kind: 'unknownBlock', place, block } };
    const town = (isMoved && block !== null && townOf.get(block)) || parcel.town;
    changes.push({ kind: 'replaced', parcel: { ...parcel, ...attributesOf(described), town } });
  }
  return {
    fault: null,
    changes,
    from: told.map(({ id }) => describedParcel(before.get(id)!)),
    to: told.map(describedParcel),
  };
}
