import { describe, expect, test } from 'vitest';
import { tileAt } from '../../../geodata/tileAddress.ts';
import type { Served } from '../served.ts';
import { readMvt } from '../tiles/readMvt.ts';

const service = '/api/zones/example/ogc';
const relations = 'http://www.opengis.net/def/rel/ogc/1.0';
const standard = 'http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf';

type Link = {
  readonly rel: string;
  readonly href: string;
  readonly type: string;
  readonly templated?: true;
};
type Linked = { readonly links: readonly Link[] };
type Tileset = Linked & {
  readonly dataType: string;
  readonly crs: string;
  readonly tileMatrixSetURI: string;
  readonly boundingBox: {
    readonly lowerLeft: readonly [number, number];
    readonly upperRight: readonly [number, number];
  };
  readonly tileMatrixSetLimits: readonly {
    readonly tileMatrix: string;
    readonly minTileRow: number;
    readonly maxTileRow: number;
    readonly minTileCol: number;
    readonly maxTileCol: number;
  }[];
  readonly layers: readonly { readonly id: string }[];
};
type MatrixSet = {
  readonly id: string;
  readonly tileMatrices: readonly {
    readonly id: string;
    readonly scaleDenominator: number;
    readonly cellSize: number;
    readonly matrixWidth: number;
    readonly matrixHeight: number;
  }[];
};

/** The abstract tests of OGC API – Tiles 1 (20-057, annex A) as far as one server can be asked them. */
export function describeOgcTiles(served: () => Served): void {
  const json = async <Answer>(path: string) => (await served().json(path)) as Answer;
  const pathOf = (href: string) => href.replace('http://localhost', '');
  const linkOf = ({ links }: Linked, rel: string) => links.find((one) => one.rel === rel)!;
  const tileset = async () => {
    const landing = await json<Linked>(service);
    const list = await json<{ tilesets: readonly Tileset[] }>(
      pathOf(linkOf(landing, `${relations}/tilesets-vector`).href),
    );
    expect(list.tilesets).toHaveLength(1);
    const [item] = list.tilesets;
    const whole = await json<Tileset>(pathOf(linkOf(item!, 'self').href));
    expect(whole).toMatchObject({ ...item, links: expect.arrayContaining([...item!.links]) });
    return whole;
  };
  const layersOf = async (address: string) => {
    const answer = await served().get(address);
    expect([address, answer.status]).toEqual([address, 200]);
    return readMvt(new Uint8Array(await answer.arrayBuffer()));
  };
  const addressIn = ({ links }: Tileset, tileMatrix: string, tileRow: number, tileCol: number) => {
    const { href, templated } = links.find(({ rel }) => rel === 'item')!;
    expect(templated).toBe(true);
    return pathOf(href)
      .replace('{tileMatrix}', tileMatrix)
      .replace('{tileRow}', `${tileRow}`)
      .replace('{tileCol}', `${tileCol}`);
  };

  describe('OGC API – Tiles', () => {
    test('says to which classes of the standard it conforms', async () => {
      const { conformsTo } = await json<{ conformsTo: string[] }>(`${service}/conformance`);
      for (const name of [
        'core',
        'tileset',
        'tilesets-list',
        'dataset-tilesets',
        'geodata-tilesets',
        'mvt',
      ])
        expect(conformsTo).toContain(`${standard}/${name}`);
    });

    test('leads from its first page to the tileset, and describes it', async () => {
      const set = await tileset();
      expect(set).toMatchObject({
        dataType: 'vector',
        crs: 'http://www.opengis.net/def/crs/EPSG/0/3857',
        tileMatrixSetURI: 'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad',
      });
      expect(set.layers.map(({ id }) => id)).toEqual([
        'parcels',
        'otherParcels',
        'blocks',
        'grid',
        'works',
        'labels',
      ]);
      for (const { href } of set.links.filter(({ templated }) => !templated))
        expect((await served().get(pathOf(href))).status, href).toBe(200);
    });

    test('has the matrices of WebMercatorQuad (17-083r4, table D.1)', async () => {
      const { rel, href } = linkOf(await tileset(), `${relations}/tiling-scheme`);
      expect(rel).toContain('tiling-scheme');
      const { id, tileMatrices } = await json<MatrixSet>(pathOf(href));
      expect(id).toBe('WebMercatorQuad');
      const scales = { 0: 559_082_264.028_717_8, 10: 545_978.773_465_544, 16: 8530.918_335_399 };
      for (const [zoom, scale] of Object.entries(scales))
        expect(tileMatrices[Number(zoom)]!.scaleDenominator).toBeCloseTo(scale, 5);
      expect(tileMatrices[0]!.cellSize).toBeCloseTo(156_543.033_928_041, 6);
      for (const [zoom, matrix] of tileMatrices.entries())
        expect(matrix).toMatchObject({
          id: `${zoom}`,
          matrixWidth: 2 ** zoom,
          matrixHeight: 2 ** zoom,
        });
      const list = await json<{ tileMatrixSets: readonly (Linked & { id: string })[] }>(
        `${service}/tileMatrixSets`,
      );
      expect(list.tileMatrixSets.map((one) => one.id)).toEqual(['WebMercatorQuad']);
      expect(linkOf(list.tileMatrixSets[0]!, 'self').href).toBe(href);
    });

    test('has limits that hold all there is, and tiles within them, row before column', async () => {
      const set = await tileset();
      const { lowerLeft, upperRight } = set.boundingBox;
      for (const [zoom, limits] of set.tileMatrixSetLimits.entries()) {
        const first = tileAt([lowerLeft[0], upperRight[1]], zoom);
        expect([limits.minTileCol, limits.minTileRow]).toEqual([first.x, first.y]);
      }
      const { tileMatrix, minTileRow, minTileCol } = set.tileMatrixSetLimits[12]!;
      const answer = await served().get(addressIn(set, tileMatrix, minTileRow, minTileCol));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Content-Type')).toBe('application/vnd.mapbox-vector-tile');
      const tile = new Uint8Array(await answer.arrayBuffer());
      expect(readMvt(tile).get('parcels')!.length).toBeGreaterThan(0);
      const ours = await served().get(
        `/api/zones/example/tiles/${tileMatrix}/${minTileCol}/${minTileRow}`,
      );
      expect(Buffer.from(await ours.arrayBuffer())).toEqual(Buffer.from(tile));
    });

    test.each([
      ['parcels', ['parcels', 'otherParcels']],
      ['blocks', ['blocks', 'grid']],
      ['works', ['works']],
    ])('leads from the collection of %s to tiles of it alone', async (id, layers) => {
      const collection = await json<Linked>(`${service}/collections/${id}`);
      const { href } = linkOf(collection, `${relations}/tilesets-vector`);
      expect(pathOf(href)).toBe(`${service}/collections/${id}/tiles`);
      const { tilesets } = await json<{ tilesets: readonly Tileset[] }>(pathOf(href));
      const set = await json<Tileset>(pathOf(linkOf(tilesets[0]!, 'self').href));
      expect(set.layers.map((one) => one.id)).toEqual(layers);
      expect(set.boundingBox).toEqual((await tileset()).boundingBox);
      expect(pathOf(linkOf(set, `${relations}/geodata`).href)).toBe(`${service}/collections/${id}`);
      const { tileMatrix, minTileRow, minTileCol } = set.tileMatrixSetLimits[12]!;
      const whole = await layersOf(addressIn(await tileset(), tileMatrix, minTileRow, minTileCol));
      const found = await layersOf(addressIn(set, tileMatrix, minTileRow, minTileCol));
      expect(found.get(id)!.length).toBeGreaterThan(0);
      expect(new Map([...whole].filter(([name]) => layers.includes(name)))).toEqual(found);
    });

    test('has no tiles of collections that are on none', async () => {
      for (const id of ['events', 'buildings']) {
        const { links } = await json<Linked>(`${service}/collections/${id}`);
        expect(links.some(({ rel }) => rel.endsWith('tilesets-vector'))).toBe(false);
        expect((await served().get(`${service}/collections/${id}/tiles`)).status).toBe(404);
      }
    });

    test('comes as pages to read for whoever asks for them, which lead on to one another', async () => {
      const seen = new Set<string>();
      const open = [`${service}/tiles`, `${service}/collections/parcels/tiles`];
      for (let path = open.pop(); path !== undefined; path = open.pop()) {
        if (seen.has(path)) continue;
        seen.add(path);
        const page = await served().get(path, { Accept: 'text/html' });
        expect([path, page.headers.get('Content-Type')?.split(';')[0]]).toEqual([
          path,
          'text/html',
        ]);
        const text = await page.text();
        expect(text).toMatch(/<h1>.*[\u4e00-\u9fff].*<\/h1>/);
        for (const [, href = ''] of text.matchAll(/href="([^"]+)"/g)) {
          const next = pathOf(href);
          if (/\/(tiles|tileMatrixSets)(\/WebMercatorQuad)?$/.test(next)) open.push(next);
        }
        expect((await served().get(`${path}?f=html`)).headers.get('Content-Type')).toMatch(
          /^text\/html/,
        );
        const data = await served().get(`${path}?f=json`, { Accept: 'text/html' });
        expect(data.headers.get('Content-Type')).toBe('application/json');
      }
      expect([...seen].toSorted()).toEqual(
        [
          `${service}/collections/parcels/tiles`,
          `${service}/collections/parcels/tiles/WebMercatorQuad`,
          `${service}/tileMatrixSets`,
          `${service}/tileMatrixSets/WebMercatorQuad`,
          `${service}/tiles`,
          `${service}/tiles/WebMercatorQuad`,
        ].toSorted(),
      );
    });

    test('answers 204 where there is nothing, 404 out of its matrices, 400 to what is no number', async () => {
      const set = await tileset();
      const statusOf = async (matrix: string, row: number, column: number) =>
        (await served().get(addressIn(set, matrix, row, column))).status;
      expect(await statusOf('12', 0, 0)).toBe(204);
      expect(await statusOf('12', 4096, 0)).toBe(404);
      expect(await statusOf('17', 0, 0)).toBe(404);
      expect(await statusOf('twelve', 0, 0)).toBe(400);
      expect(await statusOf('12', -1, 0)).toBe(400);
      expect((await served().get(`${service}/tiles/WorldCRS84Quad/0/0/0`)).status).toBe(404);
    });
  });
}
