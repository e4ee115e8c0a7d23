import type { Bilingual } from '../bilingual.ts';
import type { Areal } from '../geometry.ts';
import type { ParcelChange } from '../import/zoneImport.ts';
import type { LandUse } from '../landUse.ts';
import { measureArea } from '../measure.ts';
import type { Parcel } from '../parcel.ts';
import { boundaryQualities, type BoundaryQuality } from '../quality.ts';
import type { LandEditKind } from './parcelEdit.ts';
import { partitionFault, type PartitionFault } from './partition.ts';

/** A parcel as it is to be; `id` where it is one that is there, or as it was chosen for a new one. */
export type ShapedParcel = {
  readonly id: string;
  readonly number: string | null;
  readonly name: Bilingual;
  readonly geometry: Areal;
  /** Where it is said; left out, what the parcels that it comes from have alike, or the block that it lies in. */
  readonly block?: string | null | undefined;
  readonly landUse?: LandUse | null | undefined;
};

/** Why an edit is none: too few parcels, others than it is about, one twice, or a fault of the land. */
export type EditFault = PartitionFault | 'wrongNumber' | 'otherParcels' | 'namedTwice';

/** What becomes of parcels by an edit, or why nothing does. */
type PlannedEdit =
  | { readonly fault: EditFault }
  | {
      readonly fault: null;
      readonly changes: readonly ParcelChange[];
      readonly to: readonly Parcel[];
    };

/** What a zone says of where land lies. */
type Whereabouts = {
  /** The block that a new parcel lies in for the most part. */
  readonly blockOf: (shape: Areal) => string | null;
  /** The town of a block; null where it is in none. */
  readonly townOf: (block: string) => string | null;
};

/**
 * Works out what an edit makes of parcels.
 *
 * @param quality of a boundary that is drawn
 */
export function planEdit(
  kind: LandEditKind,
  from: readonly Parcel[],
  shaped: readonly ShapedParcel[],
  quality: BoundaryQuality,
  { blockOf, townOf }: Whereabouts,
): PlannedEdit {
  const fault = faultOf(kind, from, shaped);
  if (fault !== null) return { fault };
  if (kind === 'reshape') {
    const before = new Map(from.map((parcel) => [parcel.id, parcel]));
    const to = shaped.map((one) => {
      const parcel = before.get(one.id)!;
      return {
        ...said(one, parcel, townOf),
        ...drawn(one),
        quality: redrawn(parcel.quality, quality),
      };
    });
    return { fault, to, changes: to.map((parcel) => ({ kind: 'replaced', parcel })) };
  }
  const to = shaped.map((one) => ({
    ...said(one, successor(from, quality, blockOf(one.geometry)), townOf),
    ...drawn(one),
  }));
  const ended = from.map(({ id }): ParcelChange => ({ kind: 'ended', id }));
  return {
    fault,
    to,
    changes: [...ended, ...to.map((parcel): ParcelChange => ({ kind: 'added', parcel }))],
  };
}

function faultOf(
  kind: LandEditKind,
  from: readonly Parcel[],
  shaped: readonly ShapedParcel[],
): EditFault | null {
  const counts = {
    split: [1, 1, 2, 50],
    merge: [2, 50, 1, 1],
    reshape: [1, 50, 1, 50],
    draw: [0, 0, 1, 50],
  } as const;
  const [leastFrom, mostFrom, leastTo, mostTo] = counts[kind];
  const isWithin = (count: number, least: number, most: number) => count >= least && count <= most;
  if (!isWithin(from.length, leastFrom, mostFrom) || !isWithin(shaped.length, leastTo, mostTo))
    return 'wrongNumber';
  const ids = new Set(from.map(({ id }) => id));
  if (ids.size < from.length) return 'namedTwice';
  if (kind === 'split' || kind === 'merge')
    return partitionFault(
      from.map(({ geometry }) => geometry),
      shaped.map(({ geometry }) => geometry),
    );
  const isSame = shaped.length === from.length && shaped.every(({ id }) => ids.has(id));
  return kind === 'reshape' && !isSame ? 'otherParcels' : null;
}

function drawn({ id, number, name, geometry }: ShapedParcel) {
  return { id, number, name, geometry, measuredM2: measureArea(geometry) };
}

/** A parcel that moves to another block is in the town of that one, where it is in one. */
function said<Known extends Pick<Parcel, 'block' | 'town' | 'landUse'>>(
  { block, landUse }: ShapedParcel,
  known: Known,
  townOf: Whereabouts['townOf'],
): Known {
  const isMoved = block !== undefined && block !== known.block;
  return {
    ...known,
    ...(landUse !== undefined && { landUse }),
    ...(isMoved && { block, town: (block !== null && townOf(block)) || known.town }),
  };
}

/** What was generated stays called so, wherever its corners are moved to. */
function redrawn(before: BoundaryQuality, by: BoundaryQuality): BoundaryQuality {
  return before === 'example' ? before : by;
}

/**
 * What a new parcel has of those it comes from: what they have alike. No register has an area of it yet, and a boundary is as good as
 * the least of those it is made of.
 */
function successor(
  from: readonly Parcel[],
  quality: BoundaryQuality,
  block: string | null,
): Omit<Parcel, 'id' | 'number' | 'name' | 'geometry' | 'measuredM2'> {
  const alike = <Key extends 'block' | 'town' | 'landUse'>(key: Key): Parcel[Key] | null => {
    const [first] = from;
    return first && from.every((parcel) => parcel[key] === first[key]) ? first[key] : null;
  };
  const qualities = [
    ...from.map((parcel) => parcel.quality),
    ...(from.length === 0 ? [quality] : []),
  ];
  const worst = Math.max(...qualities.map((each) => boundaryQualities.indexOf(each)));
  return {
    block: from.length === 0 ? block : alike('block'),
    town: alike('town'),
    landUse: alike('landUse'),
    quality: boundaryQualities[worst] ?? quality,
    registered: null,
    note: null,
  };
}
