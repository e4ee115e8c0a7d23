import { posix } from 'node:path';

/** A file as it was handed in, or one of a ZIP, with its path there. */
export type Part = { readonly name: string; readonly bytes: Uint8Array };

/** `地块/红线.SHP` → `.shp` */
export function endingOf({ name }: Pick<Part, 'name'>): string {
  return posix.extname(name).toLowerCase();
}

/** `地块/红线.SHP` → `红线` */
export function titleOf({ name }: Pick<Part, 'name'>): string {
  return posix.basename(name, posix.extname(name));
}

/** `地块/红线.SHP` → `地块/红线`, by which the files of one shapefile belong together; capitals do not matter. */
export function stemOf({ name }: Pick<Part, 'name'>): string {
  return name.toLowerCase().replace(/(\.shp\.xml|\.[^./]*)$/, '');
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
