import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clipTo } from '../../../geodata/area/clipTo.ts';
import { bufferOf } from '../../../geodata/area/buffer.ts';
import { indexParcels, portionsInside } from '../../../geodata/area/portions.ts';
import { areaRatio } from '../../../geodata/area/areaRatio.ts';
import { planarArea, surveyGridAt } from '../../../geodata/area/surveyGrid.ts';
import {
  boundingBoxOf,
  type Areal,
  type Geometry,
  type LonLat,
} from '../../../geodata/geometry.ts';
import { measureArea, measureLength, measurePerimeter } from '../../../geodata/measure.ts';
import { exampleRecords } from '../../../geodata/records/example/exampleRecords.ts';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { centre, star, starArea, starParcel } from './shapes.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);

/** An independent computation: PROJ's geodesics and projections, GEOS's intersections. */
describe.skipIf('missing' in postgis)('PostGIS agrees', () => {
  if ('missing' in postgis) return;
  const client = new pg.Client({ connectionString: postgis.url });
  beforeAll(async () => {
    await client.connect();
    await client.query('create extension if not exists postgis');
  });
  afterAll(async () => {
    await client.end();
    await postgis.stop();
  });

  /** A number for each row of geometries, by an expression over `g` and, where there are two, `h`. */
  const numbers = async (expression: string, ...columns: Geometry[][]): Promise<number[]> => {
    const texts = columns.map((column) => column.map((geometry) => JSON.stringify(geometry)));
    const geometry = (name: string) => `ST_SetSRID(ST_GeomFromGeoJSON(${name}), 4490)`;
    const { rows } = await client.query<{ value: number }>(
      `select (${expression})::float8 as value from (
         select ${geometry('a')} as g, ${geometry(columns.length > 1 ? 'b' : 'a')} as h
         from unnest($1::text[]${columns.length > 1 ? ', $2::text[]' : ''})
           with ordinality as t(a${columns.length > 1 ? ', b' : ''}, nth) order by nth
       ) as shapes`,
      texts,
    );
    return rows.map(({ value }) => value);
  };

  const stars = fc.sample(starArea(40), { seed: 3, numRuns: 150 });
  const parcelsOfStars = fc.sample(starParcel, { seed: 4, numRuns: 150 });
  const exampleParcels = [...exampleRecords({ parcels: 1000, seed: 1 }).parcels].map(
    ({ parcel }) => parcel,
  );
  const exampleShapes = exampleParcels.map(({ geometry }) => geometry);

  const largestDifference = (ours: readonly number[], theirs: readonly number[]) => {
    expect(theirs).toHaveLength(ours.length);
    return Math.max(...ours.map((value, index) => Math.abs(value / theirs[index]! - 1)));
  };

  // A corner every 20 m keeps the geodesics of geography on straight lines of longitude and latitude.
  const straightened = (shape: string) => `ST_Segmentize(${shape}, 2e-4)::geography`;

  test('about the area of polygons on the ellipsoid, to 1e-7', async () => {
    const far = [
      [5, -33],
      [-70, 60],
      [179, 0.5],
    ].map(([lon, lat]): Areal => ({
      type: 'Polygon',
      coordinates: [star([0.3, 0.2, 0.4, 0.1], [lon!, lat!])],
    }));
    const shapes: Areal[] = [...stars, ...parcelsOfStars, ...exampleShapes, ...far];
    const theirs = await numbers(`ST_Area(${straightened('g')})`, shapes);
    expect(largestDifference(shapes.map(measureArea), theirs)).toBeLessThan(1e-7);
  });

  test('about lengths and perimeters, to 1e-9', async () => {
    const theirs = await numbers(`ST_Perimeter(${straightened('g')})`, stars);
    expect(largestDifference(stars.map(measurePerimeter), theirs)).toBeLessThan(1e-9);
    const lines = stars.map(({ coordinates }) => ({
      type: 'LineString' as const,
      coordinates: coordinates[0]!,
    }));
    const lengths = await numbers('ST_Length(g::geography)', lines);
    expect(
      largestDifference(
        lines.map((line) => measureLength(line.coordinates)),
        lengths,
      ),
    ).toBeLessThan(1e-9);
  });

  test('about the area of what a clip leaves, to 1e-7', async () => {
    const clips = stars.map((area, index) => ({ area, parcel: parcelsOfStars[index]! }));
    const left = clips.map(({ area, parcel }) => clipTo(parcel, area));
    const theirs = await numbers(
      `ST_Area(${straightened('ST_Intersection(g, h)')})`,
      clips.map(({ parcel }) => parcel),
      clips.map(({ area }) => area),
    );
    left.forEach((part, index) => {
      const difference = (part ? measureArea(part) : 0) - theirs[index]!;
      expect(Math.abs(difference)).toBeLessThan(1e-7 * measureArea(clips[index]!.parcel));
    });
    expect(left.filter((part) => part === null).length).toBeLessThan(left.length / 2);
  });

  test('about the share of a parcel between straight lines of longitude and latitude, to 1e-8', async () => {
    // A corner every 2 m or so keeps the geodesics of geography on those lines.
    const straight = (shape: string) => `ST_Area(ST_Segmentize(${shape}, 2e-5)::geography)`;
    const theirs = await numbers(
      `${straight('ST_Intersection(g, h)')} / ${straight('g')}`,
      parcelsOfStars,
      stars,
    );
    parcelsOfStars.forEach((parcel, index) => {
      const ours = areaRatio(parcel, stars[index]!);
      expect(Math.abs(ours - theirs[index]!)).toBeLessThan(1e-8);
    });
  });

  test('about the land of each parcel of the example zone in a drawn area, to 1e-5 of the parcel, and of all to 1e-6', async () => {
    const box = boundingBoxOf(exampleShapes)!;
    const middle: LonLat = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    const area: Areal = {
      type: 'Polygon',
      coordinates: [star([0.011, 0.006, 0.009, 0.004, 0.01, 0.008, 0.005], middle)],
    };
    const theirs = await numbers(
      'ST_Area(ST_Intersection(g, h)::geography)',
      exampleShapes,
      exampleShapes.map(() => area),
    );
    const shares = new Map(
      portionsInside(area, indexParcels(exampleParcels)).map(({ id, share }) => [id, share]),
    );
    const ours = exampleParcels.map(
      ({ id, geometry }) => (shares.get(id) ?? 0) * measureArea(geometry),
    );
    ours.forEach((land, index) => {
      const whole = measureArea(exampleShapes[index]!);
      expect(Math.abs(land - theirs[index]!)).toBeLessThan(1e-5 * whole);
    });
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(Math.abs(sum(ours) / sum(theirs) - 1)).toBeLessThan(1e-6);
    const partly = [...shares.values()].filter((share) => share < 1);
    expect(partly.length).toBeGreaterThan(10);
  });

  test('about the area on the survey grid of the place, to 1e-9', async () => {
    const shapes: Areal[] = [...stars, ...exampleShapes];
    const codes = new Set(shapes.map(gridCodeOf));
    for (const code of codes) {
      const ofCode = shapes.filter((shape) => gridCodeOf(shape) === code);
      const theirs = await numbers(`ST_Area(ST_Transform(g, ${code}))`, ofCode);
      expect(largestDifference(ofCode.map(planarArea), theirs)).toBeLessThan(1e-9);
    }
    expect(gridCodeOf(stars[0]!)).toBe('4549');
  });

  test('about coordinates of the survey grid, to a tenth of a millimetre, with and without the zone’s number', async () => {
    const places: LonLat[] = [
      [119.65, 28.99],
      [119.95, 29.31],
      [118.6, 20],
      [121.4, 45],
    ];
    const points = places.map((coordinates) => ({ type: 'Point' as const, coordinates }));
    const grid = surveyGridAt(120);
    for (const [code, forward] of [
      ['4549', grid.forward],
      ['4528', grid.prefixedForward],
    ] as const) {
      const east = await numbers(`ST_X(ST_Transform(g, ${code}))`, points);
      const north = await numbers(`ST_Y(ST_Transform(g, ${code}))`, points);
      places.forEach((place, index) => {
        expect(Math.abs(forward(place)[0] - east[index]!)).toBeLessThan(1e-4);
        expect(Math.abs(forward(place)[1] - north[index]!)).toBeLessThan(1e-4);
      });
    }
  });

  test('about the land within 100 m of a line, to 1e-3', async () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [centre, [119.87, 29.2], [119.872, 29.22], [119.86, 29.215]] as LonLat[],
    };
    // Theirs is drawn on a grid of which a metre is 0.06 % short of one on the ground here.
    const [theirs] = await numbers(`ST_Area(ST_Buffer(g::geography, 100, 'quad_segs=60'))`, [line]);
    expect(Math.abs(measureArea(bufferOf(line, 100)) / theirs! - 1)).toBeLessThan(1e-3);
  });
});

function gridCodeOf(shape: Areal): string {
  const box = boundingBoxOf([shape])!;
  return surveyGridAt((box[0] + box[2]) / 2).name.replace('EPSG:', '');
}
