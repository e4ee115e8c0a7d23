import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Indicator } from '../../../../geodata/indicator.ts';
import { exampleRecords } from '../../../../geodata/records/example/exampleRecords.ts';
import { mostListed } from '../../../../server/routes/landRates/readLand.ts';
import type { LandCollection, LandRates, ParcelCollection } from '../../../../web/api.ts';
import { readAnswer } from '../../../../web/landUseRates/reading/readAnswer.ts';
import {
  landTable,
  partialParcels,
  partsListed,
  readShape,
  readWhole,
  structureOf,
  type LandTable,
  type Reading,
} from '../../../../web/landUseRates/reading/reading.ts';
import { boundingBoxOf } from '../../../../geodata/geometry.ts';
import { box } from '../../../geodata/area/shapes.ts';
import { openFilledStore, served, type Served } from '../../../server/served.ts';

const parcels = mostListed + 100;
const zone = '/api/zones/large';

let app: Served;
let close: () => Promise<void>;
let held: LandTable;

beforeAll(async () => {
  const filled = await openFilledStore();
  close = filled.close;
  const records = exampleRecords({ parcels, seed: 3 });
  await filled.store.replaceZone({ ...records, zone: { ...records.zone, id: 'large' } });
  app = served(filled.store);
  const list = (await app.json(`${zone}/parcels.geojson`)) as ParcelCollection;
  const land = (await app.json(`${zone}/land.json`)) as LandCollection;
  held = landTable(list.features, land.parcels, land.asOf);
}, 60_000);

afterAll(() => close());

async function asked(land: object): Promise<Reading> {
  const answer = (await (await app.post(`${zone}/land-rates`, { land })).json()) as LandRates;
  return readAnswer(answer).reading;
}

/** Answers have areas to 0.01 m² and values to six digits. */
function expectSame(server: Reading, page: Reading): void {
  expect(rounded(server.indicators)).toEqual(rounded(page.indicators));
  const { indicators: _server, ...counted } = server.statistics;
  const { indicators: _page, ...heldCounts } = page.statistics;
  expect(JSON.stringify(toMetre(counted))).toBe(JSON.stringify(toMetre(heldCounts)));
  expect(toMetre(structureOf(server))).toEqual(toMetre(structureOf(page)));
  expect(partialParcels(server)).toBe(partialParcels(page));
  expect(server.touching).toBe(page.touching);
}

function rounded(indicators: readonly Indicator[]): unknown {
  return indicators.map(({ value, numerator, denominator, ...rest }) => ({
    ...(toMetre(rest) as object),
    value: value === null ? null : Number(value.toPrecision(4)),
    numerator: Number(numerator.toPrecision(5)),
    denominator: Number(denominator.toPrecision(5)),
  }));
}

/** Areas to a tenth of a hectare: sums of two thousand rounded ones, in whatever order the keys were. */
function toMetre(value: unknown): unknown {
  const text = JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one === 'number') return Math.round(one / 1000) * 1000 || 0;
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    const members = Object.entries(one).filter(([key]) => key !== 'areaMu');
    return Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
  return JSON.parse(text) as unknown;
}

describe('land that the server was asked about', () => {
  test('has the page’s own figures, where only the first of its parcels came along', async () => {
    const server = await asked({ kind: 'zone' });
    const page = readWhole(held, { kind: 'zone' });
    if (page.status !== 'read') throw new Error('not read');
    expectSame(server, page.reading);
    expect(partsListed(server)).toEqual({ first: mostListed, all: parcels });
    expect(server.portions).toEqual(page.reading.portions.slice(0, mostListed));
  });

  test('and of a drawn area that cuts parcels, whose parts are counted by the server', async () => {
    const [west, south, east, north] = boundingBoxOf(
      [...held.features.values()].map(({ geometry }) => geometry),
    )!;
    const step = (east - west) / 300;
    const geometry = box(west + step, south + step, east - step, north - step);
    const page = readShape(held, geometry);
    if (page.status !== 'read') throw new Error('not read');
    expect(page.reading.partial.length).toBeGreaterThan(5);
    expect(page.reading.portions.length).toBeGreaterThan(mostListed);
    expectSame(await asked({ kind: 'drawn', geometry }), page.reading);
  });

  test('is worked out by the page where all of its parcels came along, as of a zone that it holds', async () => {
    const [block] = [...held.features.values()].flatMap(({ properties }) => properties.block ?? []);
    const server = await asked({ kind: 'block', id: block });
    const page = readWhole(held, { kind: 'block', id: block! });
    expect(partsListed(server)).toBeNull();
    expect({ status: 'read', reading: server }).toEqual(page);
  });
});
