import type { IsoDate } from '../../../geodata/date.ts';
import type { AskedLand } from '../../../geodata/land/askedLand.ts';
import { boundingBoxOf } from '../../../geodata/geometry.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { ListQuery, Store, ZoneSummary } from '../../store/store.ts';
import { areaStatistics, type AreaLabel, type AreaStatistics } from '../areaStatistics.ts';
import { drawnCells, type Portion } from '../drawnCells.ts';
import { tallyInside } from '../drawnArea/tally.ts';
import { groupedCells } from '../groupedCells.ts';

/** Parcels read in one go, some 20 ms of a thread that others wait for. */
const parcelsAtOnce = 250;

/** So many of the parcels come along, by their ids: a screenful of them with all that is on record is 3 MB before it is packed. */
export const mostListed = 2000;

type CountedLand = {
  readonly area: AreaStatistics;
  /** The first of the land's parcels by their ids, `mostListed` at most. */
  readonly first: readonly Portion[];
  /** Parcels that lie only partly inside, and such as the area only touches. */
  readonly partial: number;
  readonly touching: number;
};

type Asked = {
  readonly store: Store;
  readonly zone: ZoneSummary;
  readonly asOf: IsoDate;
  readonly signal: AbortSignal;
};

/** Rejects with TooDetailedAreaError, or with what the signal says. */
export function countLand(asked: Asked, land: AskedLand): Promise<CountedLand> {
  switch (land.kind) {
    case 'zone':
      return countZone(asked);
    case 'town':
      return countPortions(asked, pagesOf(asked, { towns: [land.id] }));
    case 'block':
      return countPortions(asked, pagesOf(asked, { blocks: [land.id] }));
    case 'parcels':
      return land.ids.length === 0
        ? counted(asked, [], 0)
        : countPortions(asked, pagesOf(asked, { ids: land.ids }));
    case 'drawn':
      return countDrawn(asked, land);
  }
}

/** From the counts by class that the store keeps, however many parcels there are. */
async function countZone(asked: Asked): Promise<CountedLand> {
  const { store, zone, asOf } = asked;
  const { areas, of } = await groupedCells(store, zone, 'zone', { asOf });
  const label = areas[0]!;
  const first: Portion[] = [];
  for await (const page of pagesOf(asked, { limit: mostListed })) first.push(...page.map(whole));
  return { area: areaStatistics(label, of(label), asOf), first, partial: 0, touching: 0 };
}

async function countPortions(
  asked: Asked,
  pages: AsyncIterable<readonly ParcelFeature[]>,
): Promise<CountedLand> {
  const portions: Portion[] = [];
  for await (const page of pages) {
    asked.signal.throwIfAborted();
    portions.push(...page.map(whole));
  }
  return counted(asked, portions, 0);
}

async function countDrawn(
  asked: Asked,
  { geometry }: Extract<AskedLand, { kind: 'drawn' }>,
): Promise<CountedLand> {
  const bbox = boundingBoxOf([geometry]);
  const pages = () => pagesOf(asked, bbox ? { bbox } : {});
  const { portions, touches } = await tallyInside(geometry, pages, asked.signal);
  return counted(asked, portions, touches.length);
}

const chosen: AreaLabel = { id: null, name: '所选土地', nameEn: 'Chosen land' };

async function counted(
  { store, zone, asOf }: Asked,
  portions: readonly Portion[],
  touching: number,
): Promise<CountedLand> {
  const cells = await drawnCells(store, zone.id, portions, asOf);
  return {
    area: areaStatistics(chosen, cells, asOf),
    first: portions.slice(0, mostListed),
    partial: portions.filter(({ share }) => share < 1).length,
    touching,
  };
}

function pagesOf(
  { store, zone, asOf }: Asked,
  query: Omit<ListQuery, 'asOf' | 'knownBy'>,
): AsyncIterable<ParcelFeature[]> {
  return store.parcels(zone.id, { ...query, asOf }, parcelsAtOnce);
}

function whole(parcel: ParcelFeature): Portion {
  return { parcel, share: 1 };
}
