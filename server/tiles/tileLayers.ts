import type { Areal, LonLat } from '../../geodata/geometry.ts';
import type { ParcelVersion } from '../store/parcelVersions.ts';
import {
  cutToTile,
  placesOnTile,
  type Placed,
  type TileFeature,
  type TileProperties,
} from './cutToTile.ts';
import { gridOfBlocks } from './gridOfBlocks.ts';
import { inPieces } from './inPieces.ts';
import { known } from './known.ts';
import { holdsOn, parcelOnTiles } from './parcelOnTiles.ts';
import { boxOfTile, type TileAddress } from '../../geodata/tileAddress.ts';
import type { ZoneReading } from './zoneReading.ts';

export const layerNames = ['parcels', 'otherParcels', 'blocks', 'grid', 'works', 'labels'] as const;
export type LayerName = (typeof layerNames)[number];
type TileLayers = Readonly<Record<LayerName, readonly TileFeature[]>>;

/** The zoom from which parcels are on tiles that have room for them: here one of a hectare is ten pixels of a screen wide. */
export const parcelsFrom = 12;
/** Blocks of one tile; where there are more of them a grid says what they come to. */
const mostBlocks = 1000;
/** Below this zoom, or where there are more on one tile, works are left out. */
export const worksFrom = 10;
const mostWorks = 2000;

/**
 * @param versions of the parcels whose box meets the tile's; undefined where the tile has no parcels, for it is too far off or too full
 * @param placeIn where a name stands in the shape of a parcel
 */
export async function tileLayers(
  tile: TileAddress,
  reading: ZoneReading,
  versions: readonly ParcelVersion[] | undefined,
  placeIn: (geometry: Areal) => LonLat,
): Promise<TileLayers> {
  const { asOf } = reading;
  const box = boxOfTile(tile);
  const blocks = reading.blocks.near(box);
  const works = reading.works.near(box);
  const isCrowded = blocks.length > mostBlocks;
  const named = isCrowded ? [] : blocks;
  const hasWorks = tile.z >= worksFrom && works.length <= mostWorks;
  const parcels = (versions ?? [])
    .filter((version) => holdsOn(version, asOf))
    .map((version) => parcelOnTiles(version, asOf, placeIn));
  const others = (versions ?? [])
    .filter((version) => !holdsOn(version, asOf))
    .map((version) => parcelOnTiles(version, asOf, placeIn));
  const cut = (features: readonly Placed[]) =>
    inPieces(features, (piece) => cutToTile(piece, tile));
  const labelled = (kind: string, features: readonly Placed[]) =>
    inPieces(features, (piece) =>
      placesOnTile(
        piece.map((feature) => labelOf(kind, feature)),
        tile,
      ),
    );
  const isLeftOut = versions === undefined && tile.z >= parcelsFrom;
  const inStead = (features: readonly TileFeature[]) =>
    isLeftOut ? features.map((feature) => withCrowded(feature)) : features;
  return {
    parcels: await cut(parcels),
    otherParcels: await cut(others),
    blocks: inStead(await cut(named)),
    grid: inStead(isCrowded ? gridOfBlocks(blocks, reading.classOf, tile) : []),
    works: hasWorks ? await cut(works) : [],
    labels: [
      ...(versions === undefined ? placesOnTile([zoneLabel(reading)], tile) : []),
      ...(isCrowded ? [] : await labelled('town', reading.towns.near(box))),
      ...(await labelled('block', named)),
      ...(await labelled('parcel', parcels)),
    ],
  };
}

/** Says that there are parcels here, too many for a tile. */
function withCrowded(feature: TileFeature): TileFeature {
  return { ...feature, tags: { ...feature.tags, crowded: true } };
}

type Label = Parameters<typeof placesOnTile>[0][number];

function labelOf(kind: string, { place, properties }: Placed): Label {
  const { id, name, nameEn, number } = properties();
  return { at: place(), properties: known({ kind, id, name, nameEn, number }) };
}

/** In the middle of the zone, what all its parcels come to; for tiles that have none of them. */
function zoneLabel({ zone, mix }: ZoneReading): Label {
  const [west, south, east, north] = zone.bbox;
  const named: TileProperties = { id: zone.id, name: zone.name.zh, nameEn: zone.name.en };
  return {
    at: [(west + east) / 2, (south + north) / 2],
    properties: { kind: 'zone', ...named, ...mix() },
  };
}
