import type { Count } from '../../../geodata/count.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import type { Fact } from '../../../geodata/fact.ts';
import type { StateClass } from '../../../geodata/statistics.ts';

/** What is counted of one class. Cells of the same class have the same `of`, also in different zones. */
export type ZoneCell = Count & { readonly of: StateClass };

/** What the parcels of a zone come to. */
export type ZoneCount = {
  readonly zone: string;
  /** The zone's newest day when it was counted; null where it speaks of none. */
  readonly latest: IsoDate | null;
  readonly cells: readonly ZoneCell[];
};

/** What a store counts of many zones at once. */
export interface StoreCounts {
  /**
   * What the parcels of some zones come to on a day, or each zone's on its newest (null), in the order of their ids; at most some
   * thousands of them. Zones that are not there are left out. From its newest day on a zone is not counted but looked up; on days before
   * that, its parcels are counted as `cells` does.
   */
  zoneCounts(zones: readonly string[], asOf: IsoDate | null): Promise<ZoneCount[]>;
  /** The same of all of them together. */
  zoneCountsTogether(zones: readonly string[], asOf: IsoDate | null): Promise<readonly ZoneCell[]>;
  /** What documents say of some zones, by zone; those of which they say nothing are left out. At most some thousands of them. */
  factsOf(zones: readonly string[]): Promise<ReadonlyMap<string, readonly Fact[]>>;
  /** Whether the store answers; the cheapest question there is. Rejects where it does not. */
  answers(): Promise<void>;
}
