import Flatbush from 'flatbush';
import { boundingBoxOf, polygonsOf, type Areal, type BoundingBox } from '../geometry.ts';
import { shareIn } from './share.ts';

export type LocatedParcel = {
  readonly id: string;
  readonly geometry: Areal;
  readonly box: BoundingBox;
};

/** Parcels made ready once, to be asked about again and again while an area is dragged over them. */
export type LocatedParcels = {
  readonly parcels: readonly LocatedParcel[];
  /** Of their boxes, in the same order; null without any parcel. */
  readonly index: Flatbush | null;
};

/** The share of a parcel inside an area: more than 0, and exactly 1 for a parcel that lies inside whole. */
export type Portion = { readonly id: string; readonly share: number };

export function locate(
  features: Iterable<{ readonly id: string; readonly geometry: Areal }>,
): LocatedParcels {
  const parcels = [...features].flatMap(({ id, geometry }): LocatedParcel[] => {
    const box = boundingBoxOf([geometry]);
    return box ? [{ id, geometry, box }] : [];
  });
  if (parcels.length === 0) return { parcels, index: null };
  const index = new Flatbush(parcels.length);
  for (const { box } of parcels) index.add(...box);
  index.finish();
  return { parcels, index };
}

/**
 * The parcels that lie in an area, whole or in part, in the order in which they were located. The area is one that
 * `readAreal` accepts. Throws TooDetailedAreaError as `shareIn` does.
 */
export function portionsInside(area: Areal, { parcels, index }: LocatedParcels): Portion[] {
  const share = shareIn(area);
  return near(area, index).flatMap((number): Portion[] => {
    const { id, geometry, box } = parcels[number]!;
    const inside = withoutSlivers(share(geometry, box));
    return inside === 0 ? [] : [{ id, share: inside }];
  });
}

/**
 * Shares closer to 0 or 1 than this are rounding of coordinates, not land: of 鞋塘西's 2000 亩 it is 1.3 m². Without it an
 * area drawn along a parcel's boundary would call every neighbour touched.
 */
const sliver = 1e-6;

export function withoutSlivers(share: number): number {
  if (share < sliver) return 0;
  return share > 1 - sliver ? 1 : share;
}

/** The numbers of the parcels whose boxes meet that of a part of the area, ascending. */
function near(area: Areal, index: Flatbush | null): number[] {
  if (index === null) return [];
  const found = new Set<number>();
  for (const rings of polygonsOf(area)) {
    const box = boundingBoxOf([{ type: 'Polygon', coordinates: rings }]);
    for (const number of box ? index.search(...box) : []) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}
