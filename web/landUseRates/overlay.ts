import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { polygonsOf, type Areal, type Geometry } from '../../geodata/geometry.ts';
import { emptyCollection, type MapContext, type StylePart } from '../map/context.ts';
import { isOneOf } from '../map/isOneOf.ts';
import { patternName } from '../map/patterns.ts';
import { ofParcels } from '../map/layers/parcels.ts';
import { surroundingsSource, ofLayer } from '../map/layers/surroundings.ts';

import type { RatesOnMap } from './overlayState.ts';

const measuredSource = 'measured-area';

/**
 * A shape and its edges, each a feature of its own: a shape that crosses itself may have no area at all, and MapLibre leaves
 * such a polygon out with its outline.
 */
function fillAndEdge(shape: Areal) {
  const feature = (part: 'fill' | 'edge', geometry: Geometry) => ({
    type: 'Feature' as const,
    properties: { part },
    geometry,
  });
  const edges = polygonsOf(shape).flat();
  return {
    type: 'FeatureCollection' as const,
    features: [
      feature('fill', shape),
      feature('edge', { type: 'MultiLineString', coordinates: edges }),
    ],
  };
}

const isPart = (part: 'fill' | 'edge'): FilterSpecification => ['==', ['get', 'part'], part];

/** The land whose rates are read, and the parcels behind the figure that is open. */
export function ratesOverlay(context: MapContext, measure: RatesOnMap | null): StylePart {
  const { ink, typeScale, view } = context;
  if (!measure) return { sources: {}, layers: [] };
  const { behind } = measure;
  const width = (desk: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    11,
    desk * 0.5 * typeScale,
    15,
    desk * typeScale,
  ];
  const outline = (id: string, ids: readonly string[], dashed: boolean): LayerSpecification => ({
    id,
    type: 'line',
    ...ofParcels(context),
    filter: isOneOf(ids),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ink.measure,
      'line-width': width(2.6),
      ...(dashed ? { 'line-dasharray': [2.2, 1.4] } : {}),
    },
  });
  return {
    sources: {
      [measuredSource]: {
        type: 'geojson',
        data: measure.shape ? fillAndEdge(measure.shape) : emptyCollection,
      },
    },
    layers: [
      {
        id: 'measured-fill',
        type: 'fill',
        source: measuredSource,
        filter: isPart('fill'),
        paint: {
          'fill-color': ink.measure,
          'fill-opacity': view.colourScheme === 'light' ? 0.1 : 0.16,
        },
      },
      {
        // Plum over the colours of a theme would be mud; the theme steps back while a figure is open.
        id: 'figure-veil',
        type: 'fill',
        ...ofParcels(context),
        paint: { 'fill-color': ink.ground, 'fill-opacity': behind ? 0.78 : 0 },
      },
      {
        id: 'figure-numerator',
        type: 'fill',
        ...ofParcels(context),
        filter: isOneOf(behind?.numerator ?? []),
        paint: {
          'fill-color': ink.measure,
          'fill-opacity': view.colourScheme === 'light' ? 0.5 : 0.42,
        },
      },
      {
        id: 'figure-unknown',
        type: 'fill',
        ...ofParcels(context),
        filter: isOneOf(behind?.unknown ?? []),
        paint: { 'fill-pattern': patternName('dots', view.colourScheme, typeScale) },
      },
      {
        id: 'measured-parcels-fill',
        type: 'fill',
        ...ofParcels(context),
        filter: isOneOf([...measure.parcels, ...measure.scenario]),
        paint: { 'fill-color': ink.measure, 'fill-opacity': 0.22 },
      },
      outline('figure-denominator', behind?.denominator ?? [], false),
      outline('scenario-parcels', measure.scenario, true),
      outline('measured-parcels', measure.parcels, false),
      {
        id: 'measured-block',
        type: 'line',
        source: surroundingsSource,
        filter: [
          'all',
          ofLayer('block'),
          ['==', ['get', 'id'], measure.block ?? ''],
        ] as FilterSpecification,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.measure, 'line-width': width(3.4) },
      },
      {
        id: 'measured-casing',
        type: 'line',
        source: measuredSource,
        filter: isPart('edge'),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.selectionCasing, 'line-width': width(6) },
      },
      {
        id: 'measured-line',
        type: 'line',
        source: measuredSource,
        filter: isPart('edge'),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.measure, 'line-width': width(2.8) },
      },
    ],
  };
}
