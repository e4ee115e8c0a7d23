import type { IsoDate } from '../../geodata/date.ts';
import {
  boundingBoxOf,
  positionsOf,
  type Areal,
  type BoundingBox,
  type Geometry,
  type LonLat,
} from '../../geodata/geometry.ts';
import { labelPoint } from '../../geodata/labelPoint.ts';
import type { LogEntry } from '../../geodata/observation.ts';
import { stepsOf } from '../../geodata/parcelTimeline.ts';
import { timelineOf } from '../../geodata/progress.ts';
import { tileTimeline } from '../../geodata/tileTimeline.ts';
import type { ClassCount, Store, ZoneSummary } from '../store/store.ts';
import { boxedItems, type BoxedItems } from './boxedItems.ts';
import type { Placed, TileProperties } from './cutToTile.ts';
import { known } from './known.ts';
import { landMix, type ClassOf } from './landMix.ts';
import { once } from './once.ts';

/** Something of a zone with its box, so that most of it is passed over without a look at its shape. */
type OnTiles = Placed & { readonly box: BoundingBox };
export type BlockOnTiles = OnTiles & { readonly counts: readonly ClassCount[] };

/** What all tiles of a zone share on a day, whatever their address. What takes long is worked out where it is first on a tile. */
export type ZoneReading = {
  readonly zone: ZoneSummary;
  readonly asOf: IsoDate;
  readonly blocks: BoxedItems<BlockOnTiles>;
  readonly works: BoxedItems<OnTiles>;
  readonly towns: BoxedItems<OnTiles>;
  readonly classOf: ClassOf;
  /** What all parcels of the zone come to, those of no block too. */
  readonly mix: () => TileProperties;
  /** Whether some boundaries of its parcels are drawn by no survey. */
  readonly hasSketches: boolean;
  /** West, south, east, north of all that is on tiles. */
  readonly box: BoundingBox;
};

export async function readZoneForTiles(
  store: Store,
  zone: ZoneSummary,
  asOf: IsoDate,
): Promise<ZoneReading> {
  const [surroundings, blockLog, workLog] = await Promise.all([
    store.surroundings(zone.id),
    store.logs(zone.id, 'block'),
    store.logs(zone.id, 'work'),
  ]);
  const { classOf, countsOf } = await store.progressCounts(zone.id, 'block', asOf);
  const timelines = { block: timelinesOf(blockLog), work: timelinesOf(workLog) };
  const blocks = surroundings.blocks.map((block): BlockOnTiles => {
    const { id, name, town, quality, geometry } = block;
    const counts = countsOf(id);
    const properties = () =>
      known({
        id,
        name: name.zh,
        nameEn: name.en,
        town,
        quality,
        timeline: timelines.block(id),
        ...(counts.length > 0 && landMix(counts, classOf)),
      });
    return { ...onTiles(geometry, () => labelPoint(geometry), properties), counts };
  });
  const works = surroundings.works.flatMap(({ id, name, kind, block, quality, geometry }) => {
    const properties = () =>
      known({
        id,
        name: name.zh,
        nameEn: name.en,
        kind,
        block,
        quality,
        timeline: timelines.work(id),
      });
    return geometry === null ? [] : [onTiles(geometry, () => firstOf(geometry), properties)];
  });
  const towns = surroundings.towns.map(({ id, name, geometry }) =>
    onTiles(
      geometry,
      () => labelPoint(geometry),
      () => ({ id, name: name.zh, nameEn: name.en }),
    ),
  );
  return {
    zone,
    asOf,
    blocks: boxedItems(blocks),
    works: boxedItems(works),
    towns: boxedItems(towns),
    classOf,
    hasSketches: [...blocks.flatMap(({ counts }) => counts), ...countsOf(null)].some(
      (count) => classOf(count.class).quality === 'schematic',
    ),
    mix: once(() =>
      landMix([...blocks.flatMap(({ counts }) => counts), ...countsOf(null)], classOf),
    ),
    box: around([zone.bbox, ...[...blocks, ...works, ...towns].map(({ box }) => box)]),
  };
}

function onTiles(
  geometry: Geometry,
  place: () => LonLat,
  properties: () => TileProperties,
): OnTiles {
  const box = boundingBoxOf([geometry]) ?? [0, 0, 0, 0];
  return { geometry, box, place: once(place), properties: once(properties) };
}

function timelinesOf(log: readonly LogEntry[]): (id: string) => string | null {
  const logs = new Map<string, LogEntry[]>();
  for (const entry of log) {
    const own = logs.get(entry.subject.id);
    if (own) own.push(entry);
    else logs.set(entry.subject.id, [entry]);
  }
  return (id) => {
    const own = logs.get(id);
    return own ? tileTimeline(stepsOf(timelineOf(own))) : null;
  };
}

function firstOf(geometry: Exclude<Geometry, Areal>): LonLat {
  for (const position of positionsOf(geometry)) return position;
  return [0, 0];
}

function around(boxes: readonly BoundingBox[]): BoundingBox {
  let [west, south, east, north] = boxes[0] ?? [0, 0, 0, 0];
  for (const box of boxes) {
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return [west, south, east, north];
}
