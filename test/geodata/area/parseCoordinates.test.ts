import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCoordinates, type ParsedPosition } from '../../../geodata/area/parseCoordinates.ts';
import { surveyGridAt } from '../../../geodata/area/surveyGrid.ts';
import { between } from './shapes.ts';

const only = (line: string): ParsedPosition => {
  const { places, faults } = parseCoordinates(line, 120);
  expect(faults).toEqual([]);
  expect(places).toHaveLength(1);
  return places[0]!;
};
const faultOf = (line: string) => parseCoordinates(line, 120).faults[0]?.detail;

describe('a place in degrees', () => {
  test.each([
    '119.85, 29.2',
    '29.2 119.85',
    '119.85\t29.2',
    '119.85，29.2',
    '１１９．８５，２９．２０',
    '(119.85, 29.2)',
    'J1,1,119.85,29.2',
    '3、 119.85 29.2',
    'CGCS2000.5 119.85 29.2',
    '点12：119.85；29.2',
    'E119.85 N29.2',
    '119.85E 29.2N',
    '119.8500° E  29.2000° N  ·  EPSG:4549',
    'lat 29.2 lon 119.85',
    '经度：119.85；纬度：29.2',
    '东经119.85° 北纬29.2°',
    '东经119°51′00″ 北纬29°12′00″',
    `119°51'00.0"E, 29°12'00"N`,
    `119°51'0'' 29°12'0''`,
    '119度51分0秒，29度12分',
    '119º51’0” 29º12’0”',
  ])('is read from “%s”', (line) => {
    const { place, system, gridName } = only(line);
    expect(place[0]).toBeCloseTo(119.85, 10);
    expect(place[1]).toBeCloseTo(29.2, 10);
    expect({ system, gridName }).toEqual({ system: 'degrees', gridName: null });
  });

  test('may be whole numbers beside the name of a point', () => {
    expect(only('J1 120 29').place).toEqual([120, 29]);
    expect(only('点2: 29, 120').place).toEqual([120, 29]);
  });

  test('may lie west or south', () => {
    expect(only('W 119.85, S 29.2').place).toEqual([-119.85, -29.2]);
    expect(only('-119.85, -29.2').place).toEqual([-119.85, -29.2]);
    expect(only('西经10.5 南纬60.5').place).toEqual([-10.5, -60.5]);
    expect(only('-10°30′, 60°30′').place).toEqual([60.5, -10.5]);
  });
});

describe('a place in metres', () => {
  const lonLat = [119.65, 28.99] as const;

  test.each([
    '465892.987, 3208211.456',
    '3208211.456 465892.987',
    'E 465892.987  N 3208211.456',
    'X=3208211.456, Y=465892.987',
    '1 3208211.456 465892.987 35.2',
    'E 465\u202f892.987  N 3\u202f208\u202f211.456',
  ])('is read from “%s” on the grid of the zone', (line) => {
    const { place, system, gridName } = only(line);
    expect(place[0]).toBeCloseTo(lonLat[0], 7);
    expect(place[1]).toBeCloseTo(lonLat[1], 7);
    expect({ system, gridName }).toEqual({ system: 'grid', gridName: 'EPSG:4549' });
  });

  test('takes its zone from the east where that names one', () => {
    for (const line of ['J1,1,3234200.000,40487000.000', '40487000 3234200']) {
      const { place, system, gridName } = only(line);
      expect({ system, gridName }).toEqual({ system: 'prefixedGrid', gridName: 'EPSG:4528' });
      expect(place).toEqual(surveyGridAt(120).inverse([487_000, 3_234_200]));
    }
    expect(only('41487000 3234200').place).toEqual(surveyGridAt(123).inverse([487_000, 3_234_200]));
  });

  test('takes the zone’s meridian where the east names none', () => {
    const { places } = parseCoordinates('487000 3234200', 123);
    expect(places).toMatchObject([
      { place: surveyGridAt(123).inverse([487_000, 3_234_200]), gridName: 'EPSG:4550' },
    ]);
  });
});

describe('a line that is no place', () => {
  test.each([
    ['119.85', '看不出一个点'],
    ['第 5 点', '看不出一个点'],
    ['3234200 3234300', '看不出一个点'],
    ['487000 29.2', '看不出一个点'],
    ['119.85 29.2 35.0', '数字太多'],
    ['1 120 29', '数字太多'],
    ['487000 487001 3234200', '数字太多'],
    ['E 119.85 E 29.2', '都是经度'],
    ['200.5 95.5', '-180 至 180'],
    ['119.85°N 29.2°E', '-90 至 90'],
    ['119°75′ 29°12′', '小于 60'],
    ['119°51′60″ 29°12′', '小于 60'],
    ['21487000 3234200', '带号'],
    ['99487000 3234200', '带号'],
  ])('“%s” is told why: %s', (line, says) => {
    const fault = faultOf(line);
    expect(fault?.zh).toContain(says);
    expect(fault?.en).not.toMatch(/[一-鿿]/);
  });

  test('keeps its number and text among the others, headings and empty lines aside', () => {
    const text =
      '[地块坐标]\r\n点号,X,Y\r\n\r\nJ1,1,3234200,40487000\r\n J2,1,oops,40487320 \r\n119.85,29.2';
    const { places, faults } = parseCoordinates(text, 120);
    expect(places.map(({ line, system }) => [line, system])).toEqual([
      [4, 'prefixedGrid'],
      [6, 'degrees'],
    ]);
    expect(faults).toMatchObject([{ line: 5, text: 'J2,1,oops,40487320' }]);
    expect(parseCoordinates('', 120)).toEqual({ places: [], faults: [] });
  });
});

test('what is printed of a place in any of the systems is read as that place', () => {
  const lon = between(118.6, 121.4);
  const lat = between(20, 50);
  const lines = [
    (x: number, y: number) => `${x.toFixed(9)}, ${y.toFixed(9)}`,
    (x: number, y: number) => `N${y.toFixed(9)} E${x.toFixed(9)}`,
    (x: number, y: number) => `${dms(x)}E ${dms(y)}N`,
    (x: number, y: number) =>
      surveyGridAt(120)
        .forward([x, y])
        .map((metres) => metres.toFixed(4))
        .join(),
    (x: number, y: number) =>
      surveyGridAt(120)
        .prefixedForward([x, y])
        .map((metres) => metres.toFixed(4))
        .toReversed()
        .join('\t'),
  ];
  fc.assert(
    fc.property(lon, lat, fc.constantFrom(...lines), (x, y, print) => {
      const { place } = only(print(x, y));
      expect(Math.abs(place[0] - x)).toBeLessThan(1e-8);
      expect(Math.abs(place[1] - y)).toBeLessThan(1e-8);
    }),
    { numRuns: 300 },
  );
});

test('any text at all is answered', () => {
  const alphabet = fc.constantFrom(
    ...Array.from('0123456789.,-+°′″度分秒EWNS东西南北经纬 \t\nJ，；\u202f'),
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: alphabet })), (text) => {
      const { places, faults } = parseCoordinates(text, 120);
      for (const { place } of places) expect(place.every(Number.isFinite)).toBe(true);
      expect(places.length + faults.length).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
    }),
    { numRuns: 1000 },
  );
});

function dms(degrees: number): string {
  const whole = Math.floor(degrees);
  const minutes = Math.floor((degrees - whole) * 60);
  const seconds = ((degrees - whole) * 60 - minutes) * 60;
  return `${whole}°${minutes}′${Math.min(59.999999, seconds).toFixed(6)}″`;
}
