import { describe, expect, test } from 'vitest';
import { readAreal } from '../../../geodata/area/readArea.ts';
import { collection, faultsOf, feature, inBrief, parts, polygon, square } from './geojson.ts';

describe('reading an area', () => {
  test('takes a polygon, several, a feature and a collection of features', () => {
    const [one, other] = [square(0, 0, 1), square(3, 0, 1)];
    expect(readAreal(polygon(one))).toEqual(polygon(one));
    expect(readAreal(parts([one], [other]))).toEqual(parts([one], [other]));
    expect(readAreal(feature(polygon(one)))).toEqual(polygon(one));
    const both = collection(feature(polygon(one)), feature(parts([other])));
    expect(readAreal(both)).toEqual(parts([one], [other]));
  });

  test('leaves heights out', () => {
    const high = square(0, 0, 1).map(([lon, lat]) => [lon, lat, 55.5]);
    expect(readAreal(polygon(high))).toEqual(polygon(square(0, 0, 1)));
  });

  test.each([
    ['nothing', null, 'notAreal at '],
    ['a word', 'area', 'notAreal at '],
    ['a line', { type: 'LineString', coordinates: square(0, 0, 1) }, 'notAreal at '],
    ['a feature without geometry', feature(null), 'notAreal at geometry'],
    [
      'a point among areas',
      collection(
        feature(polygon(square(0, 0, 1))),
        feature({ type: 'Point', coordinates: [0, 0] }),
      ),
      'notAreal at features.1.geometry',
    ],
    ['a collection of geometries', collection(polygon(square(0, 0, 1))), 'notAreal at features.0'],
    ['an empty collection', collection(), 'notAList at features'],
    ['no coordinates', { type: 'Polygon' }, 'notAList at coordinates'],
    ['no rings', polygon(), 'notAList at coordinates'],
    ['no parts', parts(), 'notAList at coordinates'],
    ['an empty ring', polygon(square(0, 0, 3), []), 'notAList at coordinates.1'],
    ['a ring that is text', parts(['ring']), 'notAList at coordinates.0.0'],
    ['text for a number', polygon([['0', '0']]), 'badPosition at coordinates.0.0'],
    ['text for a height', polygon([[0, 0, 'high']]), 'badPosition at coordinates.0.0'],
    [
      'a number that is none',
      polygon([
        [0, 0],
        [1, Number.NaN],
      ]),
      'badPosition at coordinates.0.1',
    ],
    ['endless numbers', polygon([[Infinity, 0]]), 'badPosition at coordinates.0.0'],
    ['a longitude of 181', polygon([[181, 0]]), 'outOfRange at coordinates.0.0'],
    ['latitude before longitude', polygon([[29.2, 119.85]]), 'outOfRange at coordinates.0.0'],
    ['metres of a survey grid', polygon([[40487000, 3234200]]), 'outOfRange at coordinates.0.0'],
    ['three positions', polygon(square(0, 0, 1).slice(2)), 'tooFewPositions at coordinates.0'],
    [
      'an open ring',
      parts([square(0, 0, 1)], [square(3, 0, 1).slice(0, 4)]),
      'open at coordinates.1.0',
    ],
    ['one place four times', polygon(Array(4).fill([1, 1])), 'withoutArea at coordinates.0'],
    [
      'a line there and back',
      polygon([
        [0, 0],
        [1, 1],
        [2, 2],
        [1, 1],
        [0, 0],
      ]),
      'withoutArea at coordinates.0',
    ],
    [
      'a line along a parallel',
      polygon([
        [0, 0],
        [1, 0],
        [2, 0],
        [0, 0],
      ]),
      'withoutArea at coordinates.0',
    ],
    [
      'a hole as large as the rest',
      polygon(square(0, 0, 1), square(0, 0, 1)),
      'withoutArea at coordinates',
    ],
  ])('refuses %s with its reason and place', (_name, value, expected) => {
    expect(faultsOf(value).map(inBrief)).toContain(expected);
  });

  test('tells every fault of positions, at most twenty', () => {
    const bad = polygon([...Array(15).fill(['x', 0]), ...Array(15).fill([200, 0])]);
    expect(faultsOf(bad)).toHaveLength(20);
    expect(faultsOf(bad).map(inBrief)[16]).toBe('outOfRange at coordinates.0.16');
    expect(faultsOf(polygon(...Array<unknown>(100_000).fill([])))).toHaveLength(20);
  });
});
