import type { Map as MapLibreMap } from 'maplibre-gl';
import { snap } from '../../../geodata/editing/snap.ts';
import {
  insertVertex,
  isSamePlace,
  moveVertex,
  removeVertex,
  type DrawnParcel,
} from '../../../geodata/editing/sharedVertices.ts';
import { boundingBoxOf, positionsOf, type Areal, type LonLat } from '../../../geodata/geometry.ts';
import { parcelFeatures } from '../../state/records.ts';
import { editing } from '../editing.ts';
import { draw, drawing, follow } from '../steps.ts';
import { catchingDegrees } from './tolerance.ts';

/** A corner on the map that can be taken: of the line, of the parcel, or the middle of one of its edges. */
export type Handle =
  | { readonly kind: 'line'; readonly place: LonLat; readonly index: number }
  | { readonly kind: 'corner'; readonly place: LonLat }
  | { readonly kind: 'middle'; readonly place: LonLat; readonly edge: readonly [LonLat, LonLat] };

/** The place that is meant by one on the map: the corner or edge near by, else itself. */
function caught(map: MapLibreMap, place: LonLat, areas: readonly Areal[]): LonLat {
  const tolerance = catchingDegrees(map.getZoom(), place[1]);
  return snap(place, areas, tolerance)?.place ?? place;
}

/** Boundaries that catch a line: of the parcel and its neighbours, else of the parcels near by. */
function boundariesNear(place: LonLat): readonly Areal[] {
  const now = editing.peek();
  if (now?.subject) return [now.subject, ...now.neighbours].map(({ parcel }) => parcel.geometry);
  const [lon, lat] = place;
  return parcelFeatures
    .peek()
    .map(({ geometry }) => geometry)
    .filter((geometry) => {
      const box = boundingBoxOf([geometry]);
      return (
        box !== undefined &&
        lon > box[0] - 0.001 &&
        lon < box[2] + 0.001 &&
        lat > box[1] - 0.001 &&
        lat < box[3] + 0.001
      );
    });
}

/** Adds a place to the line. */
export function addToLine(map: MapLibreMap, place: LonLat): void {
  const { line } = drawing.peek();
  draw({ line: [...line, caught(map, place, boundariesNear(place))] });
}

/** Where a handle comes to lie when it is taken to a place. `base` is what was drawn when it was taken. */
export function moveHandle(
  map: MapLibreMap,
  base: { readonly line: readonly LonLat[]; readonly shapes: readonly DrawnParcel[] },
  handle: Handle,
  to: LonLat,
): void {
  if (handle.kind === 'line') {
    const place = caught(map, to, boundariesNear(to));
    follow({ line: base.line.with(handle.index, place) });
    return;
  }
  const shapes =
    handle.kind === 'middle' ? insertVertex(base.shapes, handle.edge, handle.place) : base.shapes;
  const others = shapes.filter((shape) => !hasCorner(shape, handle.place));
  const place = caught(
    map,
    to,
    others.map(({ geometry }) => geometry),
  );
  follow({ shapes: moveVertex(shapes, handle.place, place) });
}

export function removeHandle(handle: Handle): void {
  const { line, shapes } = drawing.peek();
  if (handle.kind === 'line') draw({ line: line.toSpliced(handle.index, 1) });
  else if (handle.kind === 'corner') {
    const left = removeVertex(shapes, handle.place);
    if (left !== shapes) draw({ shapes: left });
  }
}

function hasCorner({ geometry }: DrawnParcel, at: LonLat): boolean {
  for (const place of positionsOf(geometry)) if (isSamePlace(place, at)) return true;
  return false;
}
