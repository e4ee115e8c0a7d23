import { describe, expect, test } from 'vitest';
import { problemSchema } from '../../../server/http/problemSchema.ts';
import type { Served } from '../served.ts';

const parcels = '/api/zones/jindong/parcels.geojson';
const statistics = '/api/zones/jindong/statistics';

const refusals: readonly (readonly [path: string, status: number, kind: string, says: RegExp])[] = [
  [`${parcels}?asOf=2010-13-40`, 400, 'bad-date', /“2010-13-40”.*2010-09-30/],
  [`${parcels}?asOf=2010-02-30`, 400, 'bad-date', /2010-02-30/],
  [`${parcels}?asOf=`, 400, 'bad-date', /2010-09-30/],
  [`${parcels}?asOf=2010-09-30T00:00:00Z`, 400, 'bad-date', /2010-09-30/],
  [`${parcels}?asOf=2010-09-30&asOf=2010-09-29`, 400, 'repeated-parameter', /asOf/],
  [`${parcels}?bbox=1,2,3`, 400, 'bad-bbox', /四个/],
  [`${parcels}?bbox=1,2,3,4,5`, 400, 'bad-bbox', /四个/],
  [`${parcels}?bbox=1,2,3,4,5,6`, 400, 'bad-bbox', /四个/],
  [`${parcels}?bbox=NaN,2,3,4`, 400, 'bad-bbox', /数字/],
  [`${parcels}?bbox=,2,3,4`, 400, 'bad-bbox', /数字/],
  [`${parcels}?bbox=0x10,2,3,4`, 400, 'bad-bbox', /数字/],
  [`${parcels}?bbox=1e400,2,3,4`, 400, 'bad-bbox', /-180/],
  [`${parcels}?bbox=1,2,3,91`, 400, 'bad-bbox', /90/],
  [`${parcels}?bbox=1,4,3,2`, 400, 'bad-bbox', /南界/],
  [`${parcels}?colour=5`, 400, 'unknown-parameter', /colour/],
  [`${parcels}?block=`, 400, 'bad-parameter', /block/],
  [`${parcels}?block=%00`, 400, 'bad-parameter', /block/],
  ['/api/zones/jindong/land.json?asOf=2010-02-30', 400, 'bad-date', /2010-02-30/],
  ['/api/zones/jindong/land.json?bbox=1,2,3,4', 400, 'unknown-parameter', /bbox/],
  ['/api/zones/jindong/areas?asOf=2010-09-30', 400, 'unknown-parameter', /asOf/],
  [`${statistics}?by=village`, 400, 'bad-parameter', /by.*zone、block、town/],
  [`${statistics}?__proto__=1`, 400, 'unknown-parameter', /__proto__/],
  ['/api/zones?x=1', 400, 'unknown-parameter', /“x”/],
  ['/api/zones/atlantis', 404, 'unknown-zone', /atlantis/],
  ['/api/zones/atlantis/parcels.geojson', 404, 'unknown-zone', /atlantis/],
  ['/api/zones/%00', 404, 'unknown-zone', /zones/],
  ['/api/zones/jindong/parcels/none', 404, 'unknown-subject', /地块/],
  ['/api/zones/jindong/parcels/%00', 404, 'unknown-subject', /地块/],
  ['/api/zones/jindong/blocks/none', 404, 'unknown-subject', /区块/],
  ['/api/zones/jindong/works/none', 404, 'unknown-subject', /工程/],
  ['/api/zones/jindong/projects/none', 404, 'unknown-subject', /项目/],
  ['/api/zones/jindong/events/none', 404, 'unknown-subject', /事件/],
  ['/api/zones/jindong/nothing', 404, 'unknown-path', /docs/],
  ['/nothing', 404, 'unknown-path', /docs/],
];

const square = [
  [119.8, 29.1],
  [119.9, 29.1],
  [119.9, 29.2],
  [119.8, 29.1],
];
const bowTie = [
  [119.8, 29.1],
  [119.9, 29.3],
  [119.9, 29.1],
  [119.8, 29.3],
  [119.8, 29.1],
];
const outside = square.map(([lon, lat]) => [lon! + 1, lat]);
const crossing = square.map(([lon, lat]) => [lon! + 0.05, lat! + 0.02]);
const json = { 'Content-Type': 'application/json' };

const badBodies: readonly (readonly [name: string, body: unknown, status: number, kind: string])[] =
  [
    ['text that is no JSON', '{"geometry":', 400, 'not-json'],
    ['nothing at all', '', 400, 'not-json'],
    ['null', 'null', 400, 'bad-body'],
    ['no geometry', {}, 400, 'bad-body'],
    ['a field that is not known', { geometry: polygon([square]), by: 'zone' }, 400, 'bad-body'],
    ['a bad day', { geometry: polygon([square]), asOf: '2010-13-40' }, 400, 'bad-date'],
    ['a line', { geometry: { type: 'LineString', coordinates: square } }, 422, 'bad-geometry'],
    ['a place', { geometry: { type: 'Point', coordinates: [119.8, 29.1] } }, 422, 'bad-geometry'],
    ['null for a shape', { geometry: null }, 400, 'bad-body'],
    [
      'a feature of no place',
      { geometry: { type: 'Feature', geometry: null, properties: {} } },
      422,
      'bad-geometry',
    ],
    ['no rings', { geometry: polygon([]) }, 422, 'bad-geometry'],
    ['an empty ring', { geometry: polygon([[]]) }, 422, 'bad-geometry'],
    ['a ring of three', { geometry: polygon([square.slice(1)]) }, 422, 'bad-geometry'],
    ['an open ring', { geometry: polygon([open(119.8, 29.2)]) }, 422, 'bad-geometry'],
    ['a ring open eastward', { geometry: polygon([open(119.81, 29.1)]) }, 422, 'bad-geometry'],
    ['one point four times', { geometry: polygon([Array(4).fill([1, 1])]) }, 422, 'bad-geometry'],
    ['coordinates as text', { geometry: polygon([[['1', '2']]]) }, 422, 'bad-geometry'],
    ['null coordinates', { geometry: polygon([[[null, null]]]) }, 422, 'bad-geometry'],
    ['a latitude of 91', { geometry: polygon([[[0, 91]]]) }, 422, 'bad-geometry'],
    [
      'numbers beyond all',
      `{"geometry":{"type":"Polygon","coordinates":[[[1e999,0]]]}}`,
      422,
      'bad-geometry',
    ],
    ['a bow-tie', { geometry: polygon([bowTie]) }, 422, 'bad-geometry'],
    ['a hole outside', { geometry: polygon([square, outside]) }, 422, 'bad-geometry'],
    ['rings that cross', { geometry: polygon([square, crossing]) }, 422, 'bad-geometry'],
    ['50 001 vertices', { geometry: polygon([circle(50_000)]) }, 422, 'bad-geometry'],
    ['two megabytes and more', ' '.repeat(2 * 1024 * 1024 + 1), 413, 'body-too-large'],
  ];

export function describeProblems(served: () => Served): void {
  describe('a request that cannot be answered', () => {
    test.each(refusals)('GET %s → %i %s', async (path, status, kind, says) => {
      const problem = await problemOf(await served().get(path), status);
      expect(problem.type).toMatch(`/docs#${kind}`);
      expect(problem.detail).toMatch(says);
      const asked = new URL(path, 'http://localhost');
      expect(new URL(problem.instance ?? '', asked).pathname).toBe(asked.pathname);
      expect(new URL(problem.type, asked).pathname).toBe('/docs');
    });

    test.each(badBodies)('POST statistics with %s', async (_name, body, status, kind) => {
      const response = await served().post(statistics, body);
      expect((await problemOf(response, status)).type).toMatch(`/docs#${kind}`);
    });

    test('a body that is no object is said to be none', async () => {
      const { detail } = await problemOf(await served().post(statistics, '[]'), 400);
      expect(detail).toBe('请求内容须是一个 JSON 对象。');
    });

    test.each(['text/plain', 'application/x-www-form-urlencoded', ''])(
      'a body that calls itself “%s” is not read',
      async (type) => {
        const response = await served().post(statistics, '{}', { 'Content-Type': type });
        expect((await problemOf(response, 415)).type).toMatch('/docs#wrong-media-type');
      },
    );

    test('a body of unknown length is stopped at the limit', async () => {
      const chunk = new Uint8Array(64 * 1024).fill(32);
      let sent = 0;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += chunk.length;
          controller.enqueue(chunk);
        },
      });
      // Node asks for `duplex` with a stream for a body; the DOM's types do not know it.
      const init: RequestInit & { readonly duplex: 'half' } = {
        method: 'POST',
        headers: json,
        body,
        duplex: 'half',
      };
      const response = await served().request(statistics, init);
      await problemOf(response, 413);
      expect(sent).toBeLessThan(3 * 1024 * 1024);
    });

    test('every fault of a geometry is named with its place, at most twenty', async () => {
      const bad = Array.from({ length: 30 }, () => ['x', 0]);
      const response = await served().post(statistics, { geometry: polygon([bad]) });
      const { faults = [] } = await problemOf(response, 422);
      expect(faults).toHaveLength(20);
      expect(faults[3]).toMatchObject({ in: 'body', at: '/geometry/coordinates/0/3' });
    });

    test('each field that is not known has a fault of its own, a pointer to it', async () => {
      const body = { geometry: polygon([square]), 'a/b': 1, 'c~d': 2 };
      const { faults } = await problemOf(await served().post(statistics, body), 400);
      expect(faults?.map(({ in: place, at }) => [place, at])).toEqual([
        ['body', '/a~1b'],
        ['body', '/c~0d'],
      ]);
      const address = `${parcels}?x=1&y=2`;
      const query = await problemOf(await served().get(address), 400);
      expect(query.faults?.map(({ in: place, at }) => [place, at])).toEqual([
        ['query', 'x'],
        ['query', 'y'],
      ]);
    });

    test.each([
      ['charset=gbk', 'application/json; charset=gbk', /gbk/],
      ['charset="gb18030"', 'application/json;charset="gb18030"', /gb18030/],
      ['UTF-16', 'application/json; charset=UTF-16LE', /UTF-16LE/],
    ])('a body in %s is not read as UTF-8', async (_name, type, says) => {
      const response = await served().post(statistics, '{}', { 'Content-Type': type });
      const problem = await problemOf(response, 415);
      expect(problem.type).toMatch('/docs#wrong-media-type');
      expect(problem.detail).toMatch(says);
    });

    test('bytes that are no UTF-8 are no text', async () => {
      const body = Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x3a, 0x31, 0x7d]);
      const response = await served().request(statistics, { method: 'POST', headers: json, body });
      expect((await problemOf(response, 400)).type).toMatch('/docs#not-json');
    });

    test.each(['gzip', 'br', 'deflate, gzip'])(
      'a body coded in %s is told that none is taken',
      async (coding) => {
        const body = JSON.stringify({ geometry: polygon([square]) });
        const headers = { ...json, 'Content-Encoding': coding };
        const response = await served().post(statistics, body, headers);
        expect((await problemOf(response, 415)).type).toMatch('/docs#wrong-coding');
        expect(response.headers.get('Accept-Encoding')).toBe('identity');
      },
    );

    test.each([
      'application/json; charset=utf-8',
      'application/json;charset="UTF-8"',
      'application/geo+json',
    ])('a body of type %s is read', async (type) => {
      const body = { geometry: polygon([square]) };
      expect((await served().post(statistics, body, { 'Content-Type': type })).status).toBe(200);
    });

    test('an outline that crosses itself is told where', async () => {
      const response = await served().post(statistics, { geometry: polygon([bowTie]) });
      const { detail, detailEn, faults } = await problemOf(response, 422);
      expect(detail).toContain('经度 119.850000、纬度 29.200000');
      expect(detailEn).toContain('longitude 119.850000, latitude 29.200000');
      expect(faults).toMatchObject([{ in: 'body', at: '/geometry/coordinates/0/0' }]);
    });

    test.each(['PUT', 'DELETE', 'PATCH'])('%s is told which methods there are', async (method) => {
      const response = await served().request(statistics, { method });
      expect((await problemOf(response, 405)).type).toMatch('/docs#method-not-allowed');
      expect(response.headers.get('Allow')?.split(', ').toSorted()).toEqual([
        'GET',
        'HEAD',
        'OPTIONS',
        'POST',
      ]);
    });
  });
}

async function problemOf(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toMatch('application/problem+json');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(status);
  expect(problem.requestId).toBe(response.headers.get('X-Request-Id'));
  expect(problem.detail).toMatch(/[一-鿿]/);
  expect(problem.detailEn).not.toMatch(/[一-鿿]/);
  return problem;
}

function polygon(coordinates: unknown) {
  return { type: 'Polygon', coordinates };
}

/** The square's ring, ended elsewhere. */
function open(lon: number, lat: number): number[][] {
  return [...square.slice(0, 3), [lon, lat]];
}

/** A closed ring with one position more than asked. */
function circle(vertices: number): number[][] {
  const ring = Array.from({ length: vertices }, (_, index) => {
    const angle = (2 * Math.PI * index) / vertices;
    return [119.85 + 0.05 * Math.cos(angle), 29.2 + 0.05 * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}
