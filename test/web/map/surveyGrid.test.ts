import { expect, test } from 'vitest';
import { toSurveyGrid } from '../../../web/map/surveyGrid.ts';

/** Computed with the EPSG registry's own definition of 4549. */
test.each([
  [
    [119.65, 28.99],
    [465_892.99, 3_208_211.46],
  ],
  [
    [119.95, 29.31],
    [495_142.66, 3_243_630.24],
  ],
] as const)('%j lies at %j on the surveyors’ grid, to a centimetre', (place, [east, north]) => {
  const grid = toSurveyGrid(place);
  expect(grid[0]).toBeCloseTo(east, 2);
  expect(grid[1]).toBeCloseTo(north, 2);
});

test('the central meridian is the line of 500 km east, and the equator that of 0 km north', () => {
  const [east, north] = toSurveyGrid([120, 0]);
  expect(east).toBeCloseTo(500_000, 6);
  expect(north).toBeCloseTo(0, 6);
});
