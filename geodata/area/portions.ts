import Flatbush from 'flatbush';
import { boundingBoxOf, polygonsOf, type Areal, type BoundingBox } from '../geometry.ts';
import { areaRatioIn } from './areaRatio.ts';

type IndexedParcel = {
  readonly id: string;
  readonly geometry: Areal;
  readonly box: BoundingBox;
};

/** Parcels indexed once by place, to be asked about again and again while an area is dragged over them. */
export type ParcelIndex = {
  readonly parcels: readonly IndexedParcel[];
  /** Of their boxes, in the same order; null without any parcel. */
  readonly index: Flatbush | null;
};

/** The share of a parcel inside an area: more than 0, and exactly 1 for a parcel that lies inside whole. */
export type Portion = { readonly id: string; readonly share: number };

export function indexParcels(
  features: Iterable<{ readonly id: string; readonly geometry: Areal }>,
): ParcelIndex {
  const parcels = [...features].flatMap(({ id, geometry }): IndexedParcel[] => {
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
 * The parcels that lie in an area, whole or in part, in the order in which they were indexed. The area is one that
 * `readAreal` accepts. Throws TooDetailedAreaError as `areaRatioIn` does.
 */
export function portionsInside(area: Areal, parcels: ParcelIndex): Portion[] {
  return portionsAndTouches(area, parcels).portions;
}

/** The same, and the parcels that the area only touches (`isTouch`), with the share that is not counted. */
export function portionsAndTouches(
  area: Areal,
  { parcels, index }: ParcelIndex,
): { readonly portions: Portion[]; readonly touches: Portion[] } {
  const [portions, touches]: [Portion[], Portion[]] = [[], []];
  const candidates = near(area, index);
  if (candidates.length === 0) return { portions, touches };
  const shareOf = areaRatioIn(area);
  for (const number of candidates) {
    const { id, geometry, box } = parcels[number]!;
    const share = shareOf(geometry, box);
    const counted = withoutSlivers(share);
    if (counted > 0) portions.push({ id, share: counted });
    else if (isTouch(share)) touches.push({ id, share });
  }
  return { portions, touches };
}

/**
 * A smaller share of a parcel is not counted, and one that lacks less is the whole: of 鞋塘西's 2000 亩 it is 1.3 m², of a
 * parcel of 40 亩 0.03 m². That much is rounding of coordinates, not land. Without it an area drawn along a parcel's boundary
 * would call every neighbour touched.
 */
export const leastShare = 1e-6;

export function withoutSlivers(share: number): number {
  if (share < leastShare) return 0;
  return share > 1 - leastShare ? 1 : share;
}

/** Whether a share is land and not arithmetic, but too little to be counted: whoever leaves it out says so. */
export function isTouch(share: number): boolean {
  return share > 1e-12 && share < leastShare;
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
