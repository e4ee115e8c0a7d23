import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constructionGroup, meetsSupplyConditions } from '../../../geodata/land/construction.ts';
import { isIdleOn } from '../../../geodata/land/idle.ts';
import { landCellOf } from '../../../geodata/land/landCell.ts';
import type { LandParcel } from '../../../geodata/land/landParcel.ts';
import type { LandRecord } from '../../../geodata/land/landRecord.ts';
import { landIndicators } from '../../../geodata/land/rates/landIndicators.ts';
import { applyScenario, type ScenarioMark } from '../../../geodata/land/scenario.ts';
import { isSupplied } from '../../../geodata/land/supply.ts';
import { landUseOrder, type LandUse } from '../../../geodata/landUse.ts';
import { contract, day, development, enterprise, record } from './builders.ts';
import { anyLandRecord } from './landArbitraries.ts';

const date = day('2012-03-31');

const parcel = (land: LandRecord | null, built: Partial<LandParcel> = {}): LandParcel => ({
  id: 'p1',
  record: land,
  floorAreaM2: null,
  footprintM2: null,
  ...built,
});
const planned = (landUse: LandUse | null) => ({ id: 'p1', properties: { landUse } });
const would = (
  land: LandParcel | undefined,
  mark: ScenarioMark,
  landUse: LandUse | null = '1001',
) => applyScenario(land, planned(landUse), mark, date);
const cellOf = (land: LandParcel) =>
  landCellOf({ registeredM2: 64_000, measuredM2: 64_000, quality: 'surveyed' }, land, date);

describe('land taken as supplied', () => {
  const field = parcel(record({ construction: 'B22', supply: 'E21' }));

  test('is supplied, ready for it, and not idle on the day', () => {
    const { record: supplied } = would(field, 'supplied');
    expect(supplied).toMatchObject({
      asOf: date,
      construction: 'B21',
      supply: 'D21',
      contract: { signed: date, mode: 'listing', required: null, agreedStart: null },
      development: { started: null },
      provenance: { kind: 'computed' },
    });
    expect(isIdleOn(supplied!, date)).toBe(false);
  });

  test('says of itself that it is a scenario', () => {
    for (const mark of ['supplied', 'finished'] as const)
      expect(would(field, mark).record?.provenance).toMatchObject({
        kind: 'computed',
        formula: { zh: expect.stringContaining('情景推演') },
      });
  });

  test('is allocated or paid as it was set aside, else by its use', () => {
    const supplyOf = (supply: LandRecord['supply'], landUse: LandUse | null) =>
      would(parcel(record({ construction: 'B21', supply })), 'supplied', landUse).record?.supply;
    expect(supplyOf('E1', '1001')).toBe('D1');
    expect(supplyOf('E22', '1207')).toBe('D21');
    expect(supplyOf(null, '1207')).toBe('D1');
    expect(supplyOf('F', '0701')).toBe('D21');
  });

  test('leaves unknown whether it is built', () => {
    expect(would(undefined, 'supplied').record).toMatchObject({
      construction: null,
      supply: 'D21',
    });
  });
});

describe('land taken as finished', () => {
  test.each<[LandUse, string]>([
    ['0701', 'A1'],
    ['0804', 'A52'],
    ['09', 'A4'],
    ['mixed', 'A1'],
    ['1001', 'A2'],
    ['1101', 'A2'],
    ['1207', 'A31'],
    ['13', 'A52'],
    ['1401', 'A51'],
    ['1402', 'A51'],
  ])('of use %s is built as %s, and supplied', (landUse, construction) => {
    const { record: finished } = would(undefined, 'finished', landUse);
    expect(finished).toMatchObject({
      construction,
      development: { started: date, completed: date, suspendedSince: null },
    });
    expect(isSupplied(finished!.supply)).toBe(true);
  });

  test('of no use stays what it is, unless it was set aside for works', () => {
    for (const landUse of ['0703', '16', null] as const) {
      const field = parcel(record({ construction: 'B21', supply: 'E22' }));
      expect(would(field, 'finished', landUse)).toBe(field);
    }
    const works = parcel(record({ construction: 'B21', supply: 'E21' }));
    expect(would(works, 'finished', null).record?.construction).toBe('A2');
  });

  test('keeps what stands on it, and what does not stand there yet stays unknown', () => {
    const site = record({ construction: 'B21', supply: 'D21' });
    expect(would(parcel(site), 'finished')).toMatchObject({ floorAreaM2: null, footprintM2: null });
    expect(would(parcel(site, { floorAreaM2: 900 }), 'finished').floorAreaM2).toBe(900);
    // Of a park it is known that nothing will stand there.
    expect(would(parcel(site), 'finished', '1401')).toMatchObject({
      floorAreaM2: 0,
      footprintM2: 0,
    });
  });

  test('of unknown floor area counts as built, and is left out of the floor area ratio', () => {
    const indicators = landIndicators([cellOf(would(undefined, 'finished'))], date);
    const valueOf = (id: string) => indicators.find((indicator) => indicator.id === id);
    expect(valueOf('builtUpRate')?.value).toBe(100);
    expect(valueOf('floorAreaRatio')).toMatchObject({
      value: null,
      missing: 'noInput',
      unknownAreaM2: 64_000,
    });
    expect(valueOf('industrialInvestmentIntensity')?.missing).toBe('noInput');
    expect(valueOf('paidSupplyRate')?.missing).toBe('noInput');
    expect(valueOf('idleRate')?.value).toBe(0);
  });

  test('clears what stood on rural land', () => {
    const village = parcel(
      record({
        construction: 'B11',
        supply: 'E21',
        siteCoverM2: 100,
        enterprise: enterprise({ tax: 1 }),
        residents: 30,
      }),
      { floorAreaM2: 500, footprintM2: 300 },
    );
    expect(would(village, 'finished')).toMatchObject({
      floorAreaM2: null,
      footprintM2: null,
      record: { construction: 'A2', siteCoverM2: null, enterprise: null, residents: null },
    });
  });

  test('that was idle counts as dealt with on the day', () => {
    const idle = parcel(
      record({
        construction: 'B21',
        supply: 'D21',
        contract: contract({ agreedStart: day('2010-03-01') }),
        development: development({ requiredM2: 60_000, developedM2: 0 }),
      }),
    );
    expect(cellOf(idle)).toMatchObject({ idle: true, idleDisposed: false });
    const finished = would(idle, 'finished');
    expect(cellOf(finished)).toMatchObject({ idle: false, idleDisposed: true });
    expect(finished.record?.development?.developedM2).toBe(60_000);
    expect(finished.record?.contract).toEqual(idle.record?.contract);
  });
});

describe('land that is built in part and left', () => {
  const left = parcel(
    record({
      construction: 'A2',
      supply: 'D21',
      development: development({
        started: day('2009-01-01'),
        suspendedSince: day('2010-01-01'),
        developedM2: 1,
        requiredM2: 60_000,
      }),
    }),
    { floorAreaM2: 500 },
  );

  test('can be finished, and is idle no more', () => {
    expect(isIdleOn(left.record!, date)).toBe(true);
    const finished = would(left, 'finished', '0701');
    expect(finished).toMatchObject({ floorAreaM2: 500, record: { construction: 'A2' } });
    expect(isIdleOn(finished.record!, date)).toBe(false);
    expect(would(left, 'supplied')).toBe(left);
  });
});

describe('a scenario', () => {
  test('changes nothing where nothing is new or possible', () => {
    const built = parcel(record({ construction: 'A2', supply: 'D21' }));
    const river = parcel(record({ construction: 'C1', supply: 'F' }));
    const waiting = parcel(record({ construction: 'B21', supply: 'D1' }));
    for (const mark of ['supplied', 'finished'] as const) {
      expect(would(built, mark)).toBe(built);
      expect(would(river, mark)).toBe(river);
    }
    expect(would(waiting, 'supplied')).toBe(waiting);
  });

  test('lays supply over land that is built without', () => {
    const wild = parcel(record({ construction: 'A2', supply: 'E21' }), { floorAreaM2: 500 });
    for (const mark of ['supplied', 'finished'] as const)
      expect(would(wild, mark)).toMatchObject({
        floorAreaM2: 500,
        record: { construction: 'A2', supply: 'D21' },
      });
  });

  test('makes supplied land ready for supply and finished land built, and never idle land out of it', () => {
    fc.assert(
      fc.property(
        fc.option(anyLandRecord),
        fc.option(fc.constantFrom(...landUseOrder)),
        fc.constantFrom<ScenarioMark>('supplied', 'finished'),
        (land, landUse, mark) => {
          const before = parcel(land);
          const after = would(before, mark, landUse);
          if (after === before) return;
          const { construction, supply } = after.record!;
          expect(isSupplied(supply)).toBe(true);
          const wasSupplied = isSupplied(land?.supply ?? null);
          if (construction !== null && !wasSupplied)
            expect(meetsSupplyConditions(construction)).toBe(true);
          if (mark === 'finished') {
            expect(constructionGroup(construction!)).toBe('A');
            expect(isIdleOn(after.record!, date)).toBe(false);
          }
          // Marking it again changes nothing more.
          expect(would(after, mark, landUse)).toBe(after);
          expect(would(after, 'supplied', landUse)).toBe(after);
        },
      ),
    );
  });

  test('does not touch what is on record', () => {
    fc.assert(
      fc.property(anyLandRecord, (land) => {
        const before = structuredClone(land);
        would(parcel(land), 'finished');
        expect(land).toEqual(before);
      }),
    );
  });
});
