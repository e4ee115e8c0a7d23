import { describe, expect, test } from 'vitest';
import { surveyGridAt } from '../../../../geodata/area/surveyGrid.ts';
import type { LonLat } from '../../../../geodata/geometry.ts';
import { polygonOf, readPasted } from '../../../../web/landUseRates/area/pastedCoordinates.ts';
import { placeNotations } from '../../../../web/map/placeText.ts';

const ring = [
  [119.8, 29.2],
  [119.9, 29.2],
  [119.9, 29.3],
  [119.8, 29.2],
];
const farRing = [
  [120.8, 29.2],
  [120.9, 29.2],
  [120.9, 29.3],
  [120.8, 29.2],
];
const triangle = { type: 'Polygon', coordinates: [ring] };
const read = (value: unknown) => readPasted(JSON.stringify(value), 120);

describe('typed and pasted text', () => {
  test('of places is read line by line, with its faults', () => {
    const pasted = readPasted('119.85, 29.2\n\nJ2 nowhere 7\n3230000 487000', 120);
    if (pasted.kind !== 'places') throw new Error(pasted.kind);
    expect(pasted.places.map(({ line, system }) => [line, system])).toEqual([
      [1, 'degrees'],
      [4, 'grid'],
    ]);
    expect(pasted.faults.map(({ line }) => line)).toEqual([3]);
  });

  test('of nothing is nothing', () => {
    expect(readPasted(' \n ', 120)).toEqual({ kind: 'nothing' });
  });

  test('of a GeoJSON polygon is its shape, however it is wrapped', () => {
    const feature = { type: 'Feature', properties: {}, geometry: triangle };
    const wrapped = [
      triangle,
      feature,
      { type: 'FeatureCollection', features: [feature] },
      { type: 'GeometryCollection', geometries: [triangle] },
    ];
    for (const value of wrapped) expect(read(value)).toEqual({ kind: 'shape', shape: triangle });
  });

  test('of several polygons is one shape of several parts, points between them left out', () => {
    const features = [ring, farRing].map((outer) => ({
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [outer] },
    }));
    const point = { type: 'Feature', geometry: { type: 'Point', coordinates: [119.85, 29.2] } };
    expect(read({ type: 'FeatureCollection', features: [...features, point] })).toEqual({
      kind: 'shape',
      shape: { type: 'MultiPolygon', coordinates: [[ring], [farRing]] },
    });
  });

  test('of a polygon that crosses itself tells what is wrong with it', () => {
    const bowTie = [
      [119.8, 29.2],
      [119.9, 29.3],
      [119.9, 29.2],
      [119.8, 29.3],
      [119.8, 29.2],
    ];
    const pasted = read({ type: 'Polygon', coordinates: [bowTie] });
    expect(pasted).toMatchObject({ kind: 'faultyShape', faults: [{ reason: 'selfIntersecting' }] });
  });

  test('of a GeoJSON line or points is places', () => {
    const pasted = read({
      type: 'LineString',
      coordinates: [
        [119.8, 29.2, 60],
        [119.9, 29.3, 60],
      ],
    });
    expect(pasted).toMatchObject({
      kind: 'places',
      places: [{ place: [119.8, 29.2] }, { place: [119.9, 29.3] }],
      faults: [],
    });
  });

  test.each([
    ['cut off', '{"type":"Polygon","coordinates":[[[119.8,29', 'notJson'],
    ['of nothing', '{"type":"FeatureCollection","features":[]}', 'noGeometry'],
    ['of something else', '{"name":"鞋塘"}', 'noGeometry'],
    ['of places off the earth', '{"type":"Point","coordinates":[500000,3230000]}', 'noGeometry'],
  ])('GeoJSON %s is named as such', (_, text, kind) => {
    expect(readPasted(text, 120)).toEqual({ kind });
  });
});

test('places become a polygon that is closed once, whether they repeat the first or not', () => {
  const places: LonLat[] = [
    [0, 0],
    [1, 0],
    [1, 1],
  ];
  const closed = { type: 'Polygon', coordinates: [[...places, [0, 0]]] };
  expect(polygonOf(places)).toEqual(closed);
  expect(polygonOf([...places, [0, 0]])).toEqual(closed);
});

test('a place is written in degrees and on both grids, and read again where it was', () => {
  const place: LonLat = [119.8388123, 29.2290456];
  const notations = placeNotations(place);
  expect(notations.map(({ gridName }) => gridName)).toEqual([null, 'EPSG:4549', 'EPSG:4528']);
  const [east, north] = surveyGridAt(120).forward(place);
  expect(notations[1]!.copied).toBe(`${east.toFixed(3)}, ${north.toFixed(3)}`);
  for (const { copied } of notations) {
    const pasted = readPasted(copied, 120);
    if (pasted.kind !== 'places') throw new Error(pasted.kind);
    expect(pasted.places[0]!.place[0]).toBeCloseTo(place[0], 7);
    expect(pasted.places[0]!.place[1]).toBeCloseTo(place[1], 7);
  }
});
