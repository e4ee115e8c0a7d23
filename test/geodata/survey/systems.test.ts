import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '../../../geodata/geometry.ts';
import { detectSystem, guessSystem } from '../../../geodata/survey/systems/detectSystem.ts';
import {
  referenceSystemOf,
  referenceSystems,
} from '../../../geodata/survey/systems/referenceSystem.ts';
import { systemOfWkt } from '../../../geodata/survey/systems/systemOfWkt.ts';
import { transformationOf } from '../../../geodata/survey/systems/transformation.ts';
import proj4 from 'proj4';

const near: LonLat = [119.85, 29.2];
const system = (code: string) => referenceSystemOf(code)!;

describe('the register', () => {
  // As epsg.org has them; 4548, 4527 and 4508 are a zone beside those that look like them.
  test.each([
    ['EPSG:4549', 120, 500_000],
    ['EPSG:4528', 120, 40_500_000],
    ['EPSG:4548', 117, 500_000],
    ['EPSG:4527', 117, 39_500_000],
    ['EPSG:4498', 117, 20_500_000],
    ['EPSG:4508', 111, 500_000],
    ['EPSG:4509', 117, 500_000],
    ['EPSG:2385', 120, 500_000],
    ['EPSG:2364', 120, 40_500_000],
    ['EPSG:2437', 120, 500_000],
    ['EPSG:2416', 120, 40_500_000],
    ['EPSG:2345', 117, 500_000],
    ['EPSG:21420', 117, 20_500_000],
    ['EPSG:32650', 117, 500_000],
  ])('%s has the meridian %d° and an east of %d m there', (code, meridian, east) => {
    expect(system(code).plane).toContain(`+lon_0=${meridian} `);
    expect(system(code).plane).toContain(`+x_0=${east} `);
  });

  test.each(['4549', 'urn:ogc:def:crs:EPSG::4549', 'http://www.opengis.net/def/crs/EPSG/0/4549'])(
    '%s is 4549',
    (text) => {
      expect(referenceSystemOf(text)).toBe(system('EPSG:4549'));
    },
  );

  test.each(['GCJ02', 'gcj-02', 'BD09', 'bd-09', 'CRS84'])('%s is known', (text) => {
    expect(referenceSystemOf(text)).toBeDefined();
  });
});

describe('a place', () => {
  test.each([
    ['EPSG:4549', [465_892.99, 3_208_211.46], [119.65, 28.99]],
    ['EPSG:4549', [495_142.66, 3_243_630.24], [119.95, 29.31]],
    ['EPSG:4528', [40_495_142.66, 3_243_630.24], [119.95, 29.31]],
    // GDAL 3.6 with PROJ 9.1, EPSG:2385 to 4610 and EPSG:2437 to 4214.
    ['EPSG:2385', [465_892.99, 3_208_211.46], [119.650000241944, 28.9899865495654]],
    ['EPSG:2437', [465_892.99, 3_208_211.46], [119.650007651556, 28.9894853879703]],
  ] as [string, LonLat, LonLat][])('of %s %j is %j', (code, position, place) => {
    const found = transformationOf(system(code)).toDegrees(position);
    expect(found[0]).toBeCloseTo(place[0], 6);
    expect(found[1]).toBeCloseTo(place[1], 6);
  });

  test('comes back to a millimetre from every plane', () => {
    const planes = referenceSystems.filter(({ plane }) => plane !== null);
    fc.assert(
      fc.property(
        fc.constantFrom(...planes),
        fc.double({ min: -1.4, max: 1.4, noNaN: true }),
        fc.double({ min: 18, max: 53, noNaN: true }),
        ({ code, plane }, aside, latitude) => {
          const meridian = Number(/\+lon_0=(\S+)/.exec(plane!)?.[1] ?? 120);
          const [east = NaN, north = NaN] = proj4(plane!).forward([meridian + aside, latitude]);
          const [lon, lat] = transformationOf(system(code)).toDegrees([east, north]);
          expect(Math.abs(lon - meridian - aside) * 111_000).toBeLessThan(0.001);
          expect(Math.abs(lat - latitude) * 111_000).toBeLessThan(0.001);
        },
      ),
    );
  });

  test.each(['GCJ-02', 'BD-09'])('of %s is shifted back by hundreds of metres', (code) => {
    const [lon, lat] = transformationOf(system(code)).toDegrees(near);
    const metres = Math.hypot((lon - near[0]) * 97_000, (lat - near[1]) * 111_000);
    expect(metres).toBeGreaterThan(400);
    expect(metres).toBeLessThan(1300);
  });

  test('of an earlier datum is uncorrected without parameters, and moved by them', () => {
    const xian = system('EPSG:2364');
    expect(transformationOf(xian).corrected).toBe(false);
    const parameters = { dx: -3, dy: 100, rotation: 0, scale: 1 };
    const { toDegrees, corrected } = transformationOf(xian, { parameters });
    expect(corrected).toBe(true);
    const [lon, lat] = toDegrees([40_487_000, 3_234_200]);
    const [toLon, toLat] = transformationOf(system('EPSG:4549')).toDegrees([487_100, 3_234_197]);
    expect(lon).toBeCloseTo(toLon, 9);
    expect(lat).toBeCloseTo(toLat, 9);
  });

  test('turns by the rotation from north to east', () => {
    const parameters = { dx: 0, dy: 0, rotation: 3600, scale: 1 };
    const { toDegrees } = transformationOf(system('EPSG:2385'), { parameters });
    const [east, north] = [
      500_000 * Math.cos(Math.PI / 180) + 3_000_000 * Math.sin(Math.PI / 180),
      3_000_000 * Math.cos(Math.PI / 180) - 500_000 * Math.sin(Math.PI / 180),
    ];
    const [lon, lat] = transformationOf(system('EPSG:4549')).toDegrees([east, north]);
    expect(toDegrees([500_000, 3_000_000])[0]).toBeCloseTo(lon, 9);
    expect(toDegrees([500_000, 3_000_000])[1]).toBeCloseTo(lat, 9);
  });

  test.each([NaN, Infinity, 1e308])('at %d lies nowhere', (east) => {
    for (const { code } of referenceSystems)
      expect(transformationOf(system(code)).toDegrees([east, east])).toEqual([NaN, NaN]);
  });

  test.each(['EPSG:4549', 'EPSG:4490'])('in %s is nowhere by parameters without end', (code) => {
    const parameters = { dx: 1e308, dy: 1e308, rotation: 1e308, scale: 1e308 };
    const { toDegrees } = transformationOf(system(code), { parameters });
    expect(toDegrees([119, 29])).toEqual([NaN, NaN]);
  });
});

describe('digits speak for', () => {
  test.each([
    [[40_487_000, 3_234_200], 'EPSG:4528', false],
    [[487_000, 3_234_200], 'EPSG:4549', false],
    [[3_234_200, 40_487_000], 'EPSG:4528', true],
    [[3_234_200, 487_000], 'EPSG:4549', true],
    [[20_777_000, 3_234_000], 'EPSG:4498', false],
    [[777_000, 3_234_000], 'EPSG:4509', false],
    [[119.85, 29.2], 'EPSG:4490', false],
    [[29.2, 119.85], 'EPSG:4490', true],
    [[13_341_640, 3_404_000], 'EPSG:3857', false],
  ] as [LonLat, string, boolean][])('%j: %s, swapped %s', (position, code, swapped) => {
    const [best] = detectSystem([position], near, null);
    expect([best?.system.code, best?.swapped]).toEqual([code, swapped]);
    expect(best!.confidence).toBeGreaterThan(0.25);
    expect(best!.reason.zh).toContain('离本区约');
  });

  test('the datum that the file names', () => {
    const [best] = detectSystem([[40_487_000, 3_234_200]], near, 'xian80');
    expect(best?.system.code).toBe('EPSG:2364');
  });

  test('a zone beside it, but hardly', () => {
    const [best] = detectSystem([[39_487_000, 3_234_000]], near, null);
    expect(best?.system.code).toBe('EPSG:4527');
    expect(best!.confidence).toBeLessThan(0.1);
  });

  test('nothing where numbers are none', () => {
    expect(detectSystem([[NaN, 1]], near, null)).toEqual([]);
    expect(detectSystem([], near, null)).toEqual([]);
  });

  test('another system than the one declared, where that lies far away', () => {
    const declared = {
      system: system('EPSG:4549'),
      swapped: false,
      confidence: 1,
      reason: { zh: '', en: '' },
    };
    const guess = (position: LonLat) =>
      guessSystem([position], near, { declared, datum: null })[0]?.system.code;
    expect(guess([487_000, 3_234_200])).toBe('EPSG:4549');
    expect(guess([40_487_000, 3_234_200])).toBe('EPSG:4528');
  });
});

describe('a definition in WKT is read by its numbers', () => {
  const esri = (name: string, spheroid: string, meridian: number, east: number) =>
    `PROJCS["${name}",GEOGCS["GCS",DATUM["D",SPHEROID["S",${spheroid}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],` +
    `PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${east}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],` +
    `PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

  test.each([
    ['CGCS2000_3_Degree_GK_Zone_40', '6378137.0,298.257222101', 120, 40_500_000, 'EPSG:4528'],
    ['CGCS2000_3_Degree_GK_Zone_40', '6378137.0,298.257222101', 117, 39_500_000, 'EPSG:4527'],
    ['Unknown', '6378140.0,298.257', 120, 500_000, 'EPSG:2385'],
    ['金华独立坐标', '6378245.0,298.3', 117, 20_500_000, 'EPSG:21420'],
  ])('%s over %s, %d°, %d m: %s', (name, spheroid, meridian, east, code) => {
    expect(systemOfWkt(esri(name, spheroid, meridian, east))?.code).toBe(code);
  });

  test("a town's own meridian is a system of its own", () => {
    const own = systemOfWkt(esri('Local', '6378137.0,298.257222101', 119.5, 500_000))!;
    expect(own.name.zh).toContain('119.5');
    expect(transformationOf(own).toDegrees([500_000, 3_234_000])[0]).toBeCloseTo(119.5, 9);
  });

  test('the second edition too', () => {
    const text = `PROJCRS["x",BASEGEOGCRS["y",DATUM["z",ELLIPSOID["CGCS2000",6378137,298.257222101,LENGTHUNIT["metre",1]]]],
      CONVERSION["k",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174]],
      PARAMETER["Longitude of natural origin",120,ANGLEUNIT["degree",0.0174]],PARAMETER["Scale factor at natural origin",1,SCALEUNIT["unity",1]],
      PARAMETER["False easting",40500000,LENGTHUNIT["metre",1]],PARAMETER["False northing",0,LENGTHUNIT["metre",1]]]]`;
    expect(systemOfWkt(text)?.code).toBe('EPSG:4528');
  });

  test.each([
    '',
    'nonsense',
    '['.repeat(1e6),
    esri('feet', '6378137.0,298.257222101', 120, 500_000).replace('"Meter",1.0', '"Foot",0.3048'),
  ])('what is not known is not guessed', (text) => {
    expect(systemOfWkt(text)).toBeUndefined();
  });
});
