import type { Page } from '@playwright/test';
import { boundingBoxOf } from '../../../geodata/geometry.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { ParcelCollection } from '../../../web/api.ts';
import type { Guatu } from '../guatu.ts';
import type { startServer } from '../startServer.ts';

export type Server = Awaited<ReturnType<typeof startServer>>;

/** A parcel that is in use, with room around it on the screen. */
export async function parcelIn(page: Page, server: Server): Promise<ParcelFeature> {
  const answer = await page.request.get(`${server.url}/api/zones/example/parcels.geojson`);
  const { features } = (await answer.json()) as ParcelCollection;
  return features.find(({ properties }) => properties.building === 'inProduction')!;
}

export async function openOn(
  guatu: Guatu,
  server: Server,
  parcel: ParcelFeature,
  more = '',
): Promise<void> {
  const [west, south, east, north] = boundingBoxOf([parcel.geometry])!;
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  await guatu.open(`${server.url}/zones/example/parcels/${parcel.id}${more}#17/${lat}/${lon}`);
}

export async function areaOf(
  page: Page,
  server: Server,
  parcel: string,
  day = '',
): Promise<number | null> {
  const answer = await page.request.get(
    `${server.url}/api/zones/example/parcels/${encodeURIComponent(parcel)}${day}`,
  );
  if (answer.status() === 404) return null;
  const { parcel: read } = (await answer.json()) as { parcel: { measuredM2: number } };
  return read.measuredM2;
}
