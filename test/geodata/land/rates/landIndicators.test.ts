import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../../geodata/date.ts';
import type { Indicator } from '../../../../geodata/indicator.ts';
import type { LandCell } from '../../../../geodata/land/landCell.ts';
import { landIndicators, rateById } from '../../../../geodata/land/rates/landIndicators.ts';
import { landRates } from '../../../../geodata/land/rates/landRates.ts';
import { cellOfHectares, day } from '../builders.ts';
import { cut } from './paper/cut.ts';
import { gaps } from './paper/gaps.ts';
import { industrial } from './paper/industrial.ts';
import { raw, unrecorded } from './paper/raw.ts';
import { town } from './paper/town.ts';
import { unnested } from './paper/unnested.ts';

function indicator(cells: readonly LandCell[], date: IsoDate, id: string): Indicator {
  const found = landIndicators(cells, date).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

describe('rates of zones worked out on paper', () => {
  test.each([industrial, gaps, raw, unrecorded, unnested, cut, town])(
    '$name',
    ({ cells, date, rates }) => {
      const indicators = landIndicators(cells, date);
      expect(indicators.map(({ id }) => id).toSorted()).toEqual(Object.keys(rates).toSorted());
      for (const { id, value, missing } of indicators) {
        const expected = rates[id]!;
        if (typeof expected === 'number') {
          expect(value, id).toBeCloseTo(expected, 10);
          expect(missing, id).toBeNull();
        } else {
          expect({ id, value, missing }).toEqual({ id, value: null, missing: expected });
        }
      }
    },
  );

  test('say over how much land they are taken and how much they leave out', () => {
    const { cells, date } = gaps;
    // P1 and P3 of 9 + 4 ha; without a floor area P2, whether built at all P4, without an area P5.
    expect(indicator(cells, date, 'floorAreaRatio')).toMatchObject({
      numerator: 83_000,
      denominator: 130_000,
      knownParcels: 2,
      knownAreaM2: 130_000,
      unknownParcels: 3,
      unknownAreaM2: 50_000,
    });
    // P3 of 4, P4 of 2 ha and P5; P6 is neither supplied nor unknown, it is land that could be.
    expect(indicator(cells, date, 'supplyRate')).toMatchObject({
      numerator: 120_000,
      denominator: 140_000,
      knownParcels: 3,
      unknownParcels: 3,
      unknownAreaM2: 60_000,
    });
  });
});

describe('national totals', () => {
  // 可开发建设 48.38, 达到供应条件 43.28, 已供应 40.12, 已建成 37.22 万公顷 at the end of 2019; shown here in ha.
  const land = [
    cellOfHectares(372_200, { construction: 'A2', supply: 'D21' }),
    cellOfHectares(401_200 - 372_200, { construction: 'B21', supply: 'D21' }),
    cellOfHectares(432_800 - 401_200, { construction: 'B21', supply: 'E21' }),
    cellOfHectares(483_800 - 432_800, { construction: 'B22', supply: 'F' }),
  ];

  test.each([
    ['developmentRate', 89.46],
    // Published as 92.68, from areas before they were rounded.
    ['supplyRate', 92.7],
    ['builtUpRate', 92.77],
  ])('%s is %d %%', (id, percent) => {
    expect(indicator(land, day('2019-12-31'), id).value).toBeCloseTo(percent, 2);
  });
});

describe('the definitions', () => {
  const works = cellOfHectares(1, {
    construction: 'A2',
    supply: 'D21',
    quantities: { income: 1000, tax: 10 },
  });
  const shops = cellOfHectares(1, {
    construction: 'A4',
    supply: 'D21',
    quantities: { income: 500, tax: 30 },
  });

  test('income and tax of industrial land are two rates with two inputs', () => {
    const date = day('2010-09-30');
    const [output, tax] = ['industrialOutputIntensity', 'industrialTaxPerArea'].map((id) =>
      indicator([works], date, id),
    );
    expect([output?.value, tax?.value]).toEqual([1000, 10]);
    expect(output?.numeratorSide.name.zh).toContain('总收入');
    expect(tax?.numeratorSide.name.zh).toContain('税收');
    const untaxed = { ...works, quantities: { ...works.quantities, tax: null } };
    expect(indicator([untaxed], date, 'industrialTaxPerArea').value).toBeNull();
    expect(indicator([untaxed], date, 'industrialOutputIntensity').value).toBe(1000);
  });

  test('tax on built land is taken over A, tax on industrial land over A2', () => {
    const date = day('2015-06-30');
    expect(indicator([works, shops], date, 'overallTaxPerArea').value).toBe(20);
    expect(indicator([works, shops], date, 'industrialTaxPerArea').value).toBe(10);
  });

  test('the yield-per-mu appraisal is not laid on years before 2018', () => {
    expect(indicator([works], day('2017-12-31'), 'taxPerMu')).toMatchObject({
      value: null,
      missing: 'notInForce',
      numerator: 0,
      knownParcels: 0,
      unknownParcels: 0,
    });
    // 10 万元 on 15 亩.
    expect(indicator([works], day('2018-01-01'), 'taxPerMu').value).toBeCloseTo(2 / 3, 10);
  });

  test('those from memory are marked, and no other', () => {
    expect(landRates.filter(({ provisional }) => provisional).map(({ id }) => id)).toEqual([
      'highTechOutputIntensity',
      'highTechOutputIntensityPerMu',
      'overallTaxPerArea',
      'overallTaxPerAreaPerMu',
      'idleDisposalRate',
      'expiryDisposalRate',
      'paidSupplyRate',
      'competitiveSupplyRate',
    ]);
  });

  test('name the edition: the 2010 standard, later trials, the appraisal of 2018; none a national GB/T', () => {
    const editionsOf = (...ids: string[]) => [
      ...new Set(ids.map((id) => rateById(id)?.edition.zh)),
    ];
    expect(
      editionsOf('developmentRate', 'supplyRate', 'floorAreaRatio', 'industrialOutputIntensity'),
    ).toEqual(['TD/T 1029-2010']);
    expect(
      editionsOf('industrialTaxPerArea', 'overallTaxPerArea', 'populationDensity', 'idleRate'),
    ).toEqual(['2014 年度（试行）起各版']);
    expect(editionsOf('taxPerMu', 'researchShare')).toEqual(['浙江省“亩均论英雄”2018']);
    for (const { edition } of landRates) expect(edition.zh).not.toContain('GB');
  });

  test('have ids of their own and a formula in both languages', () => {
    expect(new Set(landRates.map(({ id }) => id)).size).toBe(landRates.length);
    for (const { formula, name } of landIndicators([], day('2020-01-01'))) {
      expect(formula.zh).toContain('÷');
      expect(formula.en).toContain('÷');
      expect(name.zh).not.toBe(name.en);
    }
  });
});
