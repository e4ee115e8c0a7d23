import { describe, expect, test } from 'vitest';
import {
  drawnFeature,
  finishedEarly,
  hasGround,
  withoutRepeats,
} from '../../../../../web/landUseRates/drawing/map/drawn.ts';

/** A polygon of two corners set down and a third under the pointer, as the drawing library holds it. */
const polygonBeingDrawn = (corners: number) => ({
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [1, 3],
        [0, 0],
      ],
    ],
  },
  properties: { currentlyDrawing: true, committedCoordinateCount: corners },
});

describe('what is finished before its last corner', () => {
  test('is made of the corners set down, not of the one under the pointer', () => {
    expect(finishedEarly(drawnFeature(polygonBeingDrawn(3)))).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
      ],
    });
    const line = {
      geometry: {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [4, 0],
          [4, 0],
          [9, 9],
        ],
      },
      properties: {},
    };
    expect(drawnFeature(line).corners).toBe(2);
    expect(finishedEarly(drawnFeature(line))).toEqual({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [4, 0],
      ],
    });
  });

  test('is nothing while there are too few', () => {
    expect(finishedEarly(drawnFeature(polygonBeingDrawn(2)))).toBeNull();
    const line = {
      geometry: {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [9, 9],
        ],
      },
      properties: {},
    };
    expect(finishedEarly(drawnFeature(line))).toBeNull();
  });

  test('is the whole outline where it is drawn in one stroke', () => {
    const { geometry } = polygonBeingDrawn(0);
    expect(finishedEarly(drawnFeature({ geometry, properties: {} }))).toEqual(geometry);
  });
});

test('a place tapped twice counts once, one come back to counts again', () => {
  expect(
    withoutRepeats([
      [0, 0],
      [0, 0],
      [1, 1],
      [0, 0],
    ]),
  ).toEqual([
    [0, 0],
    [1, 1],
    [0, 0],
  ]);
});

test('there is no ground in a tap or a line, and there is in a bow-tie', () => {
  const hasIt = (ring: [number, number][]) => hasGround({ type: 'Polygon', coordinates: [ring] });
  expect(
    hasIt([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]),
  ).toBe(false);
  expect(
    hasIt([
      [1, 1],
      [2, 1],
      [2, 1],
      [1, 1],
      [1, 1],
    ]),
  ).toBe(false);
  expect(
    hasIt([
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ]),
  ).toBe(true);
});
