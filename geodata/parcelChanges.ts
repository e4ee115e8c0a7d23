import { axes, stateOrder, type Axis, type AxisStates } from './axis.ts';
import { bilingual, type Bilingual } from './bilingual.ts';
import { addCounts, emptyCount, type Count } from './count.ts';
import type { TimelineStep } from './parcelTimeline.ts';

/** What of a parcel is held against the same on another day; null is unknown. */
export type ComparedState = Omit<TimelineStep, 'from' | 'asOf'>;

/**
 * What may have become of a parcel between two days, what a meeting asks for first before the rest. A parcel may be of several
 * kinds: levelled further, and blocked.
 *
 * `firstHeard` and `lost` are of an axis on which nothing was on record on one of the days; the latter comes only where the
 * days are told as they were known at different times. `restated` is of one that was found not to be required, or to be after
 * all: neither is progress.
 */
export const parcelChangeKinds = [
  'blocked',
  'slippedBack',
  'unblocked',
  'advanced',
  'firstHeard',
  'lost',
  'restated',
] as const;
export type ParcelChangeKind = (typeof parcelChangeKinds)[number];

export const parcelChangeNames: Record<ParcelChangeKind | 'unchanged', Bilingual> = {
  blocked: bilingual('新受阻', 'Became blocked'),
  slippedBack: bilingual('后退', 'Slipped back'),
  unblocked: bilingual('解除受阻', 'Unblocked'),
  advanced: bilingual('前进', 'Advanced'),
  firstHeard: bilingual('首次有记录', 'First heard of'),
  lost: bilingual('不再有记录', 'No longer on record'),
  restated: bilingual('改为（不）需', 'Required or not, restated'),
  unchanged: bilingual('未动', 'Unchanged'),
};

/** The states of an axis on both days. */
export type AxisChange = {
  readonly [A in Axis]: {
    readonly axis: A;
    readonly kind: Exclude<ParcelChangeKind, 'blocked' | 'unblocked'>;
    readonly from: AxisStates[A] | null;
    readonly to: AxisStates[A] | null;
    readonly fromPercent: number | null;
    readonly toPercent: number | null;
  };
}[Axis];

/** The axes that have changed, in their order. A percent counts where both days give one of the same state. */
export function axisChanges(before: ComparedState, after: ComparedState): AxisChange[] {
  return axes.flatMap((axis) => {
    const [from, to] = [before[axis], after[axis]];
    const [fromPercent, toPercent] = [before[`${axis}Percent`], after[`${axis}Percent`]];
    const kind = axisChangeKind(
      axis,
      { state: from, percent: fromPercent },
      { state: to, percent: toPercent },
    );
    // The states are those of the axis, which the compiler cannot follow through the index.
    return kind ? [{ axis, kind, from, to, fromPercent, toPercent } as AxisChange] : [];
  });
}

type OnAxis = { readonly state: AxisStates[Axis] | null; readonly percent: number | null };

function axisChangeKind(axis: Axis, before: OnAxis, after: OnAxis): AxisChange['kind'] | null {
  if (before.state === after.state) return byPercent(before.percent, after.percent);
  if (before.state === null) return 'firstHeard';
  if (after.state === null) return 'lost';
  const [from, to] = [orderOf(axis, before.state), orderOf(axis, after.state)];
  if (from === undefined || to === undefined) return 'restated';
  return to > from ? 'advanced' : 'slippedBack';
}

function orderOf(axis: Axis, state: AxisStates[Axis]): number | undefined {
  return stateOrder(axis, state as never);
}

function byPercent(before: number | null, after: number | null): 'advanced' | 'slippedBack' | null {
  if (before === null || after === null || before === after) return null;
  return after > before ? 'advanced' : 'slippedBack';
}

/** The kinds of change between two days, each once, in the order of `parcelChangeKinds`; none where nothing has changed. */
export function changeKindsOf(before: ComparedState, after: ComparedState): ParcelChangeKind[] {
  const found = new Set<ParcelChangeKind>(axisChanges(before, after).map(({ kind }) => kind));
  if (before.blocked !== after.blocked) found.add(after.blocked ? 'blocked' : 'unblocked');
  return parcelChangeKinds.filter((kind) => found.has(kind));
}

/** What changed, and how much land each parcel is. */
type CountedChange = { readonly kinds: readonly ParcelChangeKind[]; readonly count: Count };

/** A parcel counts under each of its kinds, so those add up to `changed` or more; `changed` and `unchanged` make `total`. */
export type ChangeSummary = {
  readonly total: Count;
  readonly changed: Count;
  readonly unchanged: Count;
  readonly kinds: Readonly<Record<ParcelChangeKind, Count>>;
};

export function summariseChanges(parcels: Iterable<CountedChange>): ChangeSummary {
  const all = [...parcels];
  const sumOf = (some: readonly CountedChange[]) =>
    some.reduce<Count>((sum, { count }) => addCounts(sum, count), emptyCount);
  const kinds = parcelChangeKinds.map((kind) => [
    kind,
    sumOf(all.filter((parcel) => parcel.kinds.includes(kind))),
  ]);
  return {
    total: sumOf(all),
    changed: sumOf(all.filter((parcel) => parcel.kinds.length > 0)),
    unchanged: sumOf(all.filter((parcel) => parcel.kinds.length === 0)),
    // fromEntries forgets the keys, which are the kinds.
    kinds: Object.fromEntries(kinds) as ChangeSummary['kinds'],
  };
}
