import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import type { Selection } from '../state/view.ts';
import { isGraphicsLost } from './status.ts';

/** What a tap can mean, nearest to the eye first, with the reach of a fingertip in pixels. */
const pickable: readonly {
  kind: Selection['kind'];
  layers: readonly string[];
  reach: number;
  /** The zoom from which it counts. */
  from?: number;
}[] = [
  // From afar the mark of a demolition covers the parcel it happened on, and the parcel is what is meant.
  { kind: 'event', layers: ['event-mark'], reach: 6, from: 14 },
  { kind: 'work', layers: ['work-point'], reach: 8 },
  { kind: 'parcel', layers: ['parcel-fill'], reach: 0 },
  { kind: 'event', layers: ['event-mark'], reach: 6 },
  { kind: 'work', layers: ['work-line-casing'], reach: 8 },
  { kind: 'parcel', layers: ['parcel-fill'], reach: 6 },
  { kind: 'block', layers: ['block-fill', 'block-mix-fill'], reach: 0 },
];

/** The selection a tap makes; null on empty ground. */
export function pickAt(map: MapLibreMap, point: Point): Selection | null {
  for (const { kind, layers, reach, from = 0 } of pickable) {
    if (map.getZoom() < from) continue;
    const id = topmost(map, point, layers, reach);
    if (id !== null) return { kind, id };
  }
  return null;
}

/** The parcel under a point, for hovering. */
export function pickParcelAt(map: MapLibreMap, point: Point): string | null {
  return topmost(map, point, ['parcel-fill'], 0);
}

function topmost(
  map: MapLibreMap,
  { x, y }: Point,
  layers: readonly string[],
  reach: number,
): string | null {
  if (isGraphicsLost.peek()) return null;
  const present = layers.filter((layer) => map.getLayer(layer));
  if (present.length === 0) return null;
  const [feature] = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers: present },
  );
  return feature ? String(feature.properties['id']) : null;
}
