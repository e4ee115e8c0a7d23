import { addToTally, emptyTally, type Tally } from '../../../geodata/tally.ts';
import type { Zone } from '../../../geodata/zone.ts';
import type { StateClass } from '../../../geodata/statistics.ts';
import type { ZoneCell } from '../../store/counts/storeCounts.ts';
import { placeCount, progressPlaces } from '../classPlaces.ts';
import { classOf, type Grouping } from './groups.ts';

type PlacesOf = (cell: ZoneCell) => readonly number[];

/** Where the parcels of a class count, worked out once for each class of an answer. */
export function placesOnce(): PlacesOf {
  const known = new Map<StateClass, readonly number[]>();
  return ({ of }) => {
    let places = known.get(of);
    if (!places) known.set(of, (places = progressPlaces(of)));
    return places;
  };
}

export function tallyOf(cells: readonly ZoneCell[], placesOf: PlacesOf): Tally {
  const tally = emptyTally(placeCount);
  addToTally(tally, cells, placesOf);
  return tally;
}

/** What the classes of a grouping count, and how much of it in zones of which origin. */
export type GroupTally = {
  readonly all: Tally;
  readonly of: ReadonlyMap<Zone['origin'], Tally>;
};

/** Adds up parcels by the classes of a grouping; `groups` has those that some parcel belongs to. */
export function tallyGroups(by: Grouping) {
  const groups = new Map<
    string,
    { readonly all: Tally; readonly of: Map<Zone['origin'], Tally> }
  >();
  return {
    groups: groups as ReadonlyMap<string, GroupTally>,
    add(origin: Zone['origin'], cells: readonly ZoneCell[]): void {
      const placesOf = placesOnce();
      for (const cell of cells) {
        const group = madeOnce(groups, classOf(by, origin, cell), () => ({
          all: emptyTally(placeCount),
          of: new Map<Zone['origin'], Tally>(),
        }));
        const own = madeOnce(group.of, origin, () => emptyTally(placeCount));
        for (const tally of [group.all, own]) addToTally(tally, [cell], placesOf);
      }
    },
  };
}

function madeOnce<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = values.get(key);
  if (value === undefined) values.set(key, (value = make()));
  return value;
}
