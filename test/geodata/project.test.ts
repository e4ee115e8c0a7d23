import { describe, expect, test } from 'vitest';
import { progressAt } from '../../geodata/fold.ts';
import type { LogEntry } from '../../geodata/observation.ts';
import { targetStatus, type Target } from '../../geodata/project.ts';
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
  targetStatus(target, progressAt(log, day(date)), day(date));

describe('how a plan stands', () => {
  const onSite = observed('levelling', 'mobilised');
  const done = observed('levelling', 'substantiallyComplete', { asOf: day('2010-11-30') });

  test('it lies ahead to the end of its day and is overdue from the next on', () => {
    expect(statusOn('2010-09-30', [onSite])).toBe('ahead');
    expect(statusOn('2010-12-31', [onSite])).toBe('ahead');
    expect(statusOn('2011-01-01', [onSite])).toBe('overdue');
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
