import { bilingual, type Bilingual } from './bilingual.ts';
import { boundingBoxOf, boxesMeet, type Areal, type BoundingBox } from './geometry.ts';

/** Half a degree, some 50 km: longer than any parcel. One around the earth makes its zone the earth for whoever draws, tiles or sums it. */
const widest = 0.5;

/** Some 100 km: further than any parcel lies from the rest of its zone. Axes the wrong way round, or another zone of the projection, put it there. */
const furthest = 1;

export const tooWideForParcel: Bilingual = bilingual(
  '图形东西或南北超过 0.5 度（约 50 公里），不像一个地块；请检查坐标系和轴序。',
  'The shape is more than half a degree (some 50 km) from end to end, which no parcel is; check the coordinate system and the order of its axes.',
);

export const tooFarFromZone: Bilingual = bilingual(
  '图形离开发区超过 1 度（约 100 公里）；请检查坐标系和轴序。',
  'The shape lies more than a degree (some 100 km) from its zone; check the coordinate system and the order of its axes.',
);

export function isTooWide(geometry: Areal): boolean {
  const [west, south, east, north] = boundingBoxOf([geometry]) ?? [0, 0, 0, 0];
  return east - west > widest || north - south > widest;
}

/** @param zone the box of all that the zone has */
export function isTooFar(geometry: Areal, [west, south, east, north]: BoundingBox): boolean {
  const box = boundingBoxOf([geometry]);
  const around = [west - furthest, south - furthest, east + furthest, north + furthest] as const;
  return box !== undefined && !boxesMeet(box, around);
}
