import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import type { ZoneFigures } from '../../../geodata/zoneFigures.ts';
import {
  chosenZones,
  cityColumns,
  cityTotal,
  figureOf,
  sortedZones,
} from '../../../web/city/cityRows.ts';

function zone(id: string, more: Partial<ZoneFigures> = {}): ZoneFigures {
  return {
    id,
    name: `区${id}`,
    nameEn: `Zone ${id}`,
    origin: 'own',
    asOf: isoDate('2026-06-30'),
    leadingStage: 'levelling',
    parcels: 4,
    areaKnownM2: 1000,
    areaKnownMu: 1.5,
    areaUnknownParcels: 1,
    stage: {},
    clearance: {},
    levelling: {},
    building: {},
    landUse: {},
    quality: {},
    blocked: { parcels: 0, areaM2: 0 },
    indicators: {},
    missing: {},
    unknownParcels: {},
    reported: {},
    ...more,
  };
}

const half = zone('half', {
  indicators: { levelledRate: 50 },
  unknownParcels: { levelledRate: 2 },
});
const whole = zone('whole', {
  indicators: { levelledRate: 100 },
  leadingStage: 'inProduction',
  origin: 'example',
});
const unknown = zone('unknown', {
  missing: { levelledRate: 'noInput' },
  unknownParcels: { levelledRate: 4 },
  leadingStage: 'unknown',
  areaKnownM2: 0,
  areaUnknownParcels: 4,
});
const empty = zone('empty', {
  parcels: 0,
  areaKnownM2: 0,
  areaUnknownParcels: 0,
  leadingStage: null,
  asOf: null,
});
const reported = zone('reported', {
  missing: { levelledRate: 'partOfReported' },
  reported: { levelledRate: { percent: 70 } as ZoneFigures['reported'][string] },
});
const all = [whole, unknown, reported, empty, half];
const ids = (zones: readonly ZoneFigures[]) => zones.map(({ id }) => id);

describe('zones of a city', () => {
  test('have a figure, or say why not', () => {
    expect(all.map((each) => figureOf(each, 'levelledRate'))).toEqual([
      { kind: 'counted', percent: 100, unknownParcels: 0 },
      { kind: 'unknown', unknownParcels: 4 },
      { kind: 'reported', percent: 70 },
      { kind: 'none' },
      { kind: 'counted', percent: 50, unknownParcels: 2 },
    ]);
  });

  test('are found by name or id, without examples where those are not wanted', () => {
    expect(ids(chosenZones(all, ' ZONE ', true))).toEqual(ids(all));
    expect(ids(chosenZones(all, '区half', true))).toEqual(['half']);
    expect(ids(chosenZones(all, '', false))).not.toContain('whole');
  });

  test('are sorted with what nobody knows last, whichever way round', () => {
    const by = (column: (typeof cityColumns)[number], descending: boolean) =>
      ids(sortedZones(all, { column, descending }, 'levelledRate', 'en'));
    expect(by('figure', true)).toEqual(['whole', 'reported', 'half', 'empty', 'unknown']);
    expect(by('figure', false)).toEqual(['half', 'reported', 'whole', 'empty', 'unknown']);
    expect(by('state', true)).toEqual(['whole', 'half', 'reported', 'empty', 'unknown']);
    expect(by('area', false)).toEqual(['empty', 'half', 'reported', 'whole', 'unknown']);
    expect(by('asOf', true).at(-1)).toBe('empty');
    expect(by('name', false)).toEqual(['empty', 'half', 'reported', 'unknown', 'whole']);
    for (const column of cityColumns)
      for (const descending of [true, false]) {
        const sorted = by(column, descending);
        expect(sorted.toSorted()).toEqual(ids(all).toSorted());
      }
  });

  test('are summed with unknown areas counted', () => {
    expect(cityTotal(all)).toEqual({ parcels: 16, areaM2: 3000, areaUnknown: 7, examples: 1 });
    expect(cityTotal([])).toEqual({ parcels: 0, areaM2: 0, areaUnknown: 0, examples: 0 });
  });
});
