import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { emptyCollection, nameProperty, type MapContext, type StylePart } from '../context.ts';
import { noteFont, placeFont } from '../fonts.ts';

export const surroundingsSource = 'surroundings';
export const areaLabelSource = 'area-labels';

/** Features of one kind out of the surroundings: ['town'] or ['landmark', 'river']. */
export function ofLayer(layer: string, ...kinds: string[]): FilterSpecification {
  const ofKind: ExpressionSpecification[] = kinds.length
    ? [['in', ['get', 'kind'], ['literal', kinds]]]
    : [];
  return ['all', ['==', ['get', 'layer'], layer], ...ofKind] as FilterSpecification;
}

/** Line width that keeps its size on the ground, from `near` pixels at zoom 14, never thinner than `least`. */
export function groundWidth(near: number, least: number): ExpressionSpecification {
  return [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    10,
    Math.max(least, near / 16),
    14,
    near,
    18,
    near * 8,
  ];
}

/** What the parcels lie among: towns, rivers, roads, place names. Drawn quietly, beneath everything. */
export function surroundings(context: MapContext): StylePart {
  const { ink } = context;
  return {
    sources: {
      [surroundingsSource]: {
        type: 'geojson',
        data: context.surroundingsAddress ?? emptyCollection,
        promoteId: 'id',
      },
      [areaLabelSource]: { type: 'geojson', data: context.areaLabels as never },
    },
    layers: [
      {
        id: 'town-line',
        type: 'line',
        source: surroundingsSource,
        filter: ofLayer('town'),
        paint: {
          'line-color': ink.townLine,
          'line-width': 1.2,
          'line-dasharray': [6, 3, 1, 3],
          'line-opacity': 0.8,
        },
      },
      {
        id: 'river-area',
        type: 'fill',
        source: surroundingsSource,
        filter: [
          'all',
          ofLayer('landmark', 'river'),
          ['==', ['geometry-type'], 'Polygon'],
        ] as FilterSpecification,
        paint: { 'fill-color': ink.water },
      },
      {
        id: 'river',
        type: 'line',
        source: surroundingsSource,
        filter: [
          'all',
          ofLayer('landmark', 'river'),
          ['==', ['geometry-type'], 'LineString'],
        ] as FilterSpecification,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': ink.water, 'line-width': groundWidth(11, 2) },
      },
      {
        id: 'road-casing',
        type: 'line',
        source: surroundingsSource,
        filter: ofLayer('landmark', 'road'),
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': ink.roadCasing, 'line-width': groundWidth(6, 1.4) },
      },
      {
        id: 'road',
        type: 'line',
        source: surroundingsSource,
        filter: ofLayer('landmark', 'road'),
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': ink.road, 'line-width': groundWidth(4, 0.6) },
      },
    ],
  };
}

/** Names of rivers, roads, towns and places; above the parcels so that none is cut by a fill. */
export function surroundingLabels(context: MapContext): StylePart {
  if (!context.fontsReady) return { sources: {}, layers: [] };
  const { ink, typeScale } = context;
  const name: ExpressionSpecification = ['get', nameProperty(context)];
  const along = (id: string, kind: string, colour: string, spacing: number) => ({
    id,
    type: 'symbol' as const,
    source: surroundingsSource,
    filter: ofLayer('landmark', kind),
    layout: {
      'symbol-placement': 'line' as const,
      'symbol-spacing': 420,
      'text-field': name,
      'text-font': noteFont,
      'text-size': 12 * typeScale,
      'text-letter-spacing': spacing,
    },
    paint: { 'text-color': colour, 'text-halo-color': ink.halo, 'text-halo-width': 1.4 },
  });
  const spaced = (id: string, source: string, filter: FilterSpecification, size: number) => ({
    id,
    type: 'symbol' as const,
    source,
    filter,
    layout: {
      'text-field': name,
      'text-font': placeFont,
      'text-size': size * typeScale,
      'text-letter-spacing': context.view.language === 'zh' ? 0.5 : 0.15,
    },
    paint: { 'text-color': ink.placeText, 'text-halo-color': ink.halo, 'text-halo-width': 1 },
  });
  return {
    sources: {},
    layers: [
      spaced('town-name', areaLabelSource, ofLayer('town'), 21),
      spaced('place-name', surroundingsSource, ofLayer('landmark', 'place'), 15),
      along('river-name', 'river', ink.waterText, 0.4),
      along('road-name', 'road', ink.placeText, 0.1),
    ],
  };
}
