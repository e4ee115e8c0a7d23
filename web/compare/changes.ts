import { computed, effect, signal } from '@preact/signals';
import {
  axisChanges,
  changeKindsOf,
  summariseChanges,
  type AxisChange,
  type ParcelChangeKind,
} from '../../geodata/parcelChanges.ts';
import { cellOf, type ParcelFeature } from '../../geodata/parcelFeature.ts';
import { changesOnMap } from '../state/changesOnMap.ts';
import { parcelsHeldOn } from '../state/records.ts';
import { compareMode } from './compareView.ts';
import { comparedDays } from './comparing.ts';

/** A parcel on both days. */
export type ComparedParcel = {
  readonly before: ParcelFeature;
  readonly after: ParcelFeature;
  readonly kinds: readonly ParcelChangeKind[];
};

/** Every parcel of the zone on both days; null while they are not known. */
const comparedParcels = computed<readonly ComparedParcel[] | null>(() => {
  const days = comparedDays.value;
  if (compareMode.value === 'off' || days === null) return null;
  const [before, after] = [parcelsHeldOn(days.from), parcelsHeldOn(days.to)];
  if (!before || !after) return null;
  return after.map((parcel, index) => {
    // Both are the parcels that are held, in their order.
    const first = before[index]!;
    return {
      before: first,
      after: parcel,
      kinds: changeKindsOf(first.properties, parcel.properties),
    };
  });
});

export const changeSummary = computed(
  () =>
    comparedParcels.value &&
    summariseChanges(
      comparedParcels.value.map(({ after, kinds }) => ({ kinds, count: cellOf(after.properties) })),
    ),
);

/** The kind of change that is opened to its parcels, and alone in full on the map. */
export const openKind = signal<ParcelChangeKind | 'unchanged' | null>(null);

/** The parcels of the open kind. */
export const parcelsOfOpenKind = computed<readonly ComparedParcel[]>(() => {
  const [all, kind] = [comparedParcels.value ?? [], openKind.value];
  if (kind === null) return [];
  return all.filter(({ kinds }) =>
    kind === 'unchanged' ? kinds.length === 0 : kinds.includes(kind),
  );
});

export function axisChangesOf({ before, after }: ComparedParcel): AxisChange[] {
  return axisChanges(before.properties, after.properties);
}

// On the map a parcel has one colour: that of the open kind where it is of that, else of the first of its kinds.
effect(() => {
  const all = comparedParcels.value;
  const kind = openKind.value;
  if (compareMode.value !== 'list' || all === null) {
    changesOnMap.value = null;
    return;
  }
  const only = kind === 'unchanged' ? null : kind;
  const kindOf = new Map(
    all.flatMap(({ after, kinds }) => {
      const shown = only !== null && kinds.includes(only) ? only : kinds[0];
      return shown ? [[after.id, shown] as const] : [];
    }),
  );
  changesOnMap.value = { kindOf, only };
});
