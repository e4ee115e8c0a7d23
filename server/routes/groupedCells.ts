import { firstDay } from '../../geodata/date.ts';
import { landClassOf, landQuantities, type LandCell } from '../../geodata/land/landCell.ts';
import {
  landSums,
  rateContributions,
  type RateContribution,
} from '../../geodata/land/rates/landSums.ts';
import { boundaryQualities } from '../../geodata/quality.ts';
import { reportedRates } from '../../geodata/reportedRates.ts';
import type {
  AreaCell,
  AreaKind,
  AreaLandCell,
  Moment,
  Store,
  ZoneSummary,
} from '../store/store.ts';
import type { AreaCells, AreaLabel } from './areaStatistics.ts';

/** The areas of a zone on a day, and what is counted of each. */
type GroupedCells = {
  readonly areas: readonly AreaLabel[];
  cellsOf(area: AreaLabel): AreaCells;
};

export async function groupedCells(
  store: Store,
  zone: ZoneSummary,
  by: AreaKind,
  { asOf, knownBy }: Moment,
): Promise<GroupedCells> {
  const progress = await store.cells(zone.id, by, asOf, knownBy);
  const land =
    knownBy === undefined ? await store.landCells(zone.id, by, asOf) : progress.map(unknownLand);
  const [progressIn, landIn] = [byArea(progress), byArea(land)];
  const standings = standingsByClass();
  const reported = reportedRates(await store.facts(zone.id), asOf);
  return {
    areas: await areaLabels(store, zone, by, progress),
    cellsOf: ({ id }) => {
      const own = landIn.get(id) ?? [];
      return {
        progress: progressIn.get(id) ?? [],
        land: own,
        sums: landSums(own, standings),
        reported,
      };
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

/** How cells stand to the rates, worked out once for each class. */
function standingsByClass(): (cell: AreaLandCell) => readonly RateContribution[] {
  const known = new Map<number, readonly RateContribution[]>();
  return (cell) => {
    let standings = known.get(cell.class);
    if (!standings) known.set(cell.class, (standings = rateContributions(cell)));
    return standings;
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

/** Every area of the kind, those without parcels too, and "not stated" last where parcels name none. */
async function areaLabels(
  store: Store,
  zone: ZoneSummary,
  by: AreaKind,
  cells: readonly OfArea[],
): Promise<AreaLabel[]> {
  if (by === 'zone') return [{ id: zone.id, name: zone.name.zh, nameEn: zone.name.en }];
  const named = (await store.areaNames(zone.id, by)).map(({ id, name }) => ({
    id,
    name: name.zh,
    nameEn: name.en,
  }));
  const notStated: AreaLabel = { id: null, name: '未注明', nameEn: 'Not stated' };
  return cells.some((cell) => cell.area === null) ? [...named, notStated] : named;
}
