import { expect, test } from 'vitest';
import {
  gcj02Address,
  readGcj02Address,
  tileUrl,
} from '../../../../web/map/basemap/gcj02Address.ts';

const templates = [
  'https://a.tiles.example/map?lang=zh_cn&x={x}&y={y}&z={z}',
  'https://b.tiles.example/路网/{z}/{x}/{y}.png?key=a%2Fb',
];

/** What the map makes of a tile address before it asks for it. */
function asked(address: string): string {
  return address.replaceAll('{z}', '14').replaceAll('{x}', '13644').replaceAll('{y}', '6768');
}

test('the address keeps the servers’ own addresses apart from the tile the map asks for', () => {
  expect(readGcj02Address(asked(gcj02Address(templates)))).toEqual({
    tile: { z: 14, x: 13_644, y: 6768 },
    templates,
  });
});

test('an address of another kind is refused', () => {
  expect(() => readGcj02Address('https://a.tiles.example/14/13644/6768')).toThrow(TypeError);
});

test('neighbours are asked of different servers, the same tile always of the same', () => {
  const url = (x: number) => tileUrl(templates, { z: 14, x, y: 6768 });
  expect(url(13_644)).toBe('https://a.tiles.example/map?lang=zh_cn&x=13644&y=6768&z=14');
  expect(url(13_645)).toBe('https://b.tiles.example/路网/14/13645/6768.png?key=a%2Fb');
  expect(url(13_644)).toBe(url(13_644));
});
