import type { Geometry, LonLat } from '../../../../geodata/geometry.ts';
import { assembleRings } from '../../../../geodata/survey/rings/assembleRings.ts';
import { closedAsArea } from '../../../../geodata/survey/rings/closedAsArea.ts';

/** The geometry of a record. Heights and measures, which stand behind the positions of codes 11 to 28, are left. */
export function geometryOf(view: DataView): Geometry | null {
  switch (view.getInt32(0, true)) {
    case 1:
    case 11:
    case 21:
      return { type: 'Point', coordinates: positionAt(view, 4) };
    case 3:
    case 13:
    case 23:
      return closedAsArea({ type: 'MultiLineString', coordinates: partsOf(view) });
    case 5:
    case 15:
    case 25:
      return assembleRings(partsOf(view));
    default:
      return null;
  }
}

/** Behind the kind and a box of four numbers: how many parts and positions, where each part begins, the positions. */
function partsOf(view: DataView): LonLat[][] {
  const [parts, positions] = [view.getInt32(36, true), view.getInt32(40, true)];
  const start = 44 + 4 * parts;
  if (parts < 0 || positions < 0 || start + 16 * positions > view.byteLength)
    throw new RangeError('more positions than the record has room for');
  return Array.from({ length: parts }, (_, part) => {
    const from = view.getInt32(44 + 4 * part, true);
    const to = part + 1 < parts ? view.getInt32(48 + 4 * part, true) : positions;
    if (from < 0 || to < from || to > positions) throw new RangeError('parts out of order');
    return Array.from({ length: to - from }, (__, index) =>
      positionAt(view, start + 16 * (from + index)),
    );
  });
}

function positionAt(view: DataView, offset: number): LonLat {
  return [view.getFloat64(offset, true), view.getFloat64(offset + 8, true)];
}
