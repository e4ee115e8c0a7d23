import type { Window } from './month.ts';
import { isWithin } from './month.ts';
import { monthMilestones, type MonthChange } from './monthReading.ts';
import { heldOn } from './parcelMonth.ts';
import type { ParcelMonth } from './reached.ts';

/** What became of the parcels in the month, by day, then by parcel. */
export function monthChanges(parcels: readonly ParcelMonth[], window: Window): MonthChange[] {
  return parcels
    .flatMap((parcel) => [...milestoneChanges(parcel), ...blockedChange(parcel, window)])
    .sort((a, b) => compare(a.on, b.on) || compare(a.subject.id, b.subject.id));
}

function milestoneChanges({ parcel, milestones }: ParcelMonth): MonthChange[] {
  return monthMilestones.flatMap((milestone) => {
    const { became, on } = milestones[milestone];
    if (on === null || became === null || became === 'firstHeard') return [];
    return [changeOf(parcel, became === 'passed' ? milestone : 'slippedBack', on)];
  });
}

function blockedChange({ parcel }: ParcelMonth, window: Window): MonthChange[] {
  const before = heldOn(parcel.steps, window.before)?.blocked ?? false;
  const isBlocked = heldOn(parcel.steps, window.to)?.blocked ?? false;
  if (before === isBlocked) return [];
  const turned = parcel.steps.findLast(
    ({ from, blocked }, index) =>
      isWithin(window, from) &&
      blocked === isBlocked &&
      (parcel.steps[index - 1]?.blocked ?? false) !== isBlocked,
  );
  return turned ? [changeOf(parcel, isBlocked ? 'blocked' : 'unblocked', turned.from)] : [];
}

function changeOf(
  { id, name, block, areaM2 }: ParcelMonth['parcel'],
  kind: MonthChange['kind'],
  on: MonthChange['on'],
): MonthChange {
  return { kind, subject: { kind: 'parcel', id }, name, block, on, areaM2 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
