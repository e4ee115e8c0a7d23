import { unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import { viewOf } from '../part.ts';
import { geometryOf } from './shapeGeometry.ts';
import type { Geometry } from '../../../../geodata/geometry.ts';

const headerBytes = 100;

/** A record of a `.shp`: its shape, null where it has none or one of a kind that is not read. */
type ShapeRecord = { readonly number: number; readonly geometry: Geometry | null };

/** Records one after the other, as ESRI's description of 1998 has them; the index `.shx` is not needed. */
export function* shapeRecords(bytes: Uint8Array): Generator<ShapeRecord> {
  const view = viewOf(bytes);
  let offset = headerBytes;
  for (let number = 1; offset + 8 <= bytes.length; number++) {
    const length = 2 * view.getInt32(offset + 4);
    const start = offset + 8;
    if (length < 4 || start + length > bytes.length)
      throw unreadable(
        `.shp 第 ${number} 个图形不完整：文件被截断或损坏；请重新导出。`,
        `Shape ${number} of the .shp is incomplete: the file was cut off or is damaged; export it anew.`,
      );
    yield {
      number,
      geometry: geometryOf(new DataView(view.buffer, view.byteOffset + start, length)),
    };
    offset = start + length;
  }
}

/** Whether bytes begin as those of a `.shp` do. */
export function isShapefile(bytes: Uint8Array): boolean {
  if (bytes.length < headerBytes) return false;
  const view = viewOf(bytes);
  return view.getInt32(0) === 9994 && view.getInt32(28, true) === 1000;
}
