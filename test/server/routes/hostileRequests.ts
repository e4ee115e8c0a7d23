import { describe, expect, test } from 'vitest';
import type { Served } from '../served.ts';
import { hostileTexts } from './hostileTexts.ts';

const parameters = [
  'asOf',
  'bbox',
  'block',
  'by',
  'zone',
  '__proto__',
  'knownBy',
  'parcel',
  'days',
  'town',
  'use',
  'state',
  'q',
  'fields',
  'crs',
  'limit',
  'after',
];
const paths = [
  'days',
  'land',
  'parcels/xietangxi/land',
  'parcels/xietangxi',
  'blocks',
  'works',
  'events',
  'buildings',
  'targets',
  'parcels',
  'parcels.geojson',
  'land.json',
  'areas',
  'statistics',
  'surroundings.geojson',
  'block-mix.geojson',
  'parcel-timelines',
  'sources',
  'projects',
];
const subjects = ['parcels', 'areas', 'blocks', 'works', 'projects', 'events'];

const polluted = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
const unitSquare = '[[[0,0],[1,0],[1,1],[0,0]]]';

const hostileBodies: readonly (readonly [name: string, body: string])[] = [
  ['prototype keys', `${polluted},"geometry":{"type":"Polygon","coordinates":${unitSquare}}}`],
  [
    'prototype keys inside',
    `{"geometry":{"__proto__":{"polluted":1},"type":"Polygon","coordinates":[]}}`,
  ],
  ['duplicate keys', `{"geometry":null,"geometry":{"type":"Polygon","coordinates":${unitSquare}}}`],
  [
    'arrays 100 000 deep',
    `{"geometry":{"type":"Polygon","coordinates":${'['.repeat(1e5)}${']'.repeat(1e5)}}}`,
  ],
  ['400 000 empty rings', polygonOf(Array(400_000).fill('[]'))],
  ['a collection of collections', nestedCollections(1000)],
  ['a bow-tie', polygonOf(['[[119.8,29.1],[119.9,29.3],[119.9,29.1],[119.8,29.3],[119.8,29.1]]'])],
  [
    'a hole outside',
    polygonOf([
      '[[119.8,29.1],[119.9,29.1],[119.9,29.3],[119.8,29.1]]',
      '[[10,10],[11,10],[11,11],[10,10]]',
    ]),
  ],
  [
    'a ring that touches itself',
    polygonOf([
      '[[119.8,29.1],[119.9,29.1],[119.85,29.2],[119.9,29.3],[119.8,29.3],[119.85,29.2],[119.8,29.1]]',
    ]),
  ],
  [
    'repeated positions',
    polygonOf([`[${'[119.8,29.1],'.repeat(20)}[119.9,29.1],[119.9,29.3],[119.8,29.1]]`]),
  ],
  [
    'a line for a ring',
    polygonOf(['[[119.8,29.1],[119.85,29.2],[119.9,29.3],[119.85,29.2],[119.8,29.1]]']),
  ],
  [
    'forty decimals',
    polygonOf([
      `[[119.${'8'.repeat(40)},29.1],[119.9,29.1],[119.9,29.3],[119.${'8'.repeat(40)},29.1]]`,
    ]),
  ],
  ['the whole world', polygonOf(['[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]'])],
  ['null island', polygonOf(['[[0,0],[1e-12,0],[1e-12,1e-12],[0,0]]'])],
  ['heights', polygonOf(['[[119.8,29.1,5],[119.9,29.1,5],[119.9,29.3,5],[119.8,29.1,5]]'])],
  ['a spiky comb over everything', polygonOf([comb(500)])],
  ['a star of edges that all lie over one another', polygonOf([starOf(12_000)])],
  ['a scribble that crosses itself everywhere', polygonOf([scribble(12_000)])],
];

export function describeHostileRequests(served: () => Served): void {
  const contents = async () => {
    const zones = await (await served().get('/api/zones')).text();
    const parcels = await (await served().get('/api/zones/jindong/parcels.geojson')).text();
    return { zones, parcels };
  };

  describe('a hostile request', () => {
    test.each(hostileTexts.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
      'with %s in any parameter or path is refused or finds nothing, and changes nothing',
      async (_name, text) => {
        const before = await contents();
        for (const address of addressesWith(text)) {
          const response = await served().get(address);
          const body = await response.text();
          expect([200, 400, 404], `${address}: ${body}`).toContain(response.status);
          expect(body).not.toMatch(/sqlite|postgres|syntax|\.ts:\d/i);
          // A table's name, unless it is a target's subject or the parameter that is at fault.
          if (response.status !== 200)
            expect(body.replaceAll('"at":"parcel"', '')).not.toMatch(/"parcel"/);
          expect(response.headers.has('X-Injected')).toBe(false);
        }
        expect(await contents()).toEqual(before);
      },
    );

    test.each([
      '0000-01-01',
      '0001-01-01',
      '0026-07-31',
      '9999-12-31',
      '9999-12-31T20:00:00-08:00',
    ])(
      'of the day %s is refused in a sentence, for nobody means it and no year stands before or after it',
      async (day) => {
        const moments = ['supervision', 'bulletins/2010-09', 'parcels', 'plans'].map(
          (path) => `${path}?knownBy=${day}`,
        );
        const days = ['plan-items', 'scenes', 'parcels', 'land.json', 'statistics'].map(
          (path) => `${path}?asOf=${day}`,
        );
        const others = [`trends?to=${day}`, `statistics?days=${day}`, `changes?from=${day}`];
        for (const address of [...moments, ...days, ...others]) {
          const answer = await served().get(`/api/zones/jindong/${address}`);
          expect(answer.status, `${address}: ${await answer.text()}`).toBe(400);
        }
        expect((await served().get('/api/zones/jindong/bulletins/0001-01')).status).toBe(400);
      },
    );

    test.each(hostileBodies)('with %s for a body is answered or refused', async (_name, body) => {
      const response = await served().post('/api/zones/jindong/statistics', body);
      const text = await response.text();
      expect([200, 400, 413, 422], text).toContain(response.status);
      expect('polluted' in {}).toBe(false);
      if (response.status === 200)
        for (const [, value] of text.matchAll(/"area(?:Known)?(?:M2|Mu)":([^,}]*)/g))
          // A part of a parcel whose area nobody knows has none.
          if (value !== 'null') expect(Number(value), text).toBeGreaterThanOrEqual(0);
    });
  });
}

function addressesWith(text: string): string[] {
  const value = encodeURIComponent(text);
  return [
    `/api/${value}`,
    `/api/zones/${value}`,
    `/api/zones/jindong/parcels.geojson?${value}=1`,
    ...subjects.map((kind) => `/api/zones/jindong/${kind}/${value}`),
    ...paths.flatMap((path) =>
      parameters.map((name) => `/api/zones/jindong/${path}?${name}=${value}`),
    ),
  ];
}

function polygonOf(rings: readonly string[]): string {
  return `{"geometry":{"type":"Polygon","coordinates":[${rings.join()}]}}`;
}

function nestedCollections(depth: number): string {
  const opening = '{"type":"GeometryCollection","geometries":['.repeat(depth);
  return `{"geometry":${opening}${']}'.repeat(depth)}}`;
}

/** A ring of teeth, one degree high and a few metres wide, whose edges cross every parcel there is. */
function comb(teeth: number): string {
  const positions = Array.from({ length: teeth * 2 }, (_, index) => {
    const lon = 119.8 + (0.1 * index) / (teeth * 2);
    return `[${lon},${index % 2 === 0 ? 29 : 29.4}]`;
  });
  return `[${[...positions, '[119.9,28.9]', '[119.8,28.9]', positions[0]].join()}]`;
}

/** A ring whose every edge runs from near the middle far out or back. */
function starOf(corners: number): string {
  const positions = Array.from({ length: corners }, (_, index) => {
    const [angle, reach] = [(2 * Math.PI * index) / corners, index % 2 === 0 ? 0.2 : 0.001];
    return `[${119.85 + reach * Math.cos(angle)},${29.2 + reach * Math.sin(angle)}]`;
  });
  return `[${[...positions, positions[0]].join()}]`;
}

function scribble(corners: number): string {
  const positions = Array.from(
    { length: corners },
    (_, index) => `[${119.8 + ((index * 0.618) % 0.1)},${29.1 + ((index * 0.414) % 0.2)}]`,
  );
  return `[${[...positions, positions[0]].join()}]`;
}
