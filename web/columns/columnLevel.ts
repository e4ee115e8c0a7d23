import type { ParcelFeature } from '../../geodata/parcelFeature.ts';

/** What a column stands for: a parcel near by, a block farther off, a cell of a grid over the ground from afar. */
export type ColumnLevel =
  | { readonly by: 'parcel' }
  | { readonly by: 'block' }
  /** Cells so many degrees wide and high. */
  | { readonly by: 'cell'; readonly degrees: number };

/** Pixels that a column with its number wants to itself. */
const room = 72;

/**
 * The finest level at which columns have room on screen, by the size that parcels and blocks of the zone have on the whole.
 *
 * @param metresPerPixel at the middle of the screen
 */
export function columnLevel(
  features: readonly ParcelFeature[],
  metresPerPixel: number,
): ColumnLevel {
  const land = features.reduce((sum, { properties }) => sum + properties.measuredM2, 0);
  const blocks = new Set(features.map(blockKey)).size;
  const widthOf = (count: number) => Math.sqrt(land / Math.max(1, count)) / metresPerPixel;
  if (widthOf(features.length) >= room) return { by: 'parcel' };
  // A few blocks far apart have room between them, however small they are.
  if (widthOf(blocks) >= room || blocks <= 30) return { by: 'block' };
  const degrees = (room * metresPerPixel) / metresPerDegree;
  // In steps of two, so that a cell stays a cell over a good stretch of zoom.
  return { by: 'cell', degrees: 2 ** Math.ceil(Math.log2(degrees)) };
}

const metresPerDegree = 40_075_016.686 / 360;

/** The block of a parcel; of one that stands alone, itself. */
export function blockKey({ id, properties }: ParcelFeature): string {
  return properties.block ?? `parcel/${id}`;
}
