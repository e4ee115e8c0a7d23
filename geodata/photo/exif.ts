import type { LonLat } from '../geometry.ts';
import { textAt, viewOf } from './bytes.ts';

const tags = { orientation: 0x0112, gps: 0x8825 } as const;
const gpsTags = { latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4 } as const;
const [shortKind, rationalKind] = [3, 5];

/** An entry of a directory: `at` is where its value stands, or where it says its value to stand. */
type Entry = { readonly kind: number; readonly count: number; readonly at: number };

/**
 * What an Exif block (a TIFF file of its own, CIPA DC-008) says of a picture: how it is to be turned, 1 to 8, and where it was
 * taken, in degrees of WGS 84. undefined for what cannot be read.
 */
export function readExif(
  block: Uint8Array,
): { readonly orientation: number; readonly position: LonLat | null } | undefined {
  const view = viewOf(block);
  const isLittle = textAt(block, 0, 2) === 'II';
  if (block.byteLength < 8 || (!isLittle && textAt(block, 0, 2) !== 'MM')) return undefined;
  const read = { view, isLittle };
  const main = directoryAt(read, view.getUint32(4, isLittle));
  const turned = main.get(tags.orientation);
  const value = turned?.kind === shortKind ? view.getUint16(turned.at, isLittle) : 1;
  const gps = main.get(tags.gps);
  return {
    orientation: value >= 1 && value <= 8 ? value : 1,
    position: gps ? positionIn(read, block, view.getUint32(gps.at, isLittle)) : null,
  };
}

type Reader = { readonly view: DataView; readonly isLittle: boolean };

function directoryAt({ view, isLittle }: Reader, start: number): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  if (start + 2 > view.byteLength) return entries;
  const count = view.getUint16(start, isLittle);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + 12 * index;
    if (at + 12 > view.byteLength) break;
    entries.set(view.getUint16(at, isLittle), {
      kind: view.getUint16(at + 2, isLittle),
      count: view.getUint32(at + 4, isLittle),
      at: at + 8,
    });
  }
  return entries;
}

function positionIn(read: Reader, block: Uint8Array, start: number): LonLat | null {
  const gps = directoryAt(read, start);
  const letter = (tag: number) => {
    const entry = gps.get(tag);
    return entry ? textAt(block, entry.at, 1) : '';
  };
  const latitude = degreesOf(read, gps.get(gpsTags.latitude));
  const longitude = degreesOf(read, gps.get(gpsTags.longitude));
  if (latitude === null || longitude === null || latitude > 90 || longitude > 180) return null;
  // Cameras that did not know where they were wrote this.
  if (latitude === 0 && longitude === 0) return null;
  return [
    letter(gpsTags.longitudeRef) === 'W' ? -longitude : longitude,
    letter(gpsTags.latitudeRef) === 'S' ? -latitude : latitude,
  ];
}

/** Degrees, minutes and seconds, each a fraction: 29/1 10/1 1234/100. */
function degreesOf({ view, isLittle }: Reader, entry: Entry | undefined): number | null {
  if (entry?.kind !== rationalKind || entry.count !== 3) return null;
  const start = view.getUint32(entry.at, isLittle);
  if (start + 24 > view.byteLength) return null;
  let degrees = 0;
  for (const [index, unit] of [1, 60, 3600].entries()) {
    const at = start + 8 * index;
    const of = view.getUint32(at + 4, isLittle);
    const value = view.getUint32(at, isLittle);
    // Some write 0/0 for seconds that they have none of.
    if (of === 0 && value !== 0) return null;
    degrees += of === 0 ? 0 : value / of / unit;
  }
  return degrees;
}
