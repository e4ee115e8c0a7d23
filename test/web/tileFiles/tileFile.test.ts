import { Compression, TileType, type Header } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { requireTiles, TileFileError, tileFileOf } from '../../../web/tileFiles/tileFile.ts';

const faultOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof TileFileError) return error.fault;
    throw error;
  }
  return null;
};

describe('the beginning of a file tells', () => {
  test.each([
    ['PMTiles\x03\x7f', null],
    ['PMTiles\x02', 'otherVersion'],
    ['PMTiles\x04', 'otherVersion'],
    ['PM\x01\x00', 'otherVersion'],
    ['PM\x02\x00', 'otherVersion'],
    ['SQLite format 3\x00', 'mbtiles'],
    ['PK\x03\x04', 'notTiles'],
    ['{"type":"Feature"', 'notTiles'],
    ['', 'empty'],
  ])('%j', (text, fault) => {
    expect(faultOf(() => requireTiles(Buffer.from(text, 'latin1')))).toBe(fault);
  });
});

const header = {
  tileType: TileType.Mvt,
  tileCompression: Compression.Gzip,
  tileDataOffset: 1000,
  tileDataLength: 500,
  minZoom: 8,
  maxZoom: 16,
  minLon: 119.8,
  minLat: 29.1,
  maxLon: 119.9,
  maxLat: 29.2,
} as Header;
const layers = {
  attribution: '<b>规划</b> &amp; 设计',
  vector_layers: [{ id: 'roads' }, { id: 'water' }],
};
const file = { id: '3', name: '规划.pmtiles', size: 1500 };

test('a file of shapes has its layers, its place and whom to name, and asks for tiles of its own', () => {
  expect(tileFileOf(file, header, layers)).toEqual({
    id: '3',
    name: '规划.pmtiles',
    bytes: 1500,
    kind: 'vector',
    layers: ['roads', 'water'],
    tiles: ['tilefile://3/{z}/{x}/{y}'],
    minzoom: 8,
    maxzoom: 16,
    bounds: [119.8, 29.1, 119.9, 29.2],
    attribution: '规划 & 设计',
    own: null,
  });
});

test('a layer that is named twice is drawn once: a style with two layers of one name is none', () => {
  const twice = { vector_layers: [{ id: 'roads' }, { id: 'roads' }, { id: 'water' }] };
  expect(tileFileOf(file, header, twice)).toMatchObject({ layers: ['roads', 'water'] });
});

test('a box beyond the earth is none, for no map can be taken there', () => {
  for (const beyond of [{ maxLat: 120 }, { minLat: -91 }, { minLon: -200 }, { maxLon: 181 }])
    expect(tileFileOf(file, { ...header, ...beyond }, layers).bounds).toBeNull();
});

test('a file of images needs no list of layers', () => {
  expect(tileFileOf(file, { ...header, tileType: TileType.Webp }, {})).toMatchObject({
    kind: 'raster',
    attribution: '',
  });
});

test('one of ours says of which day it is and when it was taken', () => {
  const guatu = { asOf: '2010-09-30', takenAt: '2026-11-30T08:00:00.000Z', edition: 'x' };
  expect(tileFileOf(file, header, { ...layers, guatu }).own).toEqual({
    asOf: '2010-09-30',
    takenAt: '2026-11-30T08:00:00.000Z',
  });
});

test.each([
  ['otherPacking', { tileCompression: Compression.Brotli }, layers],
  ['otherPacking', { tileCompression: Compression.Zstd }, layers],
  ['otherKind', { tileType: TileType.Unknown }, layers],
  ['otherKind', {}, {}],
  ['otherKind', {}, null],
  ['cutOff', { tileDataLength: 501 }, layers],
])('%s: %j', (fault, other, metadata) => {
  expect(faultOf(() => tileFileOf(file, { ...header, ...other }, metadata))).toBe(fault);
});
