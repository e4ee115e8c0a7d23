import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addYears, type IsoDate } from '../../../geodata/date.ts';
import { assessIdle, idleSpanOf, isIdleOn } from '../../../geodata/land/idle.ts';
import { idleEditionOn } from '../../../geodata/land/idleBasis.ts';
import type { LandRecord } from '../../../geodata/land/landRecord.ts';
import { day } from './builders.ts';
import { anyLandRecord } from './landArbitraries.ts';

/** Every day of the six years from the record's own on. */
const days: readonly IsoDate[] = Array.from({ length: 2200 }, (_, count) =>
  addDays(day('2009-07-01'), count),
);

/** The rules again, plainly, for land on which nobody has acted yet. */
function plainly({ construction, supply, contract, development }: LandRecord, date: IsoDate) {
  if (supply === null) return null;
  if (!supply.startsWith('D')) return false;
  const { started = null, completed = null } = development ?? {};
  if (construction === 'A2' || started !== null || completed !== null) {
    const left = development?.suspendedSince ?? null;
    if (completed !== null || left === null || date < addYears(left, 1)) return false;
    const {
      developedM2: built,
      requiredM2: toBuild,
      invested: paid,
      totalInvestment: toPay,
    } = development!;
    const land = built === null || !toBuild ? null : built < toBuild / 3;
    const money = paid === null || !toPay ? null : paid < toPay / 4;
    if (land === true || money === true) return true;
    return land === null || money === null ? null : false;
  }
  if (contract === null || development === null) return null;
  const { agreedStart, handedOver, permitted, signed, mode } = contract;
  if (date >= '2012-07-01') {
    const from = handedOver ?? permitted;
    const due = agreedStart ?? (from && addYears(from, 1));
    return due === null ? null : date >= addYears(due, 1);
  }
  if (agreedStart !== null) return date > agreedStart;
  return date >= addYears(mode === 'allocation' ? (permitted ?? signed) : signed, 1);
}

const undisturbed = anyLandRecord.map((record): LandRecord => ({
  ...record,
  development: record.development && {
    ...record.development,
    idleDetermination: null,
    idleDisposed: null,
  },
}));

describe('idleness', () => {
  test('is what the rules say, on every day of both editions', () => {
    fc.assert(
      fc.property(undisturbed, (record) => {
        const differing = days.filter((date) => isIdleOn(record, date) !== plainly(record, date));
        expect(differing).toEqual([]);
      }),
    );
  });

  test('is the same asked briefly and at length', () => {
    fc.assert(
      fc.property(anyLandRecord, (record) => {
        const differing = days.filter((date) => {
          const { kind } = assessIdle(record, date);
          return isIdleOn(record, date) !== (kind === 'unknown' ? null : kind === 'idle');
        });
        expect(differing).toEqual([]);
      }),
    );
  });

  test('begins on the day its span says, stays until it is dealt with, and comes back on no day', () => {
    fc.assert(
      fc.property(anyLandRecord, (record) => {
        for (const edition of ['1999', '2012'] as const) {
          const { since, until } = idleSpanOf(record, edition);
          const ofEdition = days.filter((date) => idleEditionOn(date) === edition);
          for (const date of ofEdition) {
            const isWithin = since !== null && since <= date && (until === null || date < until);
            expect(isIdleOn(record, date) === true).toBe(isWithin);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('lies ahead of land that is waiting, and warnings count down to it', () => {
    fc.assert(
      fc.property(anyLandRecord, fc.constantFrom(...days), (record, date) => {
        const assessment = assessIdle(record, date);
        if (assessment.kind !== 'waiting' && assessment.kind !== 'suspended') return;
        expect(assessment.idleFrom > date).toBe(true);
        const { warning } = assessment;
        if (warning === null) return;
        expect(addDays(date, warning.days)).toBe(warning.on);
        expect(warning.level).toBe([30, 60, 90].find((level) => warning.days <= level));
        expect(warning.days).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('of land that is idle has begun', () => {
    fc.assert(
      fc.property(anyLandRecord, fc.constantFrom(...days), (record, date) => {
        const assessment = assessIdle(record, date);
        if (assessment.kind === 'idle') expect(assessment.since <= date).toBe(true);
      }),
    );
  });
});
