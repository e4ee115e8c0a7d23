import { describe, expect, test } from 'vitest';
import { verdicts } from '../../../geodata/reportCheck/verdict.ts';
import { listed, type Wanted } from '../../../web/reportCheck/listing.ts';
import { jindongCheck } from './checked.ts';

const { sections, counts } = jindongCheck;
const idsOf = (wanted: Wanted) =>
  listed(sections, wanted).flatMap(({ facts }) =>
    facts.flatMap(({ rows }) => rows.map(({ id }) => id)),
  );

describe('what is listed of a check', () => {
  test('is all of it when nothing is sought', () => {
    expect(listed(sections, { verdict: null, search: ' ' })).toEqual(sections);
  });

  test.each(verdicts)(
    'of the verdict %s is as much as is counted, without empty facts',
    (verdict) => {
      expect(idsOf({ verdict, search: '' })).toHaveLength(counts[verdict]);
      for (const { facts } of listed(sections, { verdict, search: '' })) {
        expect(facts.length).toBeGreaterThan(0);
        for (const { rows } of facts) expect(rows.length).toBeGreaterThan(0);
      }
    },
  );

  test('is found by number, by words of either language, and by what is printed', () => {
    expect(idsOf({ verdict: null, search: 'b1.land' })).toEqual(['B1.land']);
    expect(idsOf({ verdict: null, search: '2775' })).toContain('B1.land');
    expect(idsOf({ verdict: null, search: 'nanbo' })).toContain('C3.levelled');
    expect(idsOf({ verdict: null, search: '统一招投标' })).toEqual([]);
    expect(idsOf({ verdict: 'agrees', search: '凤塘' })).toContain('G3.land');
    expect(idsOf({ verdict: null, search: '一(七)' })).toContain('H1.period');
  });
});
