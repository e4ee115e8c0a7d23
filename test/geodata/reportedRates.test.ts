import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../geodata/date.ts';
import { jindongRecords } from '../../geodata/records/jindong/jindongRecords.ts';
import { withReportedRates, reportedRates } from '../../geodata/reportedRates.ts';
import { summarise } from '../../geodata/statistics.ts';
import { anyCell } from './arbitraries.ts';

const facts = jindongRecords().facts;
const reportDay = isoDate('2010-09-30');
const reported = reportedRates(facts, reportDay);

describe('a rate that a source reports of the whole', () => {
  test('is 45 and 5 of 86 projects in the report, each with its source', () => {
    expect([...reported.keys()].toSorted()).toEqual(['completedRate', 'startedRate']);
    expect(reported.get('startedRate')).toMatchObject({
      unit: 'project',
      numerator: { value: 45, provenance: { section: '一(一)' } },
      denominator: { value: 86 },
      asOf: reportDay,
    });
    expect(reported.get('startedRate')?.percent).toBeCloseTo(52.33, 2);
    expect(reported.get('completedRate')?.numerator.value).toBe(5);
  });

  test('is not known before the day it speaks of, and stands on every later one', () => {
    expect(reportedRates(facts, isoDate('2010-09-29')).size).toBe(0);
    expect(reportedRates(facts, isoDate('2011-06-01'))).toEqual(reported);
  });

  test('leaves no rate over a part of the whole with a value of its own, whatever the land', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 20 }), (land) => {
        for (const figure of withReportedRates(summarise(land).indicators, reported)) {
          const whole = reported.get(figure.id);
          expect(figure.reported).toBe(whole);
          if (whole && figure.denominator < whole.denominator.value)
            expect(figure).toMatchObject({ value: null, missing: 'partOfReported' });
        }
      }),
    );
  });

  test('changes nothing where no source reports a whole', () => {
    const { indicators } = summarise([]);
    expect(withReportedRates(indicators, new Map())).toEqual(indicators);
  });
});
