import type { TileProperties } from './cutToTile.ts';

/** MVT has no null: what is unknown is left out. */
export function known(
  properties: Readonly<Record<string, string | number | boolean | null | undefined>>,
): TileProperties {
  const said: Record<string, string | number | boolean> = {};
  for (const name in properties) {
    const value = properties[name];
    if (value !== null && value !== undefined) said[name] = value;
  }
  return said;
}
