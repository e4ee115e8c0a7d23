import type { IsoDate } from '../../../geodata/date.ts';
import type { LandParcel } from '../../../geodata/land/landParcel.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { KnownBy, ParcelTimeline } from '../../../geodata/parcelTimeline.ts';
import type { ListQuery, Store } from '../../../server/store/store.ts';

/** All parcels that answer a query, pages joined. */
export async function parcelsOf(
  store: Store,
  zone: string,
  query: ListQuery,
  pageSize?: number,
): Promise<ParcelFeature[]> {
  const features: ParcelFeature[] = [];
  for await (const page of store.parcels(zone, query, pageSize)) features.push(...page);
  return features;
}

/** All timelines of a zone, pages joined. */
export async function timelinesOf(
  store: Store,
  zone: string,
  knownBy?: KnownBy,
  pageSize?: number,
): Promise<ParcelTimeline[]> {
  const timelines: ParcelTimeline[] = [];
  for await (const page of store.timelines(zone, knownBy, pageSize)) timelines.push(...page);
  return timelines;
}

/** The land of a zone on a day, pages joined. */
export async function landOf(
  store: Store,
  zone: string,
  asOf: IsoDate,
  pageSize?: number,
): Promise<LandParcel[]> {
  const land: LandParcel[] = [];
  for await (const page of store.land(zone, { asOf }, pageSize)) land.push(...page);
  return land;
}
