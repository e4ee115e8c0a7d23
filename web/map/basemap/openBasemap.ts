import { addressOf, type BasemapReading } from '../../api.ts';
import type { DrawnBasemap } from './drawnBasemap.ts';

/** Makes a basemap ready to be drawn; what only one kind needs is fetched for that kind alone. */
export async function openBasemap(reading: BasemapReading): Promise<DrawnBasemap> {
  if (reading.kind === 'pmtiles') {
    const { openArchive } = await import('./openArchive.ts');
    return openArchive({ ...reading, url: addressOfArchive(reading.url) });
  }
  const { attribution, maxzoom, datum } = reading;
  const raster = { kind: 'raster', minzoom: 0, maxzoom, bounds: null, attribution } as const;
  if (datum === 'wgs84') return { ...raster, tiles: reading.tiles };
  const { piecedTiles } = await import('./gcj02Protocol.ts');
  return { ...raster, tiles: [piecedTiles(reading.tiles)] };
}

/** The server gives it relative to the answer that names it: `../basemap.pmtiles`. */
function addressOfArchive(url: string): string {
  return new URL(url, new URL(addressOf.basemap(), document.baseURI)).href;
}
