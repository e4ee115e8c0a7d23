import { describe, expect, test } from 'vitest';
import { boundingBoxOf, polygonsOf, positionsOf, type Geometry } from '../../geodata/geometry.ts';
import { rectangle } from './arbitraries.ts';

const road: Geometry = {
  type: 'LineString',
  coordinates: [
    [119.84, 29.12],
    [119.86, 29.2],
  ],
};
const place: Geometry = { type: 'Point', coordinates: [119.9, 29.11] };
const roads: Geometry = {
  type: 'MultiLineString',
  coordinates: [road.coordinates, [[119.81, 29.3]]],
};
const parcel = rectangle(119.82, 29.15, 0.01, 0.02);
const parcels: Geometry = {
  type: 'MultiPolygon',
  coordinates: [
    [...polygonsOf(parcel).flat(), ...polygonsOf(rectangle(119.823, 29.155, 0.004, 0.004)).flat()],
    ...polygonsOf(rectangle(119.9, 29.2, 0.01, 0.01)),
  ],
};

describe('positions of a geometry', () => {
  test.each<[Geometry, number]>([
    [place, 1],
    [road, 2],
    [roads, 3],
    [parcel, 5],
    [parcels, 15],
  ])('are all there, whatever the nesting: $type', (geometry, count) => {
    const positions = [...positionsOf(geometry)];
    expect(positions).toHaveLength(count);
    for (const position of positions)
      expect(position).toEqual([expect.any(Number), expect.any(Number)]);
  });
});

describe('bounding box', () => {
  test('is west, south, east, north around all geometries', () => {
    expect(boundingBoxOf([road, place, parcels])).toEqual([119.82, 29.11, 119.91, 29.21]);
    expect(boundingBoxOf([place])).toEqual([119.9, 29.11, 119.9, 29.11]);
  });

  test('is undefined around nothing', () => {
    expect(boundingBoxOf([])).toBeUndefined();
    expect(boundingBoxOf([{ type: 'MultiPolygon', coordinates: [] }])).toBeUndefined();
  });
});
