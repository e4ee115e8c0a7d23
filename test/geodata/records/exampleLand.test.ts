import { describe, expect, test } from 'vitest';
import { isoDate, type IsoDate } from '../../../geodata/date.ts';
import { progressAt } from '../../../geodata/progress.ts';
import { isBuilt } from '../../../geodata/land/construction.ts';
import { assessIdle } from '../../../geodata/land/idle.ts';
import { landCellOf } from '../../../geodata/land/landCell.ts';
import { builtAreasOf, type LandParcel } from '../../../geodata/land/landParcel.ts';
import { landRecordAt } from '../land/landRecordAt.ts';
import { parcelLandOf } from '../../../geodata/land/parcelLand.ts';
import { pendingClasses, pendingOf } from '../../../geodata/land/pending.ts';
import { landIndicators } from '../../../geodata/land/rates/landIndicators.ts';
import { exampleRecords } from '../../../geodata/records/example/exampleRecords.ts';
import { endOfMonth, lastMonth } from '../../../geodata/records/example/generator/months.ts';
import type { ParcelRecord } from '../../../geodata/records.ts';

const latest = endOfMonth(lastMonth);
const days = ['2024-12-31', '2025-06-30', latest].map(isoDate);

const propertiesOf = ({ parcel }: ParcelRecord) => ({
  ...parcel,
  registeredM2: parcel.registered?.squareMetres ?? null,
});

function landOn({ parcel, buildings, land }: ParcelRecord, date: IsoDate): LandParcel {
  const record = landRecordAt(land, date);
  return { id: parcel.id, record, ...builtAreasOf(buildings, record?.construction ?? null) };
}

describe.each([
  [240, 1],
  [240, 2],
  [1200, 3],
])('the land of %i parcels from seed %i', (parcels, seed) => {
  const all = [...exampleRecords({ parcels, seed }).parcels];
  const records = all.flatMap(({ land }) => land);
  const indicatorsOn = (date: IsoDate) =>
    landIndicators(
      all.map((each) => landCellOf(propertiesOf(each), landOn(each, date), date)),
      date,
    );

  test('has one to eight records a parcel, at month ends, and of some parcels none', () => {
    const counts = all.map(({ land }) => land.length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
    expect(records.length / all.length).toBeGreaterThan(2);
    expect(records.length / all.length).toBeLessThan(5);
    const silent = counts.filter((count) => count === 0).length / all.length;
    expect(silent).toBeGreaterThan(0.005);
    expect(silent).toBeLessThan(0.07);
    const monthEnds = Array.from({ length: lastMonth + 1 }, (_, month) => endOfMonth(month));
    expect(monthEnds).toEqual(expect.arrayContaining([...new Set(records.map((r) => r.asOf))]));
  });

  test('goes with the progress of each parcel', () => {
    for (const each of all)
      for (const date of days) {
        const { levelling, building } = progressAt(each.log, date);
        const { record } = landOn(each, date);
        if (record === null || building === null || record.construction?.startsWith('C')) continue;
        const state = building.state;
        const isFinished = ['completed', 'inProduction', 'atCapacity'].includes(state);
        if (isFinished) expect(isBuilt(record.construction), each.parcel.id).toBe(true);
        if (['supplied', 'preparing', 'started', 'underConstruction'].includes(state))
          expect([record.construction, record.supply?.[0]], each.parcel.id).toEqual(['B21', 'D']);
        const isLevelled = ['substantiallyComplete', 'complete'].includes(levelling?.state ?? '');
        if (!isLevelled && !isFinished)
          expect(['B21', 'A1', 'A4', 'A51'], each.parcel.id).not.toContain(record.construction);
      }
  });

  test('has no record that says it will be so', () => {
    for (const { development, contract, asOf } of records) {
      const { started, completed, inProduction, suspendedSince } = development ?? {};
      for (const day of [started, completed, inProduction, suspendedSince, contract?.signed])
        expect((day ?? asOf) <= asOf).toBe(true);
    }
  });

  test.each(days)('gives every rate that has land to speak of a value on %s', (date) => {
    for (const indicator of indicatorsOn(date)) {
      expect(Number.isFinite(indicator.value ?? 0), indicator.id).toBe(true);
      if (indicator.unit === 'percent' && indicator.value !== null)
        expect(indicator.value, indicator.id).toBeLessThanOrEqual(100);
    }
  });

  test('gives every rate a value on the latest day, most of them of most of the land', () => {
    const indicators = indicatorsOn(latest);
    expect(indicators.filter(({ value }) => value === null).map(({ id }) => id)).toEqual([]);
    const complete = indicators.filter(
      ({ knownAreaM2, unknownAreaM2 }) => knownAreaM2 > unknownAreaM2,
    );
    expect(complete.length / indicators.length).toBeGreaterThan(0.8);
    expect(indicators.some(({ unknownParcels }) => unknownParcels > 0)).toBe(true);
  });

  test('keeps to what is usual', () => {
    const value = (id: string) => indicatorsOn(latest).find((each) => each.id === id)?.value ?? NaN;
    const bands = {
      supplyRate: [80, 100],
      builtUpRate: [35, 70],
      idleRate: [2, 9],
      floorAreaRatio: [0.9, 2.4],
      industrialFloorAreaRatio: [0.6, 1.3],
      industrialSiteCoverage: [35, 65],
      industrialInvestmentIntensity: [4000, 12_000],
      industrialOutputIntensityPerMu: [150, 1000],
      industrialTaxPerAreaPerMu: [8, 60],
      competitiveSupplyRate: [80, 99.9],
      researchShare: [1, 4],
    } as const;
    for (const [id, [low, high]] of Object.entries(bands)) {
      expect.soft(value(id), id).toBeGreaterThan(low);
      expect.soft(value(id), id).toBeLessThan(high);
    }
  });

  test('has idle land of every kind, and land that is about to be', () => {
    const kinds = new Set<string>();
    for (const each of all) {
      const { record } = landOn(each, latest);
      if (record === null) continue;
      const idle = assessIdle(record, latest);
      kinds.add(idle.kind);
      if (idle.kind === 'idle') kinds.add(`${idle.ground}: ${idle.consequence}`);
      if (idle.kind === 'waiting' && idle.overdue) kinds.add('overdue');
      if (idle.kind === 'waiting' && idle.warning) kinds.add(`${idle.warning.event} warned of`);
      if (idle.kind === 'waiting' && idle.warning) kinds.add(`${idle.warning.level} days`);
      if (record.development?.idleDetermination) kinds.add('determined');
    }
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'notSupplied',
        'used',
        'disposed',
        'waiting',
        'overdue',
        'suspended',
        'startDue warned of',
        '30 days',
        '60 days',
        '90 days',
        'notStarted: fee',
        'notStarted: reclaim',
        'notStarted: governmentOptions',
        'suspended: none',
        'determined',
      ]),
    );
  });

  test('has several parcels at each of the five steps where land gets stuck', () => {
    const steps = all.map(
      (each) => pendingOf(parcelLandOf(propertiesOf(each), landOn(each, latest), 1), latest).kind,
    );
    for (const kind of pendingClasses)
      expect(steps.filter((step) => step === kind).length, kind).toBeGreaterThan(1);
  });

  test('has expired terms, resolved and not, high technology of both classes, and land nobody can build on', () => {
    const now = all.flatMap((each) => landOn(each, latest).record ?? []);
    const has = (kind: string, found: (record: (typeof now)[number]) => boolean) =>
      expect(now.some(found), kind).toBe(true);
    has('unresolved', ({ supply }) => supply === 'D22');
    has('resolved', ({ contract }) => (contract?.expiryResolved ?? null) !== null);
    for (const highTech of ['H1', 'H2', 'none'])
      has(highTech, (record) => record.highTech === highTech);
    for (const construction of ['A1', 'A2', 'A4', 'A51', 'A52', 'B12', 'B21', 'B22', 'C1'])
      has(construction, (record) => record.construction === construction);
    for (const mode of ['allocation', 'agreement', 'auction', 'listing'])
      has(mode, ({ contract }) => contract?.mode === mode);
  });

  test('is marked as an example throughout', () => {
    for (const { provenance, contract, development } of records) {
      expect(provenance).toEqual({ kind: 'example' });
      expect(contract?.number ?? '示例').toMatch(/^示例/);
      expect(development?.idleDetermination?.document ?? '示例').toMatch(/^示例/);
    }
  });
});
