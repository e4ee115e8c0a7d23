export const parcelTilesScheme = 'guatu-parcels';

/** Where the map asks for tiles of parcels: with another version of what they hold, it lays them out anew. */
export function parcelTilesAddress(version: string): string {
  return `${parcelTilesScheme}://${encodeURIComponent(version)}/{z}/{x}/{y}`;
}
