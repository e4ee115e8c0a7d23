import { describe, expect, test } from 'vitest';
import { landRates } from '../../../geodata/land/rates/landRates.ts';
import { referencesFor } from '../../../geodata/land/referenceValues.ts';
import { day } from './builders.ts';

describe('values to compare with', () => {
  test('put the contemporary one first', () => {
    const yearsOn = (date: string) =>
      referencesFor('industrialInvestmentIntensity', day(date)).map(({ asOf, value }) => [
        asOf,
        value,
      ]);
    expect(yearsOn('2010-09-30')).toEqual([
      ['2009-12-31', 4812.43],
      ['2019-12-31', 8984.3],
    ]);
    expect(yearsOn('2018-09-30')[0]).toEqual(['2019-12-31', 8984.3]);
  });

  test('of 2010 are income, not tax, for output; the tax of 2019 is another indicator', () => {
    const valuesOf = (id: string) => referencesFor(id, day('2010-09-30')).map(({ value }) => value);
    expect(valuesOf('industrialOutputIntensity')).toEqual([12_563.33]);
    expect(valuesOf('industrialTaxPerArea')).toEqual([678.99]);
  });

  test('are read per 亩 where the indicator is, and say so', () => {
    const [perMu] = referencesFor('industrialInvestmentIntensityPerMu', day('2019-12-31'));
    // Published as 599.
    expect(perMu?.value).toBeCloseTo(598.95, 2);
    expect(perMu?.converted).toBe(true);
    const [perHectare] = referencesFor('industrialInvestmentIntensity', day('2019-12-31'));
    expect(perHectare?.converted).toBe(false);
  });

  test('are none where nothing is known', () => {
    expect(referencesFor('clearedRate', day('2010-09-30'))).toEqual([]);
    expect(referencesFor('taxPerMu', day('2019-12-31'))).toEqual([]);
  });

  test('all belong to an indicator, and say whose they are, of when and from where', () => {
    const all = landRates.flatMap(({ id }) => referencesFor(id, day('2010-09-30')));
    expect(all.filter(({ converted }) => !converted)).toHaveLength(19);
    for (const { indicator, of, asOf, source } of all) {
      expect(landRates.some(({ id }) => id === indicator)).toBe(true);
      expect(of.zh).toContain('国家级开发区');
      expect(source.title.zh).toContain(asOf.slice(0, 3));
      expect(source.address).toMatch(/^https?:/);
    }
  });
});
