import { PMTiles } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import {
  archiveBasemap,
  UnusableArchiveError,
} from '../../../../web/map/basemap/archiveBasemap.ts';
import type { DrawnBasemap } from '../../../../web/map/basemap/drawnBasemap.ts';
import { archiveOf } from '../../../browser/basemap/archive.ts';

const reading = {
  kind: 'pmtiles',
  url: '/basemap.pmtiles',
  attribution: '',
  maxzoom: 18,
} as const;

/** Reads an archive as the page does, from memory. */
async function drawn(
  bytes: Buffer,
  part: { attribution?: string; maxzoom?: number } = {},
): Promise<DrawnBasemap> {
  const archive = new PMTiles({
    getKey: () => 'memory',
    getBytes: async (offset, length) => ({
      data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer,
    }),
  });
  const [header, metadata] = [await archive.getHeader(), await archive.getMetadata()];
  return archiveBasemap({ ...reading, ...part }, header, metadata);
}

const tile = Buffer.from([1]);
const layers = { vector_layers: [{ id: 'landuse' }, { id: 'water', fields: {} }] };

describe('an archive', () => {
  test('of images is drawn as images, over its own box and zooms', async () => {
    expect(await drawn(archiveOf('png', tile, {}))).toEqual({
      kind: 'raster',
      tiles: ['pmtiles:///basemap.pmtiles/{z}/{x}/{y}'],
      minzoom: 0,
      maxzoom: 14,
      bounds: [-180, -85, 180, 85],
      attribution: '',
    });
  });

  test('of vector tiles names its layers, bottom to top', async () => {
    expect(await drawn(archiveOf('mvt', tile, layers))).toMatchObject({
      kind: 'vector',
      layers: ['landuse', 'water'],
    });
  });

  test('is drawn up to the zoom whoever configured it wants', async () => {
    expect((await drawn(archiveOf('png', tile, {}), { maxzoom: 9 })).maxzoom).toBe(9);
  });

  test('whose box is empty is drawn everywhere', async () => {
    const bytes = archiveOf('png', tile, {});
    bytes.fill(0, 102, 118);
    expect((await drawn(bytes)).bounds).toBeNull();
  });

  test('is credited as configured, else as it says itself, without its markup', async () => {
    const own = archiveOf('png', tile, { attribution: '<a href="#">&copy; A &amp; B</a>' });
    expect((await drawn(own)).attribution).toBe('© A & B');
    expect((await drawn(own, { attribution: '某测绘院' })).attribution).toBe('某测绘院');
  });

  test('of vector tiles that names no layers, or of other tiles, cannot be drawn', async () => {
    for (const metadata of [{}, { vector_layers: [] }, { vector_layers: 'water' }, [], 'text'])
      await expect(drawn(archiveOf('mvt', tile, metadata as object))).rejects.toThrow(
        UnusableArchiveError,
      );
    const unknownType = archiveOf('png', tile, {});
    unknownType[99] = 0;
    await expect(drawn(unknownType)).rejects.toThrow(UnusableArchiveError);
  });
});
