import fc from 'fast-check';
import { tileIdToZxy, zxyToTileId } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import {
  archiveOf,
  type ArchiveAbout,
  type ArchivedTile,
} from '../../../../server/tiles/archive/archiveOf.ts';
import { entriesOf, openArchive } from './openArchive.ts';

const about: ArchiveAbout = {
  minzoom: 0,
  maxzoom: 9,
  box: [119.5, 29, 120.25, 29.5],
  center: [119.75, 29.25],
  centerZoom: 5,
  metadata: { name: '金东', vector_layers: [{ id: 'parcels' }] },
};

type Put = { readonly id: number; readonly content: Uint8Array };

async function archived(tiles: readonly Put[]): Promise<Uint8Array> {
  const given = async function* (): AsyncGenerator<ArchivedTile> {
    for (const { id, content } of tiles) {
      const [z, x, y] = tileIdToZxy(id);
      yield { tile: { z, x, y }, content };
    }
  };
  const pieces: Uint8Array[] = [];
  for await (const piece of archiveOf(given(), about)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** How many tiles there are above a zoom, which is the number of its first. */
const firstOf = (zoom: number) => zxyToTileId(zoom, 0, 0);

/** Contents of few kinds, so that some are equal and neighbours too. */
const tileSets = fc
  .uniqueArray(
    fc.oneof(
      fc.nat(40),
      fc.integer({ min: firstOf(7), max: firstOf(7) + 60 }),
      fc.nat(firstOf(10) - 1),
    ),
    { maxLength: 120 },
  )
  .chain((ids) =>
    fc
      .array(fc.nat(4), { minLength: ids.length, maxLength: ids.length })
      .map((kinds) =>
        ids
          .toSorted((a, b) => a - b)
          .map((id, index): Put => ({ id, content: Buffer.from(`tile ${kinds[index]}`) })),
      ),
  );

describe('an archive', () => {
  test('gives every tile that was put into it, and no other', () =>
    fc.assert(
      fc.asyncProperty(tileSets, fc.nat(firstOf(10) - 1), async (tiles, other) => {
        const archive = openArchive(await archived(tiles));
        const get = async (id: number) => {
          const tile = await archive.getZxy(...tileIdToZxy(id));
          return tile && Buffer.from(tile.data).toString();
        };
        for (const { id, content } of tiles) expect(await get(id)).toBe(content.toString());
        const isPut = tiles.some(({ id }) => id === other);
        if (!isPut) expect(await get(other)).toBeUndefined();
      }),
      { numRuns: 60 },
    ));

  test('has its entries in order, its contents once in each zoom and in the order of the entries', () =>
    fc.assert(
      fc.asyncProperty(tileSets, async (tiles) => {
        const archive = openArchive(await archived(tiles));
        const entries = await entriesOf(archive);
        const header = await archive.getHeader();
        expect(header.numAddressedTiles).toBe(tiles.length);
        expect(header.numTileEntries).toBe(entries.length);
        let [after, end] = [-1, 0];
        const starts = new Set<number>();
        for (const { tileId, runLength, offset, length } of entries) {
          expect(tileId).toBeGreaterThan(after);
          // Either what follows, or what was there before.
          if (offset === end) end += length;
          else expect(starts).toContain(offset);
          starts.add(offset);
          after = tileId + runLength - 1;
        }
        expect(end).toBe(header.tileDataLength);
        expect(header.numTileContents).toBe(starts.size);
        // Equal neighbours are one entry.
        const pairs = entries.slice(1).map((entry, index) => [entries[index]!, entry] as const);
        for (const [one, next] of pairs)
          if (
            one.tileId + one.runLength === next.tileId &&
            tileIdToZxy(one.tileId)[0] === tileIdToZxy(next.tileId)[0]
          )
            expect(next.offset).not.toBe(one.offset);
      }),
      { numRuns: 60 },
    ));

  test('says what it is', async () => {
    const archive = openArchive(await archived([{ id: 5, content: Buffer.from('one') }]));
    expect(await archive.getHeader()).toMatchObject({
      specVersion: 3,
      clustered: true,
      internalCompression: 2,
      tileCompression: 2,
      tileType: 1,
      minZoom: 0,
      maxZoom: 9,
      minLon: 119.5,
      minLat: 29,
      maxLon: 120.25,
      maxLat: 29.5,
      centerZoom: 5,
      centerLon: 119.75,
      centerLat: 29.25,
    });
    expect(await archive.getMetadata()).toEqual(about.metadata);
  });

  test('of very many tiles has leaves, and head and root in what a reader fetches first', async () => {
    // Gaps and lengths as by chance, so that the directory does not pack well.
    let seed = 1;
    const chance = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    let id = firstOf(9);
    const tiles = Array.from({ length: 20_000 }, () => ({
      id: (id += 1 + chance(12)),
      content: Buffer.from(Array.from({ length: 1 + chance(60) }, () => chance(256))),
    }));
    const bytes = await archived(tiles);
    const archive = openArchive(bytes);
    const header = await archive.getHeader();
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384);
    expect((await entriesOf(archive)).length).toBe(tiles.length);
    for (const { id, content } of tiles.filter((_, index) => index % 1777 === 0)) {
      const tile = await archive.getZxy(...tileIdToZxy(id));
      expect(Buffer.from(tile!.data).equals(content)).toBe(true);
    }
  });

  test('of nothing is one all the same', async () => {
    const archive = openArchive(await archived([]));
    expect((await archive.getHeader()).numAddressedTiles).toBe(0);
    expect(await archive.getZxy(0, 0, 0)).toBeUndefined();
  });
});

test('what breaks while tiles are made leaves no archive, not even a piece', async () => {
  const broken = async function* (): AsyncGenerator<ArchivedTile> {
    yield { tile: { z: 0, x: 0, y: 0 }, content: Buffer.from('one') };
    throw new Error('the disk is gone');
  };
  await expect(archiveOf(broken(), about).next()).rejects.toThrow('the disk is gone');
});
