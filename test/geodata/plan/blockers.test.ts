import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import { isoDate } from '../../../geodata/date.ts';
import { blockerOn, heldUp } from '../../../geodata/plan/blockers.ts';
import { landOfSubjects } from '../../../geodata/plan/landOfSubjects.ts';
import { standingBlockers } from '../../../geodata/plan/planItems.ts';
import type { RecordedBlocker } from '../../../geodata/plan/planRecords.ts';
import { itemOn, parcelOf, project, villageOf } from './villagePlans.ts';

const blocker = (id: string, more: Partial<RecordedBlocker> = {}): RecordedBlocker => ({
  id,
  subject: { kind: 'parcel', id: 'a' },
  what: bilingual('安置房未交付', 'Flats not handed over'),
  owner: '王',
  since: isoDate('2024-02-28'),
  nextStep: null,
  due: null,
  clearedOn: null,
  provenance: { kind: 'site' },
  ...more,
});

// 10 000 m² are 15 亩.
const land = new Map([
  ['a', parcelOf('a')],
  ['b', parcelOf('b', 20_000)],
  ['c', parcelOf('c', null)],
]);
const village = (...blockers: RecordedBlocker[]) =>
  villageOf([], [], { blockers, parcels: land, projects: [{ ...project, parcels: ['a', 'b'] }] });

describe('a blocker', () => {
  const on = (given: RecordedBlocker, day: string) =>
    blockerOn(given, isoDate(day), [parcelOf('a')]);

  test('ages by calendar days, over 29 February', () => {
    expect(on(blocker('x'), '2024-02-27')).toBeNull();
    expect(on(blocker('x'), '2024-02-28')).toMatchObject({ ageDays: 0, heldUpMu: 15 });
    expect(on(blocker('x'), '2024-03-01')).toMatchObject({ ageDays: 2 });
  });

  test('ages no more once it is cleared, and stood before', () => {
    const cleared = blocker('x', { clearedOn: isoDate('2024-03-31') });
    expect(on(cleared, '2024-03-30')).toMatchObject({ clearedOn: null, ageDays: 31 });
    expect(on(cleared, '2024-12-31')).toMatchObject({ clearedOn: '2024-03-31', ageDays: 32 });
  });

  test('is overdue from the day after its due day, while it stands', () => {
    const due = blocker('x', { due: isoDate('2024-03-31') });
    expect(on(due, '2024-03-31')).toMatchObject({ isOverdue: false });
    expect(on(due, '2024-04-01')).toMatchObject({ isOverdue: true });
    const cleared = { ...due, clearedOn: isoDate('2024-04-30') };
    expect(on(cleared, '2024-04-15')).toMatchObject({ isOverdue: true });
    expect(on(cleared, '2024-04-30')).toMatchObject({ isOverdue: false });
  });
});

describe('land held up', () => {
  const held = (...blockers: RecordedBlocker[]) => {
    const records = village(...blockers);
    const parcelsOf = landOfSubjects(records);
    const standing = standingBlockers(records, isoDate('2024-12-31'));
    return heldUp(standing, ({ subject }) => parcelsOf(subject));
  };
  const ofProject = blocker('project', { subject: { kind: 'project', id: 'p' } });

  test('counts a parcel once that two blockers hold', () => {
    expect(held(blocker('x'), ofProject)).toEqual({ areaMu: 45, unknownAreas: 0 });
    expect(held(blocker('x'), blocker('y'))).toEqual({ areaMu: 15, unknownAreas: 0 });
  });

  test('counts nothing that is cleared, and says of how many parcels the area is unknown', () => {
    expect(held({ ...ofProject, clearedOn: isoDate('2024-05-01') }, blocker('x')).areaMu).toBe(15);
    const ofBlock = blocker('block', { subject: { kind: 'block', id: 'b' } });
    expect(held(ofBlock)).toEqual({ areaMu: 45, unknownAreas: 1 });
    const ofNothing = blocker('work', { subject: { kind: 'work', id: 'road' } });
    expect(held(ofNothing)).toEqual({ areaMu: null, unknownAreas: 0 });
  });

  test('stands on the card of the project, its parcels’ blockers too, the oldest first', () => {
    const older = blocker('older', { since: isoDate('2024-01-31') });
    const { blockers } = itemOn(village(blocker('x'), ofProject, older), '2024-12-31');
    expect(blockers.map(({ id }) => id)).toEqual(['older', 'project', 'x']);
  });
});
