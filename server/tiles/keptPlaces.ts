import type { Areal, LonLat } from '../../geodata/geometry.ts';
import { labelPoint } from '../../geodata/labelPoint.ts';

/** So many places are kept, some 200 bytes each; the one asked for longest ago makes room. */
const most = 50_000;
/** The largest shapes are few, and as keys would take more than they save. */
const mostCharacters = 2000;

/**
 * Where names stand in shapes. To look for it takes longer than to cut the shape, and it is the same on every tile, day and edition
 * for as long as the shape is.
 */
export function keptPlaces(): (geometry: Areal) => LonLat {
  // A Map keeps the order in which its keys were set.
  const kept = new Map<string, LonLat>();
  return (geometry) => {
    const key = JSON.stringify(geometry.coordinates);
    if (key.length > mostCharacters) return labelPoint(geometry);
    const place = kept.get(key) ?? labelPoint(geometry);
    kept.delete(key);
    kept.set(key, place);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return place;
  };
}
