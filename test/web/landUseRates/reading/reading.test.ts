import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boundingBoxOf, type Areal } from '../../../../geodata/geometry.ts';
import type { Indicator } from '../../../../geodata/indicator.ts';
import type { LandCollection, ParcelCollection } from '../../../../web/api.ts';
import {
  landTable,
  readPortions,
  readShape,
  readWhole,
  withLand,
  type LandTable,
  type Reading,
  type WholeParcels,
} from '../../../../web/landUseRates/reading/reading.ts';
import { box } from '../../../geodata/area/shapes.ts';
import { openFilledStore, served, type Served } from '../../../server/served.ts';

type AreaReading = {
  readonly id: string | null;
  readonly parcels: number;
  readonly indicators: readonly Indicator[];
};

let app: Served;
let close: () => Promise<void>;
let table: LandTable;

beforeAll(async () => {
  const filled = await openFilledStore();
  close = filled.close;
  app = served(filled.store);
  const parcels = await answer<ParcelCollection>('/api/zones/example/parcels.geojson');
  const land = await answer<LandCollection>('/api/zones/example/land.json');
  table = landTable(parcels.features, land.parcels, land.asOf);
});

afterAll(() => close());

async function answer<Answer>(path: string): Promise<Answer> {
  const response = await app.get(path);
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

function read(area: WholeParcels): Reading {
  return reading(readWhole(table, area));
}

function reading(read: ReturnType<typeof readShape>): Reading {
  if (read.status === 'faulty') throw new Error(read.faults.map(({ detail }) => detail.en).join());
  return read.reading;
}

/**
 * As good as answers are written, as the page and the server have to be: values to six digits, sums of areas that are written
 * to 0.01 m² each.
 */
function expectSame(page: readonly Indicator[], server: readonly Indicator[]): void {
  expect(page.map(({ id }) => id)).toEqual(server.map(({ id }) => id));
  page.forEach((indicator, index) => {
    const other = server[index]!;
    expect(indicator.missing, indicator.id).toBe(other.missing);
    for (const key of ['value', 'numerator', 'denominator', 'unknownAreaM2'] as const) {
      const [one, two] = [indicator[key], other[key]];
      if (one === null || two === null) expect(one, `${indicator.id} ${key}`).toBe(two);
      else
        expect(Math.abs(one - two), `${indicator.id} ${key}`).toBeLessThanOrEqual(
          key === 'value'
            ? 6e-6 * Math.max(1, Math.abs(two))
            : 0.01 * (1 + indicator.knownParcels + indicator.unknownParcels),
        );
    }
    expect(indicator.unknownParcels).toBe(other.unknownParcels);
  });
}

/** The middle of the example zone, cutting through blocks. */
function middle(): Areal {
  const [west, south, east, north] = boundingBoxOf(
    [...table.features.values()].map(({ geometry }) => geometry),
  )!;
  const [width, height] = [(east - west) / 4, (north - south) / 4];
  return box(west + width, south + height, east - width, north - height);
}

describe('the figures of some land', () => {
  test.each(['zone', 'block', 'town'] as const)('are the server’s for every %s', async (kind) => {
    const { areas } = await answer<{ readonly areas: readonly AreaReading[] }>(
      `/api/zones/example/statistics?by=${kind}&working=true`,
    );
    const named = areas.filter((area) => area.id !== null);
    expect(named.length).toBeGreaterThan(0);
    for (const area of named) {
      const page = read(kind === 'zone' ? { kind } : { kind, id: area.id! });
      expect(page.statistics.total.parcels).toBe(area.parcels);
      expectSame(page.indicators, area.indicators);
    }
  });

  test('are the server’s for a drawn area that cuts parcels', async () => {
    const geometry = middle();
    const response = await app.post('/api/zones/example/statistics', { geometry });
    const server = (await response.json()) as {
      readonly area: AreaReading;
      readonly partial: readonly { readonly id: string }[];
    };
    const page = reading(readShape(table, geometry));
    expect(page.partial.length).toBeGreaterThan(5);
    expect(page.partial.toSorted()).toEqual(server.partial.map(({ id }) => id).toSorted());
    expectSame(page.indicators, server.area.indicators);
  });

  test('are those of the zone for a shape around all of it', () => {
    const [west, south, east, north] = boundingBoxOf(
      [...table.features.values()].map(({ geometry }) => geometry),
    )!;
    const around = box(west - 0.01, south - 0.01, east + 0.01, north + 0.01);
    const clipped = reading(readShape(table, around));
    expect(clipped.partial).toEqual([]);
    expectSame(clipped.indicators, read({ kind: 'zone' }).indicators);
  });

  test('add up: two handfuls of parcels make what they make together', () => {
    const ids = [...table.features.keys()];
    fc.assert(
      fc.property(fc.subarray(ids), fc.double({ min: 0, max: 1, noNaN: true }), (some, cut) => {
        const first = some.slice(0, Math.floor(some.length * cut));
        const second = some.slice(first.length);
        const [one, two, both] = [first, second, some].map((list) =>
          read({ kind: 'parcels', ids: list }),
        ) as [Reading, Reading, Reading];
        both.indicators.forEach((indicator, index) => {
          const parts = [one, two].map(({ indicators }) => indicators[index]!);
          for (const key of ['numerator', 'denominator', 'unknownParcels'] as const)
            expect(parts[0]![key] + parts[1]![key]).toBeCloseTo(indicator[key], 4);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('count half of a parcel’s land and tax with half of the parcel', () => {
    const taxed = [...table.cells].find(([, cell]) => (cell.quantities.tax ?? 0) > 0)!;
    const [whole, half] = [1, 0.5].map((share) => readPortions(table, [{ id: taxed[0], share }]));
    expect(half!.partial).toEqual([taxed[0]]);
    expect(half!.statistics.total.areaM2).toBeCloseTo(whole!.statistics.total.areaM2 / 2, 6);
    expect(half!.cells[0]!.quantities.tax).toBeCloseTo(taxed[1].quantities.tax! / 2, 9);
    expect(half!.statistics.total.parcels).toBe(1);
  });

  test('leave out a parcel that the day does not know', () => {
    const stranger = readPortions(table, [{ id: 'of-tomorrow', share: 1 }]);
    expect(stranger.portions).toEqual([]);
    expect(stranger.statistics.total.parcels).toBe(0);
  });
});

describe('a shape that cannot be measured', () => {
  test('is told what is wrong with it', () => {
    const [west, south, east, north] = boundingBoxOf([middle()])!;
    const bowTie: Areal = {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, north],
          [east, south],
          [west, north],
          [west, south],
        ],
      ],
    };
    const answered = readShape(table, bowTie);
    expect(answered.status).toBe('faulty');
    if (answered.status === 'faulty')
      expect(answered.faults.map(({ reason }) => reason)).toEqual(['selfIntersecting']);
  });
});

describe('land that is put in place of what is on record', () => {
  test('changes its own parcel, and no table but its own', () => {
    const [id] = [...table.land].find(([, { record }]) => record?.construction === 'A2')!;
    const land = table.land.get(id)!;
    const changed = withLand(table, [
      { ...land, record: { ...land.record!, construction: 'B21' } },
    ]);
    expect(changed.cells.get(id)!.construction).toBe('B21');
    expect(table.cells.get(id)!.construction).toBe('A2');
    const others = [...table.cells].filter(([other]) => other !== id);
    for (const [other, cell] of others) expect(changed.cells.get(other)).toBe(cell);
  });

  test('is passed over for a parcel the table does not have', () => {
    const changed = withLand(table, [
      { id: 'of-tomorrow', record: null, floorAreaM2: null, footprintM2: null },
    ]);
    expect(changed.cells.size).toBe(table.cells.size);
  });
});

// A slow machine is no failure: nothing here is about time.
test('a shape that winds too much among too many parcels is answered with a sentence', () => {
  const features = [...table.features.values()];
  const crowd = Array.from({ length: 20 }, (_, copy) =>
    features.map((feature) => ({ ...feature, id: `${feature.id}-${copy}` })),
  ).flat();
  const [west, south, east, north] = boundingBoxOf(features.map(({ geometry }) => geometry))!;
  const teeth = 12_000;
  const step = (east - west) / teeth;
  const ring = Array.from({ length: teeth }, (_, tooth): [number, number][] => [
    [west + tooth * step, north],
    [west + (tooth + 0.5) * step, south + (north - south) * 0.01],
  ]).flat();
  const comb: Areal = {
    type: 'Polygon',
    coordinates: [
      [[west, south], [east, south], [east, north], ...ring.toReversed(), [west, south]],
    ],
  };
  const answered = readShape(landTable(crowd, [], table.date), comb);
  expect(answered.status === 'faulty' && answered.faults.map(({ reason }) => reason)).toEqual([
    'tooDetailed',
  ]);
});
