import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { classesOf } from '../../state/theme.ts';
import { nameProperty, type MapContext, type StylePart } from '../context.ts';
import { labelFont } from '../fonts.ts';
import { groundWidth, ofLayer, surroundingsSource } from './surroundings.ts';

function shapeIs(...types: string[]): FilterSpecification {
  return ['in', ['geometry-type'], ['literal', types]] as FilterSpecification;
}

/** Works carry their building state whatever theme the parcels wear: a road has no clearance to show. */
function stateColour(context: MapContext): ExpressionSpecification {
  const cases = classesOf('building', context.view.colourScheme).flatMap((entry) => [
    entry.id,
    entry.colour,
  ]);
  return [
    'match',
    ['coalesce', ['get', 'state'], 'unknown'],
    ...cases,
    context.ink.mutedText,
  ] as never;
}

/** Roads, rivers and plants being built: an inked line or a diamond, coloured by how far it has come. */
export function works(context: MapContext): StylePart {
  const { ink, view, typeScale } = context;
  const chosen = view.selection?.kind === 'work' ? view.selection.id : '';
  const lines = [
    'all',
    ofLayer('work'),
    shapeIs('LineString', 'MultiLineString'),
  ] as FilterSpecification;
  const layout = { 'line-cap': 'round' as const, 'line-join': 'round' as const };
  return {
    sources: {},
    layers: [
      {
        id: 'work-line-chosen',
        type: 'line',
        source: surroundingsSource,
        filter: ['all', lines, ['==', ['get', 'id'], chosen]] as FilterSpecification,
        layout,
        paint: { 'line-color': ink.seal, 'line-width': groundWidth(13, 8) },
      },
      {
        id: 'work-line-casing',
        type: 'line',
        source: surroundingsSource,
        filter: lines,
        layout,
        paint: { 'line-color': ink.outline, 'line-width': groundWidth(6.5, 2.6) },
      },
      {
        id: 'work-line',
        type: 'line',
        source: surroundingsSource,
        filter: lines,
        layout,
        paint: { 'line-color': stateColour(context), 'line-width': groundWidth(4.4, 1.4) },
      },
      {
        id: 'work-line-blocked',
        type: 'line',
        source: surroundingsSource,
        filter: ['all', lines, ['==', ['get', 'blocked'], true]] as FilterSpecification,
        paint: {
          'line-color': ink.seal,
          'line-width': groundWidth(4.4, 1.4),
          'line-dasharray': [0.9, 1.4],
        },
      },
      {
        id: 'work-point',
        type: 'circle',
        source: surroundingsSource,
        filter: ['all', ofLayer('work'), shapeIs('Point')] as FilterSpecification,
        paint: {
          'circle-radius': 8 * typeScale,
          'circle-color': stateColour(context),
          'circle-stroke-color': ['case', ['==', ['get', 'id'], chosen], ink.seal, ink.outline],
          'circle-stroke-width': [
            'case',
            ['==', ['get', 'id'], chosen],
            4 * typeScale,
            1.6 * typeScale,
          ],
        },
      },
    ],
  };
}

export function workLabels(context: MapContext): StylePart {
  if (!context.fontsReady) return { sources: {}, layers: [] };
  const { ink, typeScale } = context;
  const text = {
    'text-field': ['get', nameProperty(context)] as ExpressionSpecification,
    'text-font': labelFont,
    'text-size': 12.5 * typeScale,
  };
  const paint = {
    'text-color': ink.text,
    'text-halo-color': ink.halo,
    'text-halo-width': 1.8 * typeScale,
  };
  return {
    sources: {},
    layers: [
      {
        id: 'work-name-line',
        type: 'symbol',
        source: surroundingsSource,
        filter: [
          'all',
          ofLayer('work'),
          shapeIs('LineString', 'MultiLineString'),
        ] as FilterSpecification,
        layout: {
          ...text,
          'symbol-placement': 'line',
          'symbol-spacing': 500,
          'text-letter-spacing': 0.08,
        },
        paint,
      },
      {
        id: 'work-name-point',
        type: 'symbol',
        source: surroundingsSource,
        filter: ['all', ofLayer('work'), shapeIs('Point')] as FilterSpecification,
        layout: { ...text, 'text-anchor': 'top', 'text-offset': [0, 0.9], 'text-max-width': 10 },
        paint,
      },
    ],
  };
}
