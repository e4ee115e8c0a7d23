import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { related, topologyOf } from '../../../server/cql2/evaluate/topology.ts';
import { spatialRelations, type FilterShape } from '../../../server/cql2/expression.ts';
import { filterShape } from './arbitraries.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);

/**
 * The same shape with its corners, which are on a grid of 0.005°, on one of 1/256°. 29.03 is no number that a computer has: a line's end on
 * another line is beside it by the last digit, and either answer is right.
 */
function exactly(shape: FilterShape): FilterShape {
  return JSON.parse(JSON.stringify(shape), (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 200) / 256 : value,
  ) as FilterShape;
}

describe.skipIf('missing' in postgis)('relations in space', () => {
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

  test('are those of PostGIS', async () => {
    const columns = spatialRelations.map((one) => `ST_${one}(a, b) as ${one}`).join(', ');
    const statement = `select ${columns} from (select ST_GeomFromGeoJSON($1) as a, ST_GeomFromGeoJSON($2) as b) as shapes`;
    // Two that were drawn by chance are hardly ever equal.
    const anyShape = filterShape.map(exactly);
    const pairs = fc.oneof(
      { weight: 9, arbitrary: fc.tuple(anyShape, anyShape) },
      { weight: 1, arbitrary: anyShape.map((shape) => [shape, shape] as const) },
    );
    const held = new Set<string>();
    await fc.assert(
      fc.asyncProperty(pairs, async ([a, b]) => {
        const { rows } = await client.query<Record<string, boolean>>(statement, [
          JSON.stringify(a),
          JSON.stringify(b),
        ]);
        const [left, right] = [topologyOf(a), topologyOf(b)];
        for (const relation of spatialRelations) {
          const found = related[relation](left, right);
          expect([relation, found]).toEqual([relation, rows[0]?.[relation]]);
          if (found) held.add(relation);
        }
      }),
      { numRuns: 1000 },
    );
    expect(held.size).toBe(spatialRelations.length);
  });
});
