import type { IsoDate } from '../../../geodata/date.ts';
import { boxesMeet, type Areal, type BoundingBox, type LonLat } from '../../../geodata/geometry.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { ParcelOnTile } from '../../../geodata/parcelOnTile.ts';
import { propertiesOf, stepOn, type TimelineStep } from '../../../geodata/parcelTimeline.ts';
import { boxOfTile, finestZoom, type TileAddress } from '../../../geodata/tileAddress.ts';

/** An outer ring and its holes, in degrees. */
export type Outline = LonLat[][];

/** A parcel as far as it is on one tile. */
type ParcelPiece = ParcelOnTile & {
  /** Where its name stands; undefined where that is on another tile. */
  readonly place: LonLat | undefined;
  /** What of it is on the tile. */
  readonly outlines: () => readonly Outline[];
};

export type ReadTile = {
  readonly parcels: readonly ParcelPiece[];
  /** Whether there are more parcels than a tile can carry. */
  readonly isCrowded: boolean;
};

export type HeldTile = ReadTile & { readonly address: TileAddress; readonly box: BoundingBox };

/** The zoom from which tiles have parcels. */
export const parcelsFrom = 12;

export function heldTile(address: TileAddress, read: ReadTile): HeldTile {
  return { ...read, address, box: boxOfTile(address) };
}

export function keyOf({ z, x, y }: TileAddress): string {
  return `${z}/${x}/${y}`;
}

/** The zoom of the tiles of a view. */
function ownZoom(zoom: number): number {
  return Math.min(finestZoom, Math.floor(zoom));
}

/** Whether the tiles of a view have its parcels, as far as they have come; of another zoom they only stand in. */
export function areParcelsOn(inView: readonly HeldTile[], zoom: number): boolean {
  const own = inView.filter(({ address }) => address.z === ownZoom(zoom));
  return own.length > 0 && own.every(({ isCrowded }) => !isCrowded);
}

/** The tiles that a view is drawn from, those of its own zoom first: others stand in for them on the way, and far off where it is tilted. */
export function tilesInView(
  tiles: Iterable<HeldTile>,
  view: BoundingBox,
  zoom: number,
): readonly HeldTile[] {
  const own = ownZoom(zoom);
  return [...tiles]
    .filter(({ box }) => boxesMeet(box, view))
    .sort((one, other) => Math.abs(one.address.z - own) - Math.abs(other.address.z - own));
}

/**
 * The parcels of tiles as they are on a day, each once, of what tiles of one zoom have of it. The first zoom that has a parcel counts.
 */
export function parcelsOnTiles(tiles: readonly HeldTile[], day: IsoDate): readonly ParcelFeature[] {
  const found = new Map<string, { readonly zoom: number; readonly pieces: ParcelPiece[] }>();
  for (const { address, parcels } of tiles)
    for (const piece of parcels) {
      const { id } = piece.lasting;
      const other = found.get(id);
      if (other === undefined) found.set(id, { zoom: address.z, pieces: [piece] });
      else if (other.zoom === address.z) other.pieces.push(piece);
    }
  return Array.from(found.values(), ({ pieces }) => featureOf(pieces, day));
}

/** Features of single pieces as they were last, so that what is worked out from one still holds where its states are the same. */
const features = new WeakMap<ParcelPiece, { step: TimelineStep; feature: ParcelFeature }>();
/** Where names stand, of parcels whose place is on a tile that is held. */
const places = new WeakMap<ParcelFeature, LonLat>();

/** Where the name of a parcel of tiles stands; undefined where that is not known. */
export function placeOnTiles(feature: ParcelFeature): LonLat | undefined {
  return places.get(feature);
}

function featureOf(pieces: readonly ParcelPiece[], day: IsoDate): ParcelFeature {
  const [first] = pieces as [ParcelPiece];
  const step = stepOn(first.steps, day) ?? first.steps[0]!;
  const isWhole = pieces.length === 1;
  const kept = isWhole ? features.get(first) : undefined;
  if (kept?.step === step) return kept.feature;
  let geometry: Areal | undefined = kept?.feature.geometry;
  const feature: ParcelFeature = {
    type: 'Feature',
    id: first.lasting.id,
    get geometry() {
      return (geometry ??= joined(pieces));
    },
    properties: { ...first.lasting, ...propertiesOf(step) },
  };
  const place = pieces.find((piece) => piece.place)?.place;
  if (place) places.set(feature, place);
  if (isWhole) features.set(first, { step, feature });
  return feature;
}

function joined(pieces: readonly ParcelPiece[]): Areal {
  return { type: 'MultiPolygon', coordinates: pieces.flatMap((piece) => piece.outlines()) };
}
