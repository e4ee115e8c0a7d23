import {
  TerraDrawFreehandMode,
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
} from 'terra-draw';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat, Polygon } from '../../../../geodata/geometry.ts';
import type { Tool } from '../tool.ts';
import { SpanMode } from './dragMode.ts';
import { circleThrough, rectangleBetween } from './draggedShapes.ts';

/** Tools whose drawing is the library's own. */
const drawnTools = [
  'polygon',
  'freehand',
  'lasso',
  'bufferLine',
  'bufferPoint',
  'distance',
] as const satisfies readonly Tool[];

type DrawnTool = (typeof drawnTools)[number];

export function isDrawnTool(candidate: Tool | null): candidate is DrawnTool {
  return drawnTools.some((name) => name === candidate);
}

/**
 * The library's modes, one for each tool and named like it. Keys are the page's, which hears them wherever the focus is;
 * a shape may cross itself, for the panel to say so.
 *
 * @param typeScale size of type on this screen against the desk's
 * @param reach pixels on a desk around a corner that count as the corner
 */
export function drawnModes(typeScale: number, reach: number) {
  const common = { keyEvents: null, pointerDistance: reach * typeScale };
  const free = {
    ...common,
    drawInteraction: 'click-move-or-drag',
    minDistance: 5 * typeScale,
    // A loop whose end comes near its beginning is drawn to the end.
    preventPointsNearClose: false,
    // For so many milliseconds after a loop the library would hear of no other.
    autoCloseTimeout: 0,
  } as const;
  const cornered = { ...common, showCoordinatePoints: true };
  return [
    new TerraDrawPolygonMode({ ...cornered, modeName: 'polygon' }),
    new TerraDrawFreehandMode({ ...free, modeName: 'freehand' }),
    new TerraDrawFreehandMode({ ...free, modeName: 'lasso' }),
    new TerraDrawLineStringMode({ ...cornered, modeName: 'bufferLine' }),
    new TerraDrawLineStringMode({ ...cornered, modeName: 'distance' }),
    new TerraDrawPointMode({ modeName: 'bufferPoint' }),
  ];
}

/** What becomes of a shape between two places. */
type SpanEvents = {
  readonly onShape: (used: Tool, shape: Polygon, span: readonly [LonLat, LonLat]) => void;
  readonly onDropped: () => void;
  readonly onDone: (used: Tool, shape: Polygon) => void;
};

/** The modes of the tools that draw between two places. */
export function spanModes(map: MapLibreMap, { onShape, onDropped, onDone }: SpanEvents) {
  const spanMode = (used: Tool, shapeOf: (from: LonLat, to: LonLat) => Polygon) =>
    new SpanMode({
      modeName: used,
      shapeOf,
      onShape: (shape, span) => onShape(used, shape, span),
      onDropped,
      onDone: (shape) => onDone(used, shape),
    });
  const alongScreen = (from: LonLat, to: LonLat) => rectangleBetween(from, to, map.getBearing());
  return {
    rectangle: spanMode('rectangle', alongScreen),
    box: spanMode('box', alongScreen),
    circle: spanMode('circle', circleThrough),
  };
}
