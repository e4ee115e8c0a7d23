import { TileType, type Header } from 'pmtiles';
import type { BasemapReading } from '../../api.ts';
import type { DrawnBasemap } from './drawnBasemap.ts';

/** An archive that can be read but not drawn. */
export class UnusableArchiveError extends Error {
  override readonly name = 'UnusableArchiveError';
}

const imageTypes: readonly TileType[] = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];

/**
 * How a PMTiles archive is drawn, from what it says of itself.
 *
 * @param metadata the archive's JSON: `{ attribution, vector_layers: [{ id: 'water' }] }`, all of it optional
 * @throws UnusableArchiveError when its tiles are neither images nor MVT, or MVT without a list of layers
 */
export function archiveBasemap(
  reading: Extract<BasemapReading, { kind: 'pmtiles' }>,
  header: Header,
  metadata: unknown,
): DrawnBasemap {
  const drawn = {
    tiles: [`pmtiles://${reading.url}/{z}/{x}/{y}`],
    minzoom: header.minZoom,
    maxzoom: Math.min(header.maxZoom, reading.maxzoom),
    bounds: boxOf(header),
    attribution: reading.attribution || plainText(textOf(metadata, 'attribution')),
  };
  if (imageTypes.includes(header.tileType)) return { ...drawn, kind: 'raster' };
  if (header.tileType !== TileType.Mvt)
    throw new UnusableArchiveError(`tiles of type ${header.tileType} cannot be drawn`);
  const layers = layerNames(metadata);
  if (layers.length === 0)
    throw new UnusableArchiveError('the archive does not name its vector layers');
  return { ...drawn, kind: 'vector', layers };
}

/** Some writers leave the box empty: the map would then draw nothing. One beyond the earth is no place that a map can be taken to. */
function boxOf({ minLon, minLat, maxLon, maxLat }: Header): DrawnBasemap['bounds'] {
  const isSome = minLon < maxLon && minLat < maxLat;
  const isOnEarth = minLon >= -180 && minLat >= -90 && maxLon <= 180 && maxLat <= 90;
  return isSome && isOnEarth ? [minLon, minLat, maxLon, maxLat] : null;
}

/** Each once: a style takes no two layers of one name. */
function layerNames(metadata: unknown): string[] {
  const layers = propertyOf(metadata, 'vector_layers');
  const names = Array.isArray(layers) ? layers.map((layer) => textOf(layer, 'id')) : [];
  return [...new Set(names)].filter(Boolean);
}

function textOf(value: unknown, key: string): string {
  const text = propertyOf(value, key);
  return typeof text === 'string' ? text : '';
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** `<a href="…">&copy; OpenStreetMap</a>` → `© OpenStreetMap`: archives carry their credits as HTML. */
function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .trim();
}
