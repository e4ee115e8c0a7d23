import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import {
  actualStretches,
  blockedStretches,
  otherDays,
  plannedStretches,
} from '../../../web/plan/gantt/bars.ts';
import { milestone, planItem } from './planItem.ts';

const day = isoDate('2026-06-30');
const told = (stretches: ReturnType<typeof plannedStretches>) =>
  stretches.map(
    ({ milestone: name, from, to, isOpen }) => `${name} ${from} ${to}${isOpen ? ' …' : ''}`,
  );

describe('the plan', () => {
  test('goes from milestone to milestone by the first plan, whatever was set later', () => {
    const item = planItem({
      milestones: [
        milestone('clearance', { baseline: '2026-01-31', planned: ['2026-03-31'] }),
        milestone('levelling', { baseline: '2026-04-30' }),
        milestone('start', { planned: ['2026-06-15', '2026-07-31'] }),
      ],
    });
    expect(told(plannedStretches(item))).toEqual([
      'clearance null 2026-01-31',
      'levelling 2026-01-31 2026-04-30',
      'start 2026-04-30 2026-06-15',
    ]);
    expect(otherDays(item)).toEqual([
      { milestone: 'clearance', day: '2026-03-31', isChange: true },
      { milestone: 'start', day: '2026-07-31', isChange: false },
    ]);
  });

  test('draws no length backwards where a later milestone is set before an earlier one', () => {
    const item = planItem({
      milestones: [
        milestone('start', { baseline: '2026-05-31' }),
        milestone('completion', { baseline: '2026-04-30' }),
      ],
    });
    expect(told(plannedStretches(item))).toEqual([
      'start null 2026-05-31',
      'completion null 2026-04-30',
    ]);
  });
});

describe('what happened', () => {
  test('goes on to the day on show, in the stage that is next', () => {
    const item = planItem({
      milestones: [
        milestone('clearance', { actual: '2026-02-10' }),
        milestone('levelling', { actual: '2026-05-20' }),
        milestone('start', { baseline: '2026-06-01' }),
      ],
    });
    expect(told(actualStretches(item, day))).toEqual([
      'clearance null 2026-02-10',
      'levelling 2026-02-10 2026-05-20',
      'start 2026-05-20 2026-06-30 …',
    ]);
  });

  test('ends with what was passed last where nothing is left, and begins nowhere where nothing was seen', () => {
    const finished = planItem({ milestones: [milestone('completion', { actual: '2026-05-20' })] });
    expect(told(actualStretches(finished, day))).toEqual(['completion null 2026-05-20']);
    const unseen = planItem({ milestones: [milestone('completion', { baseline: '2026-05-20' })] });
    expect(actualStretches(unseen, day)).toEqual([]);
  });

  test('leaves out stages that were seen passed on one day with the one before', () => {
    const item = planItem({
      milestones: [
        milestone('clearance', { actual: '2026-02-10' }),
        milestone('levelling', { actual: '2026-02-10' }),
        milestone('completion', { actual: '2026-04-30' }),
      ],
    });
    expect(told(actualStretches(item, day))).toEqual([
      'clearance null 2026-02-10',
      'completion 2026-02-10 2026-04-30',
    ]);
  });

  test('is hatched from the beginning of a blocker to its clearing or the day on show', () => {
    const blocker = (since: string, clearedOn: string | null) => ({
      id: since,
      subject: { kind: 'project' as const, id: 'mill' },
      what: { zh: '坟墓', en: 'Graves' },
      owner: null,
      since: isoDate(since),
      nextStep: null,
      due: null,
      clearedOn: clearedOn === null ? null : isoDate(clearedOn),
      provenance: { kind: 'example' as const },
      ageDays: 0,
      isOverdue: false,
      heldUpMu: null,
    });
    const item = planItem({
      blockers: [blocker('2026-01-01', '2026-03-01'), blocker('2026-06-01', '2026-07-15')],
    });
    expect(blockedStretches(item, day)).toEqual([
      { from: '2026-01-01', to: '2026-03-01' },
      { from: '2026-06-01', to: '2026-06-30' },
    ]);
  });
});
