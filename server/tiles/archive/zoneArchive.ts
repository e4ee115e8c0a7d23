import type { IsoDate } from '../../../geodata/date.ts';
import type { Store, ZoneSummary } from '../../store/store.ts';
import { finestZoom } from '../../../geodata/tileAddress.ts';
import { parcelsFrom } from '../tileLayers.ts';
import type { ZoneReading } from '../zoneReading.ts';
import type { ZoneTiles } from '../zoneTiles.ts';
import { archiveOf } from './archiveOf.ts';
import { tilesOfZone } from './tilesOfZone.ts';

/** A zone was written again and again while its archive was made, which would be of no one state. */
export class ZoneChangesError extends Error {
  override readonly name = 'ZoneChangesError';
}

/** Where an archive comes from. */
type ArchiveOrigin = {
  readonly store: Pick<Store, 'zone' | 'parcelVersions'>;
  readonly tiles: ZoneTiles;
  readonly editionOf: (zone: ZoneSummary) => string;
  /** What the archive says of itself. */
  readonly metadata: (reading: ZoneReading, edition: string) => Promise<object>;
};

const mostTries = 3;
/** Tiles between two looks at whether the zone is still the same. */
const tilesUntilLook = 200;

/** From here on the whole zone is some sixty pixels wide; further off there is nothing to see of it. */
function coarsestZoom({ zone: { bbox } }: ZoneReading): number {
  const degrees = Math.max(bbox[2] - bbox[0], bbox[3] - bbox[1], 1e-9);
  return Math.min(parcelsFrom, Math.max(0, Math.floor(Math.log2(360 / degrees)) - 2));
}

/**
 * The tiles of a zone on a day as a PMTiles archive, in pieces; none comes before the archive is whole.
 *
 * @throws ZoneChangesError, or the signal's reason, before the first piece
 */
export async function* zoneArchive(
  { store, tiles, editionOf, metadata }: ArchiveOrigin,
  zone: ZoneSummary,
  dayOf: (zone: ZoneSummary) => IsoDate,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const isStill = async (edition: string) => {
    const now = await store.zone(zone.id);
    return now !== undefined && editionOf(now) === edition;
  };
  for (let tried = 1; ; tried++) {
    const now = (await store.zone(zone.id)) ?? zone;
    const edition = editionOf(now);
    const reading = await tiles.reading(now, edition, dayOf(now));
    const minzoom = coarsestZoom(reading);
    const [west, south, east, north] = now.bbox;
    const pieces = archiveOf(
      whileStill(tilesOfZone(store, tiles, reading, minzoom, signal), () => isStill(edition)),
      {
        minzoom,
        maxzoom: finestZoom,
        box: reading.box,
        center: [(west + east) / 2, (south + north) / 2],
        centerZoom: Math.min(finestZoom, minzoom + 3),
        metadata: await metadata(reading, edition),
      },
    );
    try {
      yield* pieces;
      return;
    } catch (error) {
      // Tiles are all made before the first piece comes, so nothing has been given yet.
      if (!(error instanceof ZoneChangesError) || tried === mostTries) throw error;
    }
  }
}

/** Passes tiles on for as long as they are of one state. @throws ZoneChangesError */
async function* whileStill<Item>(
  items: AsyncIterable<Item>,
  isStill: () => Promise<boolean>,
): AsyncGenerator<Item> {
  const look = async () => {
    if (!(await isStill())) throw new ZoneChangesError('the zone was written meanwhile');
  };
  let count = 0;
  for await (const item of items) {
    yield item;
    count += 1;
    if (count % tilesUntilLook === 0) await look();
  }
  await look();
}
