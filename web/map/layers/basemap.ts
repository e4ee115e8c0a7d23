import type { FilterSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { ColourScheme } from '../../state/colourScheme.ts';
import type { DrawnBasemap } from '../basemap/drawnBasemap.ts';
import type { MapContext, StylePart } from '../context.ts';

export const basemapSource = 'basemap';

/** The installation's own basemap, where it has one: held back so that colour belongs to the parcels. */
export function basemap(context: MapContext): StylePart {
  const drawn = context.basemap;
  if (!drawn) return { sources: {}, layers: [] };
  return {
    sources: { [basemapSource]: sourceOf(drawn) },
    layers: drawn.kind === 'raster' ? [rasterLayer(context)] : vectorLayers(context, drawn.layers),
  };
}

function sourceOf({ kind, tiles, minzoom, maxzoom, bounds }: DrawnBasemap): SourceSpecification {
  const common = {
    tiles: [...tiles],
    minzoom,
    maxzoom,
    ...(bounds ? { bounds: [...bounds] as [number, number, number, number] } : {}),
  };
  return kind === 'raster'
    ? { type: 'raster', tileSize: 256, ...common }
    : { type: 'vector', ...common };
}

/** Faded into the paper; in the dark scheme a white map stays darker than `notStarted`, the dimmest of the parcels. */
const rasterPaint = {
  light: { 'raster-opacity': 0.45, 'raster-saturation': -0.45, 'raster-contrast': -0.1 },
  dark: { 'raster-opacity': 0.85, 'raster-saturation': -0.5, 'raster-brightness-max': 0.18 },
} as const satisfies Record<ColourScheme, object>;

function rasterLayer({ view }: MapContext): LayerSpecification {
  return {
    id: 'basemap-image',
    type: 'raster',
    source: basemapSource,
    paint: rasterPaint[view.colourScheme],
  };
}

/** Whatever the archive's schema: areas as a tint, water above them, then lines, all in the inks of the scheme. */
function vectorLayers({ ink, view }: MapContext, names: readonly string[]): LayerSpecification[] {
  const tint = {
    'fill-color': ink.text,
    'fill-opacity': view.colourScheme === 'light' ? 0.04 : 0.06,
  };
  const hairline = { 'line-color': ink.roadCasing, 'line-width': 0.8 };
  const water = names.filter(isWater);
  const land = names.filter((name) => !isWater(name));
  return [
    ...land.map((name) => fillLayer(name, tint)),
    ...water.map((name) => fillLayer(name, { 'fill-color': ink.water })),
    ...water.map((name) => lineLayer(name, { 'line-color': ink.water, 'line-width': 1.2 })),
    ...land.map((name) => lineLayer(name, hairline)),
  ];
}

/** `water`, `waterway`, `Water_polygons` */
function isWater(name: string): boolean {
  return /^water/i.test(name);
}

function fillLayer(
  name: string,
  paint: { 'fill-color': string; 'fill-opacity'?: number },
): LayerSpecification {
  return {
    id: `basemap-area-${name}`,
    type: 'fill',
    source: basemapSource,
    'source-layer': name,
    filter: shapeIs('Polygon', 'MultiPolygon'),
    paint,
  };
}

function lineLayer(
  name: string,
  paint: { 'line-color': string; 'line-width': number },
): LayerSpecification {
  return {
    id: `basemap-line-${name}`,
    type: 'line',
    source: basemapSource,
    'source-layer': name,
    filter: shapeIs('LineString', 'MultiLineString'),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint,
  };
}

function shapeIs(...types: string[]): FilterSpecification {
  return ['in', ['geometry-type'], ['literal', types]] as FilterSpecification;
}
