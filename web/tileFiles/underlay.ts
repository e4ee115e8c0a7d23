import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
} from 'maplibre-gl';
import type { MapContext, StylePart } from '../map/context.ts';
import { classesOf, isRecorded } from '../state/theme.ts';
import type { OpenedFile } from './openedFiles.ts';
import type { TileFile } from './tileFile.ts';

/** Files of tiles beneath the zone: images as they are, shapes as outlines, and those of our own in the colours of the theme. */
export function tileFilesUnderlay(context: MapContext, files: readonly OpenedFile[]): StylePart {
  const shown = files.filter(({ isShown }) => isShown).map(({ file }) => file);
  return {
    sources: Object.fromEntries(shown.map((file) => [sourceId(file), sourceOf(file)])),
    layers: shown.flatMap((file) => layersOf(context, file)),
  };
}

function sourceId({ id }: TileFile): string {
  return `tiles-${id}`;
}

function sourceOf({ kind, tiles, minzoom, maxzoom, bounds }: TileFile): SourceSpecification {
  const common = {
    tiles: [...tiles],
    minzoom,
    maxzoom,
    ...(bounds && { bounds: [...bounds] as [number, number, number, number] }),
  };
  return kind === 'raster'
    ? { type: 'raster', tileSize: 256, ...common }
    : { type: 'vector', ...common };
}

function layersOf(context: MapContext, file: TileFile): LayerSpecification[] {
  const source = sourceId(file);
  if (file.kind === 'raster') return [{ id: `${source}-image`, type: 'raster', source }];
  if (file.own !== null) return ownLayers(context, source);
  const { measure } = context.ink;
  return file.layers.flatMap((name): LayerSpecification[] => {
    const of = { source, 'source-layer': name };
    return [
      {
        id: `${source}-area-${name}`,
        type: 'fill',
        ...of,
        filter: shapeIs('Polygon', 'MultiPolygon'),
        paint: { 'fill-color': measure, 'fill-opacity': 0.06 },
      },
      {
        id: `${source}-line-${name}`,
        type: 'line',
        ...of,
        filter: ['!', shapeIs('Point', 'MultiPoint')] as FilterSpecification,
        paint: { 'line-color': measure, 'line-width': 1 * context.typeScale },
      },
      {
        id: `${source}-point-${name}`,
        type: 'circle',
        ...of,
        filter: shapeIs('Point', 'MultiPoint'),
        paint: { 'circle-color': measure, 'circle-radius': 3 * context.typeScale },
      },
    ];
  });
}

/** A zone as it was when the file was taken; its names are left to the zone that is shown. */
function ownLayers({ ink, view, typeScale }: MapContext, source: string): LayerSpecification[] {
  const theme = isRecorded(view.theme) ? view.theme : 'stage';
  const classes = classesOf(theme, view.colourScheme);
  const unknown = classes.find(({ id }) => id === 'unknown')!.colour;
  const colour = [
    'match',
    ['get', theme],
    ...classes.flatMap(({ id, colour: own }) => [id, own]),
    unknown,
  ] as unknown as ExpressionSpecification;
  const outline = (name: string, color: string, width: number): LayerSpecification => ({
    id: `${source}-line-${name}`,
    type: 'line',
    source,
    'source-layer': name,
    paint: { 'line-color': color, 'line-width': width * typeScale },
  });
  return [
    // Where there are no parcels yet, blocks have the colour of what most of their land is.
    ...['grid', 'blocks', 'parcels'].map((name): LayerSpecification => ({
      id: `${source}-area-${name}`,
      type: 'fill',
      source,
      'source-layer': name,
      ...(name !== 'parcels' && { maxzoom: parcelsFrom }),
      paint: { 'fill-color': colour, 'fill-opacity': 0.7 },
    })),
    outline('works', ink.roadCasing, 1),
    outline('parcels', ink.hairline, 0.6),
    outline('blocks', ink.townLine, 1),
  ];
}

/** Tiles of ours have parcels from this zoom on. */
const parcelsFrom = 12;

function shapeIs(...types: string[]): FilterSpecification {
  return ['in', ['geometry-type'], ['literal', types]] as FilterSpecification;
}
