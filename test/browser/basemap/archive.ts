/** The types of tile a PMTiles archive can hold that are made here, by their numbers in its header. */
const tileTypes = { mvt: 1, png: 2 } as const;

const headLength = 127;

/**
 * A PMTiles archive (version 3) of the whole world from zoom 0 to 14 in which every tile is the same one: a directory of
 * one entry that repeats.
 */
export function archiveOf(type: keyof typeof tileTypes, tile: Buffer, metadata: object): Buffer {
  const tiles = (4 ** 15 - 1) / 3;
  // One entry: tile 0, repeated, so many bytes long, at offset 0, which is written as 1.
  const directory = Buffer.from([1, 0, tiles, tile.length, 1].flatMap(varint));
  const json = Buffer.from(JSON.stringify(metadata));
  const head = Buffer.alloc(headLength);
  head.write('PMTiles\x03', 'latin1');
  const metadataAt = headLength + directory.length;
  const tilesAt = metadataAt + json.length;
  const numbers = [
    headLength,
    directory.length,
    metadataAt,
    json.length,
    tilesAt,
    0,
    tilesAt,
    tile.length,
    tiles,
    1,
    1,
  ];
  for (const [index, number] of numbers.entries())
    head.writeBigUInt64LE(BigInt(number), 8 + index * 8);
  // Clustered; directory and tiles not compressed; type; zooms.
  head.set([1, 1, 1, tileTypes[type], 0, 14], 96);
  for (const [index, degrees] of [-180, -85, 180, 85].entries())
    head.writeInt32LE(degrees * 10_000_000, 102 + index * 4);
  return Buffer.concat([head, directory, json, tile]);
}

/** A whole number in groups of seven bits, the lowest first: 300 → [172, 2]. */
export function varint(number: number): number[] {
  return number < 128 ? [number] : [(number % 128) | 128, ...varint(Math.floor(number / 128))];
}
