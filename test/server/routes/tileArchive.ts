import { gzipSync } from 'node:zlib';
import { tileIdToZxy } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import { tileAt } from '../../../geodata/tileAddress.ts';
import type { Served } from '../served.ts';
import { entriesOf, openArchive } from '../tiles/archive/openArchive.ts';

type TileJson = { readonly bounds: BoundingBox; readonly vector_layers: object };
type Metadata = TileJson & {
  readonly name: string;
  readonly attribution: string;
  readonly guatu: {
    readonly zone: string;
    readonly edition: string;
    readonly asOf: string;
    readonly takenAt: string;
    readonly notes: { readonly zh: readonly string[]; readonly en: readonly string[] };
  };
};

/** All tiles of a zone as one file are those that are given one by one. */
export function describeTileArchive(served: () => Served): void {
  const taken = async (zone: string, query = '') => {
    const answer = await served().get(`/api/zones/${zone}/tiles.pmtiles${query}`);
    expect(answer.status).toBe(200);
    return { answer, archive: openArchive(new Uint8Array(await answer.arrayBuffer())) };
  };
  const tileJson = (zone: string) =>
    served().json(`/api/zones/${zone}/tiles.json`) as Promise<TileJson>;

  describe('the tile archive', () => {
    test.each([
      ['jindong', ''],
      ['jindong', '?asOf=2010-05-01'],
      ['example', ''],
    ])('of %s%s has the very tiles of the zone, each of them', async (zone, query) => {
      const { archive } = await taken(zone, query);
      const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
      expect([minLon, minLat, maxLon, maxLat]).toEqual((await tileJson(zone)).bounds);
      expect(maxZoom).toBe(16);
      const ids = (await entriesOf(archive)).flatMap(({ tileId, runLength }) =>
        Array.from({ length: runLength }, (_, index) => tileId + index),
      );
      const here = new Set(ids.map((id) => tileIdToZxy(id).join('/')));
      const asked = [...here].filter((_, index) => index % 7 === 0 || index < 40);
      // Every tile of the box at some zooms, so that none is missing.
      for (const z of [minZoom, 12, 14]) {
        const [first, last] = [tileAt([minLon, maxLat], z), tileAt([maxLon, minLat], z)];
        for (let x = first.x; x <= last.x; x++)
          for (let y = first.y; y <= last.y; y++) asked.push(`${z}/${x}/${y}`);
      }
      for (const address of new Set(asked)) {
        const answer = await served().get(`/api/zones/${zone}/tiles/${address}${query}`);
        const [z, x, y] = address.split('/').map(Number);
        const kept = await archive.getZxy(z!, x!, y!);
        expect(here.has(address)).toBe(answer.status === 200);
        expect(Buffer.from(kept?.data ?? new ArrayBuffer(0))).toEqual(
          Buffer.from(await answer.arrayBuffer()),
        );
      }
    });

    test('says whose land it is, of which day and state, and how far its boundaries may be trusted', async () => {
      const { answer, archive } = await taken('jindong', '?asOf=2010-05-01');
      expect(answer.headers.get('Content-Type')).toBe('application/vnd.pmtiles');
      expect(decodeURIComponent(answer.headers.get('Content-Disposition') ?? '')).toContain(
        '_瓦片_2010-05-01.pmtiles',
      );
      const said = (await archive.getMetadata()) as Metadata;
      const { edition } = (await served().json('/api/zones/jindong')) as { edition: string };
      expect(said.attribution).toContain('含示意边界');
      expect(said.vector_layers).toEqual((await tileJson('jindong')).vector_layers);
      expect(said.guatu).toMatchObject({ zone: 'jindong', asOf: '2010-05-01', edition });
      expect(said.guatu.takenAt).toMatch(/^20\d\d-/);
      expect(said.guatu.notes.zh.join()).toContain('示意边界');
      expect(said.guatu.notes.en.join()).toContain('Sources: ');
      const example = (await (await taken('example')).archive.getMetadata()) as Metadata;
      expect(example.attribution).toContain('示例数据');
    });

    test('is much smaller than its tiles, and is not coded once more', async () => {
      const address = '/api/zones/example/tiles.pmtiles';
      const answer = await served().get(address, { 'Accept-Encoding': 'br' });
      expect(answer.headers.get('Content-Encoding')).toBeNull();
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect(gzipSync(bytes).byteLength).toBeGreaterThan(bytes.byteLength * 0.8);
    });

    test('is told of by its headers alone without being made', async () => {
      const answer = await served().request('/api/zones/jindong/tiles.pmtiles', { method: 'HEAD' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Content-Type')).toBe('application/vnd.pmtiles');
    });

    test.each(['?asOf=soon', '?crs=EPSG:4549'])('is refused for %s', async (query) => {
      const answer = await served().get(`/api/zones/jindong/tiles.pmtiles${query}`);
      expect(answer.status).toBe(400);
    });
  });
}
