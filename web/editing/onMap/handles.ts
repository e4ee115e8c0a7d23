import { polygonsOf, type LonLat } from '../../../geodata/geometry.ts';
import type { Editing } from '../editing.ts';
import type { Drawing } from '../steps.ts';
import type { Handle } from './touch.ts';

/** Corners that a screen still shows apart, and that anybody goes through with the Tab key. */
const most = 400;

/** What can be taken hold of: the places of the line; without one the corners of the parcel and the middles of its edges. */
export function handlesOf({ mode, subject }: Editing, { line, isHole, shapes }: Drawing): Handle[] {
  const ofLine = line.map((place, index): Handle => ({ kind: 'line', place, index }));
  if (mode !== 'reshape' || isHole) return ofLine;
  const own = shapes.find(({ id }) => id === subject?.parcel.id);
  const rings = own ? polygonsOf(own.geometry).flat() : [];
  return rings.flatMap(handlesOfRing).slice(0, most);
}

function handlesOfRing(ring: readonly LonLat[]): Handle[] {
  return ring.slice(0, -1).flatMap((place, index): Handle[] => {
    const next = ring[index + 1]!;
    const middle: LonLat = [(place[0] + next[0]) / 2, (place[1] + next[1]) / 2];
    return [
      { kind: 'corner', place },
      { kind: 'middle', place: middle, edge: [place, next] },
    ];
  });
}
