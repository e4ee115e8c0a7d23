import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axes } from '../../geodata/axis.ts';
import { addDays, endOfDayInChina } from '../../geodata/date.ts';
import {
  blockedBy,
  effectiveObservations,
  freshness,
  progressAt,
  timelineAsKnownThen,
  timelineOf,
} from '../../geodata/progress.ts';
import type { LogEntry, Observation } from '../../geodata/observation.ts';
import { anyLog, dayOfFortnight, momentOfFortnight } from './arbitraries.ts';
import { day, moment, observed, retracted } from './logEntries.ts';

const nothing = { clearance: null, levelling: null, building: null };
const september = moment('2010-10-08T09:00:00+08:00');
const october = moment('2010-11-08T09:00:00+08:00');
const november = moment('2010-12-08T09:00:00+08:00');

const mobilised = observed('levelling', 'mobilised', { id: 'l1', asOf: day('2010-06-30') });
const levelled = observed('levelling', 'substantiallyComplete', { id: 'l2' });
const cleared = observed('clearance', 'cleared', { id: 'c1', asOf: day('2010-05-31') });
const log = [mobilised, levelled, cleared];

const idsOf = (observations: readonly Observation[]) => observations.map(({ id }) => id).sort();
const levellingAt = (entries: readonly LogEntry[], date = '2010-12-31', knownBy = november) =>
  progressAt(entries, day(date), knownBy).levelling?.id ?? null;

describe('progress on a day', () => {
  test('is what each axis was last seen in on or before that day', () => {
    expect(progressAt(log, day('2010-05-30'))).toEqual(nothing);
    expect(progressAt(log, day('2010-05-31'))).toEqual({ ...nothing, clearance: cleared });
    expect(progressAt(log, day('2010-09-29')).levelling).toBe(mobilised);
    expect(progressAt(log, day('2010-09-30'))).toEqual({
      clearance: cleared,
      levelling: levelled,
      building: null,
    });
  });

  test('of two records of one day the later counts, of two of one moment the greater id', () => {
    const later = observed('levelling', 'complete', { id: 'a', recordedAt: october });
    expect(levellingAt([later, levelled])).toBe('a');
    const twin = observed('levelling', 'complete', { id: 'l3', recordedAt: september });
    expect(levellingAt([twin, levelled])).toBe('l3');
  });

  test('of a day that is recorded late is not what it was known to be then', () => {
    const late = observed('levelling', 'levelling', {
      id: 'late',
      asOf: day('2010-08-31'),
      recordedAt: october,
    });
    expect(levellingAt([...log, late], '2010-09-01', september)).toBe('l1');
    expect(levellingAt([...log, late], '2010-09-01', october)).toBe('late');
  });
});

describe('a correction', () => {
  const correction = observed('levelling', 'levelling', {
    id: 'fix1',
    asOf: day('2010-07-15'),
    recordedAt: october,
    supersedes: 'l2',
  });
  const corrected = [...log, correction];

  test('takes the place of what it corrects, even with an earlier day', () => {
    expect(levellingAt(corrected)).toBe('fix1');
    expect(levellingAt(corrected, '2010-07-01')).toBe('l1');
  });

  test('is unknown before it was recorded', () => {
    expect(levellingAt(corrected, '2010-12-31', september)).toBe('l2');
  });

  test('of a correction counts alone', () => {
    const second = observed('levelling', 'complete', {
      id: 'fix2',
      recordedAt: november,
      supersedes: 'fix1',
    });
    expect(idsOf(effectiveObservations([...corrected, second]))).toEqual(['c1', 'fix2', 'l1']);
  });

  test('that is retracted gives way to what it had corrected', () => {
    const undo = retracted('fix1', { id: 'u1', recordedAt: november });
    expect(levellingAt([...corrected, undo])).toBe('l2');
  });
});

describe('a retraction', () => {
  const undo = retracted('l2', { id: 'u1', recordedAt: october });
  const redo = retracted('u1', { id: 'u2', recordedAt: november });

  test('removes the entry, and being retracted brings it back', () => {
    expect(levellingAt([...log, undo])).toBe('l1');
    expect(levellingAt([...log, undo, redo])).toBe('l2');
    const undoAgain = retracted('u2', { id: 'u3', recordedAt: november });
    expect(levellingAt([...log, undo, redo, undoAgain])).toBe('l1');
  });

  test('leaves the entry out as long as one of several stands', () => {
    const second = retracted('l2', { id: 'u1b', recordedAt: october });
    expect(levellingAt([...log, undo, second, redo])).toBe('l1');
  });

  test('counts from the moment it was recorded', () => {
    expect(levellingAt([...log, undo, redo], '2010-12-31', september)).toBe('l2');
    expect(levellingAt([...log, undo, redo], '2010-12-31', october)).toBe('l1');
    expect(levellingAt([...log, undo, redo], '2010-12-31', november)).toBe('l2');
  });

  test('of itself, which only damaged data can hold, does not hang', () => {
    const loop = ['l2', 'u9'].map((id) => retracted(id, { id: 'u9', recordedAt: october }));
    expect(() => levellingAt([...log, ...loop])).not.toThrow();
  });
});

describe('laws of the fold', () => {
  const shuffledLog = anyLog.chain((entries) =>
    fc.tuple(
      fc.constant(entries),
      fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
    ),
  );

  test('the order in which entries arrive does not matter', () => {
    fc.assert(
      fc.property(shuffledLog, dayOfFortnight, ([entries, shuffled], date) => {
        expect(progressAt(shuffled, date)).toEqual(progressAt(entries, date));
        expect(timelineOf(shuffled)).toEqual(timelineOf(entries));
      }),
    );
  });

  test('read from the newest record back, what no standing later record undoes or corrects counts', () => {
    fc.assert(
      fc.property(anyLog, (entries) => {
        const gone = new Set<string | null>();
        const corrected = new Set<string | null>();
        for (const entry of entries.toReversed()) {
          if (gone.has(entry.id)) continue;
          if (entry.kind === 'retraction') gone.add(entry.retracts);
          else corrected.add(entry.supersedes);
        }
        const counting = entries
          .filter((entry) => entry.kind === 'observation')
          .filter(({ id }) => !gone.has(id) && !corrected.has(id));
        expect(idsOf(effectiveObservations(entries))).toEqual(idsOf(counting));
      }),
    );
  });

  test('what is recorded later changes nothing of what was known before', () => {
    fc.assert(
      fc.property(anyLog, dayOfFortnight, momentOfFortnight, (entries, date, knownBy) => {
        const known = entries.filter((entry) => entry.recordedAt <= knownBy);
        expect(progressAt(entries, date, knownBy)).toEqual(progressAt(known, date));
      }),
    );
  });

  test('what is observed of later days changes nothing of an earlier one', () => {
    fc.assert(
      fc.property(anyLog, dayOfFortnight, (entries, date) => {
        const plain = entries.filter((entry) => entry.kind === 'observation' && !entry.supersedes);
        const earlier = plain.filter((entry) => entry.kind === 'observation' && entry.asOf <= date);
        expect(progressAt(plain, date)).toEqual(progressAt(earlier, date));
      }),
    );
  });

  test('the timeline says on every day what the fold says of that day', () => {
    fc.assert(
      fc.property(anyLog, fc.option(momentOfFortnight, { nil: undefined }), (entries, knownBy) => {
        const timeline = timelineOf(entries, knownBy);
        for (let date = day('2010-09-18'); date < '2010-10-08'; date = addDays(date, 1)) {
          const holding = timeline.filter(
            ({ from, until }) => from <= date && (until === null || date < until),
          );
          expect(holding.length).toBeLessThanOrEqual(1);
          expect(holding[0]?.progress ?? nothing).toEqual(progressAt(entries, date, knownBy));
        }
      }),
    );
  });

  test('the timeline as known then says on every day what was known of it by its end', () => {
    fc.assert(
      fc.property(anyLog, (entries) => {
        const timeline = timelineAsKnownThen(entries);
        for (let date = day('2010-09-18'); date < '2010-10-08'; date = addDays(date, 1)) {
          const holding = timeline.filter(
            ({ from, until }) => from <= date && (until === null || date < until),
          );
          expect(holding.length).toBeLessThanOrEqual(1);
          expect(holding[0]?.progress ?? nothing).toEqual(
            progressAt(entries, date, endOfDayInChina(date)),
          );
        }
      }),
    );
  });

  test('each axis of a progress holds an observation of that axis', () => {
    fc.assert(
      fc.property(anyLog, dayOfFortnight, (entries, date) => {
        const progress = progressAt(entries, date);
        for (const axis of axes) expect(progress[axis]?.axis ?? axis).toBe(axis);
      }),
    );
  });
});

describe('what a progress says of itself', () => {
  const reason = { zh: '等待一期农户建房', en: 'Waits for phase-1 farmer housing' };

  test('a subject is blocked while its newest observation of some axis says so', () => {
    const blocked = observed('clearance', 'vacating', { id: 'b', blocked: reason });
    expect(blockedBy(progressAt([...log, blocked], day('2010-09-30')))).toBe(blocked);
    const freed = observed('clearance', 'clearing', { id: 'f', asOf: day('2010-10-31') });
    expect(blockedBy(progressAt([...log, blocked, freed], day('2010-10-31')))).toBeNull();
  });

  test('its freshness is its newest day, none when nothing is known', () => {
    expect(freshness(progressAt(log, day('2010-12-31')))).toBe('2010-09-30');
    expect(freshness(nothing)).toBeNull();
  });
});
