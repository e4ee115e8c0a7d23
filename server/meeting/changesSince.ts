import type { IsoDate } from '../../geodata/date.ts';
import {
  changeKindsOf,
  summariseChanges,
  type ChangeSummary,
} from '../../geodata/parcelChanges.ts';
import type { ParcelTimeline, TimelineStep } from '../../geodata/parcelTimeline.ts';
import type { Store } from '../store/store.ts';
import type { DayOfZone } from './readDayOfZone.ts';

type ChangesSince = {
  readonly ofZone: ChangeSummary;
  readonly ofBlock: (block: string) => ChangeSummary;
};

type Changed =
  Parameters<typeof summariseChanges>[0] extends Iterable<infer Change> ? Change : never;

/** What became of the parcels of a zone, and of each block, from one day to another. */
export async function changesSince(
  store: Store,
  zone: string,
  from: IsoDate,
  { asOf, knownBy, parcels }: Pick<DayOfZone, 'asOf' | 'knownBy' | 'parcels'>,
): Promise<ChangesSince> {
  const all: Changed[] = [];
  const byBlock = new Map<string, Changed[]>();
  for await (const page of store.timelines(zone, knownBy))
    for (const timeline of page) {
      const parcel = parcels.get(timeline.id);
      if (!parcel) continue;
      const { areaM2, block } = parcel;
      const change = {
        kinds: kindsBetween(timeline, from, asOf),
        count: { parcels: 1, areaM2: areaM2 ?? 0, areaUnknown: areaM2 === null ? 1 : 0 },
      };
      all.push(change);
      if (block !== null) byBlock.set(block, [...(byBlock.get(block) ?? []), change]);
    }
  return {
    ofZone: summariseChanges(all),
    ofBlock: (block) => summariseChanges(byBlock.get(block) ?? []),
  };
}

function kindsBetween({ steps }: ParcelTimeline, from: IsoDate, to: IsoDate) {
  const [before, after] = [heldOn(steps, from), heldOn(steps, to)];
  return before && after ? changeKindsOf(before, after) : [];
}

function heldOn(steps: readonly TimelineStep[], day: IsoDate): TimelineStep | undefined {
  return steps.findLast(({ from }) => from <= day);
}
