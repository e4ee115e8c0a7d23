import { addProtocol } from 'maplibre-gl';
import { tiles } from '../state/records.ts';
import { parcelTilesScheme } from './parcelTilesAddress.ts';

/** Lets the map have its tiles from the page, which reads them too. */
export function serveParcelTiles(): void {
  addProtocol(parcelTilesScheme, async ({ url }, { signal }) => {
    const [z, x, y] = url.split('/').slice(-3).map(Number) as [number, number, number];
    const bytes = await tiles.load({ z, x, y }, signal);
    // The map takes its bytes away to its worker; the page goes on reading shapes from its own.
    return { data: bytes.slice().buffer };
  });
}
