import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../geodata/date.ts';
import { progressAt } from '../../geodata/progress.ts';
import type { LogEntry } from '../../geodata/observation.ts';
import { assessTarget, type Target } from '../../geodata/project.ts';
import { day, observed } from './logEntries.ts';

/** 一(六): levelling of the small-enterprise blocks shall be basically complete by the end of 2010. */
const target: Target = {
  id: 't1',
  subject: { kind: 'block', id: 'liushi' },
  axis: 'levelling',
  state: 'substantiallyComplete',
  due: day('2010-12-31'),
  dueAsPrinted: { zh: '12 月底', en: 'end of December' },
  provenance: { kind: 'example' },
  note: null,
};

const statusOn = (date: string, log: readonly LogEntry[]) =>
  assessTarget(target, progressAt(log, day(date)), day(date)).status;

describe('how a plan stands', () => {
  const onSite = observed('levelling', 'mobilised');
  const done = observed('levelling', 'substantiallyComplete', { asOf: day('2010-11-30') });

  test('it lies ahead to the end of its day; from the next on silence says nothing of it', () => {
    expect(statusOn('2010-09-30', [onSite])).toBe('ahead');
    expect(statusOn('2010-12-31', [onSite])).toBe('ahead');
    expect(statusOn('2011-01-01', [onSite])).toBe('unheard');
    expect(
      assessTarget(target, progressAt([onSite], day('2011-01-01')), day('2011-01-01')),
    ).toMatchObject({ lastObserved: onSite.asOf });
  });

  test('it is overdue once somebody has seen, on its day or later, that it is not done', () => {
    const stillOnSite = observed('levelling', 'levelling', { asOf: day('2011-02-28') });
    expect(statusOn('2011-02-27', [onSite, stillOnSite])).toBe('unheard');
    expect(statusOn('2011-02-28', [onSite, stillOnSite])).toBe('overdue');
    const onTheDay = observed('levelling', 'levelling', { asOf: day('2010-12-31') });
    expect(statusOn('2011-01-01', [onTheDay])).toBe('overdue');
    const otherAxis = observed('clearance', 'cleared', { asOf: day('2011-02-28') });
    expect(statusOn('2011-03-01', [onSite, otherAxis])).toBe('unheard');
  });

  test('of a whole of which nothing is on record, what was last seen of its parts is the last that was heard', () => {
    const members = { levelling: onSite.asOf, building: day('2011-05-31') };
    const nothing = progressAt([], day('2011-01-01'));
    const standing = (date: string, seen: typeof members) =>
      assessTarget(target, nothing, day(date), seen);
    expect(standing('2010-12-31', members).status).toBe('ahead');
    expect(standing('2011-01-01', members)).toEqual({
      status: 'unheard',
      lastObserved: onSite.asOf,
    });
    // Seen since, but only in part, which proves neither that the whole is done nor that it is late.
    expect(standing('2011-06-01', { ...members, levelling: day('2011-03-01') })).toEqual({
      status: 'unknown',
      lastObserved: '2011-03-01',
    });
  });

  test('none is ever overdue without an observation of its axis on or after its day', () => {
    const days = fc
      .integer({ min: 0, max: 900 })
      .map((n) => isoDate(new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10)));
    const sighting = fc.record({
      axis: fc.constantFrom('levelling' as const, 'building' as const),
      asOf: days,
    });
    fc.assert(
      fc.property(fc.array(sighting), days, (sightings, date) => {
        const log = sightings.map(({ axis, asOf }, index) => ({
          ...(axis === 'levelling'
            ? observed('levelling', 'levelling', { asOf })
            : observed('building', 'started', { asOf })),
          id: `o${index}`,
        }));
        const seenSince = sightings.some(
          ({ axis, asOf }) => axis === 'levelling' && asOf >= target.due && asOf <= date,
        );
        expect(statusOn(date, log) === 'overdue').toBe(seenSince && date > target.due);
      }),
    );
  });

  test('it is reached by its state or a later one, also after its day', () => {
    expect(statusOn('2010-11-29', [onSite, done])).toBe('ahead');
    expect(statusOn('2010-11-30', [onSite, done])).toBe('reached');
    expect(statusOn('2011-01-01', [observed('levelling', 'complete')])).toBe('reached');
  });

  test('nobody can say whether it was kept when the axis was never observed', () => {
    const otherAxis = [observed('building', 'inProduction')];
    expect(statusOn('2010-12-31', otherAxis)).toBe('ahead');
    expect(statusOn('2011-01-01', otherAxis)).toBe('unknown');
  });

  test('an axis that is not required leaves nothing to wait for', () => {
    expect(statusOn('2010-09-30', [observed('levelling', 'notRequired')])).toBe('reached');
  });
});
