import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, isoDate, type IsoDate } from '../../../../geodata/date.ts';
import { landCellOf, type LandCell } from '../../../../geodata/land/landCell.ts';
import { builtAreasOf, type LandParcel } from '../../../../geodata/land/landParcel.ts';
import { landRecordAt } from '../../../geodata/land/landRecordAt.ts';
import { landIndicators } from '../../../../geodata/land/rates/landIndicators.ts';
import { landStructure } from '../../../../geodata/land/structure.ts';
import type { ParcelRecord } from '../../../../geodata/records.ts';
import { DuplicateEntryError } from '../../../../server/store/errors.ts';
import type { AreaKind, Store } from '../../../../server/store/store.ts';
import { anyLandRecords } from '../../../geodata/land/landHistory.ts';
import { day, record } from '../../../geodata/land/builders.ts';
import { observation, parcelRecord, squareAt, zoneOf } from '../builders.ts';
import { landOf } from '../collect.ts';
import { villageZone } from '../villageZone.ts';

const village = villageZone('land');

export function landContract(store: () => Store): void {
  describe('the land of a zone', () => {
    beforeAll(() => store().replaceZone(village));

    test('reads back as it was put in, of each day the record that counts', async () => {
      const records = village.parcels.flatMap(({ land }) => land);
      for (const asOf of [...records.map((each) => each.asOf), isoDate('2030-01-01')])
        expect(await landOf(store(), 'land', asOf)).toEqual(landOn(village.parcels, asOf));
    });

    test('leaves out parcels with neither record nor building, and knows nothing of what stands before any record', async () => {
      expect(await landOf(store(), 'land', isoDate('2009-12-30'))).toEqual([
        { id: 'north', record: null, floorAreaM2: null, footprintM2: null },
      ]);
    });

    test('comes in pages no larger than asked for, in the order of the ids', async () => {
      const pages = [];
      for await (const page of store().land('land', { asOf: isoDate('2010-09-30') }, 2))
        pages.push(page.map(({ id }) => id));
      expect(pages).toEqual([['north'], ['south']]);
      await expect(landOf(store(), 'land', isoDate('2010-09-30'), 0)).rejects.toThrow(RangeError);
    });

    test('is found for parcels by name, however many are named', async () => {
      const asOf = isoDate('2010-09-30');
      const names = Array.from({ length: 25_000 }, (_, index) => `nobody-${index}`);
      const found = await store().landOf('land', ['south', ...names, 'north', 'lone'], asOf);
      const byId = landOn(village.parcels, asOf).map((land) => [land.id, land] as const);
      expect(found).toEqual(new Map(byId));
      expect(await store().landOf('land', [], asOf)).toEqual(new Map());
      expect(await store().landOf('nowhere', ['north'], asOf)).toEqual(new Map());
    });

    test('makes the newest day of the zone where it is newer than every observation', async () => {
      const later = [record({ asOf: day('2011-02-28'), supply: 'F' })];
      const [north, ...others] = village.parcels;
      await store().replaceZone({
        ...villageZone('newer'),
        parcels: [{ ...north!, land: later }, ...others],
      });
      expect((await store().zone('newer'))?.latest).toBe('2011-02-28');
      const begun = { axis: 'building', state: 'started' } as const;
      await store().append('newer', [observation('lone', 'x', begun, '2010-10-01')]);
      expect((await store().zone('newer'))?.latest).toBe('2011-02-28');
    });

    test('stays as it is when the log grows, and goes with its zone', async () => {
      await store().replaceZone(villageZone('kept-land'));
      const asOf = isoDate('2010-09-30');
      const before = await landOf(store(), 'kept-land', asOf);
      const cells = await store().landCells('kept-land', 'block', asOf);
      const begun = { axis: 'building', state: 'started' } as const;
      await store().append('kept-land', [observation('north', 'x', begun, '2010-09-01')]);
      expect(await landOf(store(), 'kept-land', asOf)).toEqual(before);
      expect(await store().landCells('kept-land', 'block', asOf)).toEqual(cells);
      await store().replaceZone(zoneOf('kept-land', [parcelRecord('north')]));
      expect(await landOf(store(), 'kept-land', asOf)).toEqual([]);
      const [only, ...more] = await store().landCells('kept-land', 'zone', asOf);
      expect([only?.parcels, only?.construction, more]).toEqual([1, null, []]);
    });

    test('has one record for a day at most', async () => {
      const twice = [record({ asOf: day('2010-01-01') }), record({ asOf: day('2010-01-01') })];
      const zone = zoneOf('twice-a-day', [{ ...parcelRecord('p'), land: twice }]);
      await expect(store().replaceZone(zone)).rejects.toThrow(DuplicateEntryError);
    });
  });

  describe('cells of land', () => {
    test('are on any day what the parcels are one by one, whichever way they are grouped', async () => {
      await fc.assert(
        fc.asyncProperty(anyZone, async (parcels) => {
          await store().replaceZone(zoneOf('laws', parcels));
          for (const date of daysToAsk) {
            for (const by of ['zone', 'block', 'town'] as const) {
              const cells = await store().landCells('laws', by, date);
              for (const [area, own] of groupsOf(parcels, by, date))
                expectSameLand(
                  cells.filter((cell) => cell.area === area),
                  own,
                  date,
                );
              expect(cells.reduce((sum, cell) => sum + cell.parcels, 0)).toBe(parcels.length);
            }
          }
        }),
        { numRuns: 12 },
      );
    });

    test('know a quantity, or the area, of all of their parcels or of none', async () => {
      const plants = [
        { income: 1000, registered: 5 },
        { income: null, registered: 7 },
        { income: 0, registered: null },
      ].map(({ income, registered }, index): ParcelRecord => {
        const figures = { ...noFigures, income };
        const land = [record({ asOf: day('2010-01-01'), construction: 'A2', enterprise: figures })];
        const area = registered === null ? null : { ...anArea, squareMetres: registered };
        const parcel = { registered: area, quality: 'schematic' } as const;
        return { ...parcelRecord(`p${index}`, parcel), land };
      });
      await store().replaceZone(zoneOf('known', plants));
      const cells = await store().landCells('known', 'zone', isoDate('2010-01-01'));
      const seen = cells.map(({ areaM2, areaUnknown, quantities }) => [
        areaM2,
        areaUnknown,
        quantities.income,
      ]);
      expect(new Set(seen.map(String))).toEqual(new Set(['5,0,1000', '7,0,', '0,1,0']));
    });

    test('of nowhere are none', async () => {
      expect(await store().landCells('nowhere', 'town', isoDate('2010-01-01'))).toEqual([]);
    });
  });
}

const anArea = { squareMetres: 1, asPrinted: '1', provenance: { kind: 'site' } } as const;
const noFigures = {
  fixedInvestment: null,
  income: null,
  tax: null,
  addedValue: null,
  employees: null,
  energy: null,
  emissions: null,
  research: null,
};

/** What a store must answer for the land of some parcels on a day, worked out by the model alone. */
function landOn(parcels: readonly ParcelRecord[], date: IsoDate): LandParcel[] {
  return parcels
    .toSorted((a, b) => (a.parcel.id < b.parcel.id ? -1 : 1))
    .flatMap(({ parcel, buildings, land }): LandParcel[] => {
      const current = landRecordAt(land, date);
      if (current === null && buildings.length === 0) return [];
      const built = builtAreasOf(buildings, current?.construction ?? null);
      return [{ id: parcel.id, record: current, ...built }];
    });
}

/** Days before the first record, around the change of editions, between records and long after the last. */
const daysToAsk: readonly IsoDate[] = [
  '0001-01-01',
  '2009-06-30',
  '2009-07-01',
  '2010-02-15',
  '2011-07-01',
  '2012-06-30',
  '2012-07-01',
  '2013-01-31',
  '2014-06-30',
  '2016-12-31',
  '2040-01-01',
].map(isoDate);

const hall = {
  id: 'hall',
  parcel: '',
  name: { zh: '厂房', en: 'Hall' },
  floors: 2,
  footprintM2: 800.25,
  floorAreaM2: 1600.5,
  quality: 'surveyed',
  geometry: squareAt(119.8, 29.2, 0.002),
} as const;

const anyZone: fc.Arbitrary<ParcelRecord[]> = fc
  .array(
    fc.record({
      land: anyLandRecords,
      isBuiltOn: fc.boolean(),
      area: fc.option(fc.integer({ min: 100, max: 90_000 })),
      quality: fc.constantFrom('surveyed', 'schematic'),
      block: fc.option(fc.constantFrom('east', 'west')),
      town: fc.option(fc.constantFrom('hill')),
      shift: fc.nat(600),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(({ land, isBuiltOn, area, quality, block, town, shift }, index) => ({
      ...parcelRecord(`p${index}`, {
        quality,
        block,
        town,
        registered: area === null ? null : { ...anArea, squareMetres: area },
      }),
      buildings: isBuiltOn ? [{ ...hall, id: `hall-${index}`, parcel: `p${index}` }] : [],
      // So that the newest record of one parcel is older than an early one of another.
      land: land.map((each) => ({ ...each, asOf: addDays(each.asOf, shift) })),
    })),
  );

function groupsOf(
  parcels: readonly ParcelRecord[],
  by: AreaKind,
  date: IsoDate,
): Map<string | null, LandCell[]> {
  const land = new Map(landOn(parcels, date).map((each) => [each.id, each]));
  const groups = new Map<string | null, LandCell[]>();
  for (const { parcel } of parcels) {
    const area = by === 'zone' ? 'laws' : parcel[by];
    const registeredM2 = parcel.registered?.squareMetres ?? null;
    const cell = landCellOf({ ...parcel, registeredM2 }, land.get(parcel.id), date);
    groups.set(area, [...(groups.get(area) ?? []), cell]);
  }
  return groups;
}

/** The same classes with the same counts, and the same rates but for the last digits. */
function expectSameLand(actual: readonly LandCell[], expected: readonly LandCell[], date: IsoDate) {
  expect(landStructure(actual)).toEqual(landStructure(expected));
  const close = (value: number | null): unknown =>
    value === null ? null : expect.closeTo(value, 6);
  expect(landIndicators(actual, date)).toEqual(
    landIndicators(expected, date).map((indicator) => ({
      ...indicator,
      numerator: close(indicator.numerator),
      denominator: close(indicator.denominator),
      value: close(indicator.value),
      knownAreaM2: close(indicator.knownAreaM2),
      unknownAreaM2: close(indicator.unknownAreaM2),
    })),
  );
}
