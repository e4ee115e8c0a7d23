import { expect, test } from 'vitest';
import { isoDate } from '../../../../../geodata/date.ts';
import { referenceRows } from '../../../../../web/landUseRates/panel/charts/referenceRows.ts';
import { indicator } from '../indicators.ts';

const day = isoDate('2010-09-30');

test('only rates with a value here and a reference elsewhere are drawn', () => {
  const rows = referenceRows(
    [
      indicator({ id: 'developmentRate', value: 90 }),
      indicator({ id: 'supplyRate', value: null, missing: 'noInput' }),
      indicator({ id: 'researchShare', value: 3 }),
    ],
    day,
  );
  expect(rows.map((row) => row.indicator.id)).toEqual(['developmentRate']);
  expect(rows[0]!.at).toBeGreaterThan(rows[0]!.marks[0]!.at);
});

test('a rate per hectare stands for its twin per 亩', () => {
  const rows = referenceRows(
    [
      indicator({ id: 'industrialTaxPerArea', unit: 'wanYuanPerHectare', value: 600 }),
      indicator({ id: 'industrialTaxPerAreaPerMu', unit: 'wanYuanPerMu', value: 40 }),
    ],
    day,
  );
  expect(rows.map((row) => row.indicator.id)).toEqual(['industrialTaxPerArea']);
});
