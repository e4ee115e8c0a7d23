import { firstDay } from '../../geodata/date.ts';
import { landClassOf, landQuantities, type LandCell } from '../../geodata/land/landCell.ts';
import {
  landSums,
  rateContributions,
  type RateContribution,
} from '../../geodata/land/rates/landSums.ts';
import { boundaryQualities } from '../../geodata/quality.ts';
import { reportedRates } from '../../geodata/reportedRates.ts';
import { addToTally, clearTally, emptyTally, type Tally } from '../../geodata/tally.ts';
import type {
  AreaCell,
  AreaKind,
  AreaLandCell,
  ClassCount,
  Moment,
  Store,
  ZoneSummary,
} from '../store/store.ts';
import type { AreaCells, AreaLabel } from './areaStatistics.ts';
import { landPlaces, placeCount, progressPlaces } from './classPlaces.ts';
import type { AreaSums } from './countedArea.ts';

/** The areas of a zone on a day, and what is read of each. */
export type Grouped<Read> = {
  readonly areas: readonly AreaLabel[];
  /** So many are read before others get a turn, some 10 ms. */
  readonly atOnce: number;
  of(area: AreaLabel): Read;
};

/**
 * What every area counts, at the places of `classPlaces.ts`: in one tally, which the next area is counted in too.
 *
 * @param withLand whether it counts by its land too, which takes as long again
 */
export async function groupedTallies(
  store: Store,
  zone: ZoneSummary,
  by: AreaKind,
  { asOf, knownBy }: Moment,
  withLand: boolean,
): Promise<Grouped<Tally>> {
  if (knownBy !== undefined) {
    const { of, ...grouped } = await groupedCells(store, zone, by, { asOf, knownBy });
    return { ...grouped, of: (label) => of(label).tally };
  }
  const [progress, land, labels] = await Promise.all([
    store.progressCounts(zone.id, by, asOf),
    withLand ? store.landCounts(zone.id, by, asOf) : null,
    areaLabels(store, zone, by),
  ]);
  const progressPlacesOf = byClass((of: ClassCount) => progressPlaces(progress.classOf(of.class)));
  const landPlacesOf = land && byClass((of: ClassCount) => landPlaces(land.classOf(of.class)));
  const tally = emptyTally(placeCount);
  return {
    areas: withNotStated(labels, progress.countsOf(null).length > 0),
    atOnce: 250,
    of: ({ id }) => {
      clearTally(tally);
      addToTally(tally, progress.countsOf(id), progressPlacesOf);
      if (landPlacesOf) addToTally(tally, land.countsOf(id), landPlacesOf);
      return tally;
    },
  };
}

/** The same with the sums of every rate of land use, and with the cells themselves. */
export async function groupedCells(
  store: Store,
  zone: ZoneSummary,
  by: AreaKind,
  { asOf, knownBy }: Moment,
): Promise<Grouped<AreaCells & AreaSums>> {
  const progress = await store.cells(zone.id, by, asOf, knownBy);
  const land =
    knownBy === undefined ? await store.landCells(zone.id, by, asOf) : progress.map(unknownLand);
  const [progressIn, landIn] = [byArea(progress), byArea(land)];
  const progressPlacesOf = byClass<AreaCell, readonly number[]>(progressPlaces);
  const landPlacesOf = byClass<AreaLandCell, readonly number[]>(landPlaces);
  const contributions = byClass<AreaLandCell, readonly RateContribution[]>(rateContributions);
  const reported = reportedRates(await store.facts(zone.id), asOf);
  return {
    areas: withNotStated(await areaLabels(store, zone, by), progressIn.has(null)),
    atOnce: 50,
    of: ({ id }) => {
      const own = { progress: progressIn.get(id) ?? [], land: landIn.get(id) ?? [] };
      const tally = emptyTally(placeCount);
      addToTally(tally, own.progress, progressPlacesOf);
      addToTally(tally, own.land, landPlacesOf);
      return { ...own, tally, sums: landSums(own.land, contributions), reported };
    },
  };
}

/** Land records carry no moment at which they were written down: what was known of land by one, nobody can say. */
function unknownLand(cell: AreaCell): AreaLandCell {
  const { area, parcels, areaM2, areaUnknown, quality } = cell;
  // Nothing on record is the same on any day.
  const nothing = landClassOf(null, firstDay);
  const quantities = Object.fromEntries(landQuantities.map((name) => [name, null]));
  return {
    area,
    // Without a record land is told apart by its boundary and by whether its area is known.
    class: 2 * boundaryQualities.indexOf(quality) + (areaUnknown > 0 ? 1 : 0),
    parcels,
    areaM2,
    areaUnknown,
    quality,
    ...nothing,
    // fromEntries forgets the keys, which are all of the quantities.
    quantities: quantities as LandCell['quantities'],
  };
}

/** What is the same of all cells of a class, worked out once for each. */
function byClass<Cell extends { readonly class: number }, Value>(
  valueOf: (cell: Cell) => Value,
): (cell: Cell) => Value {
  const known = new Map<number, Value>();
  return (cell) => {
    let value = known.get(cell.class);
    if (value === undefined) known.set(cell.class, (value = valueOf(cell)));
    return value;
  };
}

type OfArea = { readonly area: string | null };

function byArea<Cell extends OfArea>(cells: readonly Cell[]): ReadonlyMap<string | null, Cell[]> {
  const groups = new Map<string | null, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(cell.area);
    if (group) group.push(cell);
    else groups.set(cell.area, [cell]);
  }
  return groups;
}

/** Every area of the kind, those without parcels too. */
async function areaLabels(store: Store, zone: ZoneSummary, by: AreaKind): Promise<AreaLabel[]> {
  if (by === 'zone') return [{ id: zone.id, name: zone.name.zh, nameEn: zone.name.en }];
  const names = await store.areaNames(zone.id, by);
  return names.map(({ id, name }) => ({ id, name: name.zh, nameEn: name.en }));
}

/** "Not stated" comes last, where parcels name no area. */
function withNotStated(labels: readonly AreaLabel[], someAre: boolean): readonly AreaLabel[] {
  return someAre ? [...labels, { id: null, name: '未注明', nameEn: 'Not stated' }] : labels;
}
