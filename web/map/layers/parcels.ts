import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { classesOf, type ThemeClass } from '../../state/theme.ts';
import { emptyCollection, type MapContext, type StylePart } from '../context.ts';
import { patternName } from '../patterns.ts';

export const parcelsSource = 'parcels';

/** The class of a parcel under the theme on show, as an expression over its properties. */
export function classExpression(context: MapContext): ExpressionSpecification {
  return ['coalesce', ['get', context.view.theme], 'unknown'];
}

function fillColour(context: MapContext, classes: readonly ThemeClass[]): ExpressionSpecification {
  const filled = classes.filter((entry) => entry.mark === 'fill');
  const cases = filled.flatMap((entry) => [entry.id, entry.colour]);
  return ['match', classExpression(context), ...cases, context.ink.ground] as never;
}

/** Classes that are not isolated step back, so that the isolated one can be counted by eye. */
function emphasis(context: MapContext, usual: number): number | ExpressionSpecification {
  const { isolated } = context.view;
  if (isolated === null) return usual;
  return ['case', ['==', classExpression(context), isolated], usual, usual * 0.13];
}

function withClass(context: MapContext, id: string): FilterSpecification {
  return ['==', classExpression(context), id];
}

const drawnDashed: ExpressionSpecification = [
  'in',
  ['get', 'quality'],
  ['literal', ['schematic', 'example']],
];

/** Parcels: filled by class, dotted where unknown, hatched where blocked, dashed where the boundary is not surveyed. */
export function parcels(context: MapContext): StylePart {
  const { ink, view, typeScale } = context;
  const chosen = view.selection?.kind === 'parcel' ? view.selection.id : '';
  const isChosen: FilterSpecification = ['==', ['get', 'id'], chosen];
  const outline = {
    'line-color': ink.outline,
    'line-width': [
      'interpolate',
      ['linear'],
      ['zoom'],
      11,
      0.4,
      14,
      1.3 * typeScale,
      17,
      2 * typeScale,
    ] as ExpressionSpecification,
    'line-opacity': emphasis(context, view.room === 'paper' ? 0.9 : 0.8),
  };
  return {
    sources: {
      [parcelsSource]: {
        type: 'geojson',
        data: context.parcelsAddress ?? emptyCollection,
        promoteId: 'id',
      },
    },
    layers: [
      {
        id: 'parcel-fill',
        type: 'fill',
        source: parcelsSource,
        filter: ['!=', classExpression(context), 'notRequired'],
        paint: {
          'fill-color': fillColour(context, classesOf(view.theme, view.room)),
          // The national land-use colours are pure primaries, made for paper maps; a little ground shows through.
          'fill-opacity': emphasis(context, view.theme === 'landUse' ? 0.8 : 1),
        },
      },
      {
        id: 'parcel-unknown',
        type: 'fill',
        source: parcelsSource,
        filter: withClass(context, 'unknown'),
        paint: {
          'fill-pattern': patternName('dots', view.room, typeScale),
          'fill-opacity': emphasis(context, 1),
        },
      },
      {
        id: 'parcel-blocked',
        type: 'fill',
        source: parcelsSource,
        filter: ['==', ['get', 'blocked'], true],
        paint: {
          'fill-pattern': patternName('hatch', view.room, typeScale),
          'fill-opacity': emphasis(context, 0.9),
        },
      },
      {
        id: 'parcel-hover',
        type: 'fill',
        source: parcelsSource,
        paint: {
          'fill-color': ink.text,
          'fill-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 0.12, 0],
        },
      },
      {
        id: 'parcel-line',
        type: 'line',
        source: parcelsSource,
        filter: ['!', drawnDashed],
        layout: { 'line-join': 'round' },
        paint: outline,
      },
      {
        id: 'parcel-line-dashed',
        type: 'line',
        source: parcelsSource,
        filter: drawnDashed as FilterSpecification,
        layout: { 'line-join': 'round' },
        paint: { ...outline, 'line-dasharray': [4, 2.5] },
      },
      {
        id: 'parcel-chosen-casing',
        type: 'line',
        source: parcelsSource,
        filter: isChosen,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.selectionCasing, 'line-width': 8 * typeScale },
      },
      {
        id: 'parcel-chosen',
        type: 'line',
        source: parcelsSource,
        filter: isChosen,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ink.seal,
          'line-width': 4 * typeScale,
          'line-dasharray': [3.2, 1.6],
        },
      },
    ],
  };
}
