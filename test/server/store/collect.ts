import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { ParcelQuery, Store } from '../../../server/store/store.ts';

/** All parcels that answer a query, pages joined. */
export async function parcelsOf(
  store: Store,
  zone: string,
  query: ParcelQuery,
  pageSize?: number,
): Promise<ParcelFeature[]> {
  const features: ParcelFeature[] = [];
  for await (const page of store.parcels(zone, query, pageSize)) features.push(...page);
  return features;
}
