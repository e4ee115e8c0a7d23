import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addYears, isoDate, type IsoDate } from '../../../geodata/date.ts';
import { landCellOf } from '../../../geodata/land/landCell.ts';
import { builtAreasOf } from '../../../geodata/land/landParcel.ts';
import type { LandRecord } from '../../../geodata/land/landRecord.ts';
import { landRecordAt } from './landRecordAt.ts';
import { landTimeline } from '../../../geodata/land/landTimeline.ts';
import { contract, day, development, record, suppliedLand } from './builders.ts';
import { anyLandRecords } from './landHistory.ts';

const parcel = { registeredM2: 64_000, measuredM2: 63_990, quality: 'surveyed' } as const;
const hall = { floorAreaM2: 1600.5, footprintM2: 800.25 };

/** Every day that the records name and those around it, the same a year and two later, and the days around a change of rules. */
function tellingDays(records: readonly LandRecord[]): IsoDate[] {
  const named = JSON.stringify(records).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const anniversaries = [...named, '2012-07-01'].flatMap((text) =>
    [0, 1, 2].map((years) => addYears(isoDate(text), years)),
  );
  const around = anniversaries.flatMap((date) => [-1, 0, 1].map((days) => addDays(date, days)));
  return [...new Set([isoDate('0001-01-01'), ...around, isoDate('9999-12-31')])];
}

test('on any day land is counted as its parcel would be alone', () => {
  fc.assert(
    fc.property(anyLandRecords, fc.boolean(), (records, isBuiltOn) => {
      const buildings = isBuiltOn ? [hall] : [];
      const intervals = landTimeline(parcel, buildings, records);
      for (const date of tellingDays(records)) {
        const holding = intervals.filter(
          ({ from, until }) => from <= date && (until === null || date < until),
        );
        const built = builtAreasOf(buildings, landRecordAt(records, date)?.construction ?? null);
        const alone = { id: 'p', record: landRecordAt(records, date), ...built };
        expect(holding.map(({ cell }) => cell)).toEqual([landCellOf(parcel, alone, date)]);
      }
    }),
    { numRuns: 300 },
  );
});

test('whoever asks for the day of the newest record or a later one needs the newest stretches alone', () => {
  fc.assert(
    fc.property(anyLandRecords, (records) => {
      const newestDay = records.at(-1)?.asOf ?? day('0001-01-01');
      for (const { until, newest } of landTimeline(parcel, [], records))
        expect(newest).toBe(until === null || until > newestDay);
    }),
  );
});

const startsOf = (records: readonly LandRecord[]) =>
  landTimeline(parcel, [], records).map(({ from, cell }) => [from, cell.idle]);

test('land that nobody starts on falls idle without a new record, in 1999 at once, from 2012 after a year', () => {
  const agreed = { signed: day('2010-01-10'), agreedStart: day('2010-06-30') };
  const waiting = suppliedLand(agreed, {}, { asOf: day('2010-01-31') });
  expect(startsOf([waiting])).toEqual([
    ['0001-01-01', null],
    ['2010-01-31', false],
    ['2010-07-01', true],
  ]);
  const later = { signed: day('2013-01-10'), agreedStart: day('2013-06-30') };
  expect(startsOf([suppliedLand(later, {}, { asOf: day('2013-01-31') })]).at(-1)).toEqual([
    '2014-06-30',
    true,
  ]);
});

test('a term that runs out and is dealt with later parts the days in three', () => {
  const lease = { termEnd: day('2025-03-01'), expiryResolved: day('2025-09-01') };
  const leased = record({
    asOf: day('2024-07-31'),
    construction: 'A2',
    supply: 'D21',
    contract: contract(lease),
    development: development({ started: day('2020-01-01') }),
  });
  const expiries = landTimeline(parcel, [], [leased]).map(({ from, cell }) => [from, cell.expiry]);
  expect(expiries).toEqual([
    ['0001-01-01', null],
    ['2024-07-31', 'notExpired'],
    ['2025-03-01', 'unresolved'],
    ['2025-09-01', 'resolved'],
  ]);
});

test('a record that counts the same as the one before makes no new stretch', () => {
  const bare = record({ asOf: day('2024-07-31'), construction: 'B22', supply: 'F' });
  const approved = { ...bare, asOf: day('2025-01-31'), approved: day('2025-01-10') };
  const intervals = landTimeline(parcel, [], [bare, approved]);
  expect(intervals.map(({ from, newest }) => [from, newest])).toEqual([
    ['0001-01-01', false],
    ['2024-07-31', true],
  ]);
});
