import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { classesOf, themes, type Theme, type ThemeClass } from '../../state/theme.ts';
import { emptyCollection, type MapContext, type StylePart } from '../context.ts';
import { patternName } from '../patterns.ts';

export const parcelsSource = 'parcels';
const chosenSource = 'chosen-parcel';

/**
 * Theme and class of a parcel, `stage/cleared`: as the map has been told of it, else as the tiles were laid out. Nothing in
 * the style names the theme on show, so that another theme or day lays no tile out again.
 */
function themedClass({ openingTheme }: MapContext): ExpressionSpecification {
  const laidOut: ExpressionSpecification = [
    'concat',
    `${openingTheme}/`,
    ['coalesce', ['get', openingTheme], 'unknown'],
  ];
  return ['coalesce', ['feature-state', 'class'], laidOut];
}

function fillColour(context: MapContext): ExpressionSpecification {
  const cases = themes.flatMap((theme) =>
    classesOf(theme, context.view.room).flatMap((entry) => [
      `${theme}/${entry.id}`,
      fillOf(theme, entry, context),
    ]),
  );
  return ['match', themedClass(context), ...cases, context.ink.ground] as never;
}

function fillOf(theme: Theme, { colour, mark }: ThemeClass, { ink }: MapContext): string {
  if (mark === 'notRequired') return 'rgba(0, 0, 0, 0)';
  if (mark === 'unknown') return ink.ground;
  // The national land-use colours are pure primaries, made for paper maps; a little ground shows through.
  return theme === 'landUse' ? `${colour}cc` : colour;
}

/** Whether a yes-or-no state holds; `laidOut` where the map has not been told. */
function holds(state: string, laidOut: ExpressionSpecification | false): ExpressionSpecification {
  return ['boolean', ['feature-state', state], laidOut] as ExpressionSpecification;
}

const drawnDashed: ExpressionSpecification = [
  'in',
  ['get', 'quality'],
  ['literal', ['schematic', 'example']],
];

/**
 * Parcels: filled by class, dotted where unknown, hatched where blocked, dashed where the boundary is not surveyed. The
 * areas have one filter, none, so that they are laid out once for all four layers.
 */
export function parcels(context: MapContext): StylePart {
  const { ink, view, typeScale } = context;
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
    'line-opacity': view.room === 'paper' ? 0.9 : 0.8,
  };
  const unknown = themes.map((theme) => `${theme}/unknown`);
  return {
    sources: {
      [parcelsSource]: {
        type: 'geojson',
        data: context.parcelsAddress ?? emptyCollection,
        promoteId: 'id',
      },
      [chosenSource]: {
        type: 'geojson',
        data: context.chosenParcel
          ? { type: 'Feature', properties: {}, geometry: context.chosenParcel as never }
          : emptyCollection,
      },
    },
    layers: [
      {
        id: 'parcel-fill',
        type: 'fill',
        source: parcelsSource,
        paint: { 'fill-color': fillColour(context) },
      },
      {
        id: 'parcel-unknown',
        type: 'fill',
        source: parcelsSource,
        paint: {
          'fill-antialias': false,
          'fill-pattern': patternName('dots', view.room, typeScale),
          'fill-opacity': ['match', themedClass(context), unknown, 1, 0],
        },
      },
      {
        id: 'parcel-blocked',
        type: 'fill',
        source: parcelsSource,
        paint: {
          'fill-antialias': false,
          'fill-pattern': patternName('hatch', view.room, typeScale),
          'fill-opacity': ['case', holds('blocked', ['==', ['get', 'blocked'], true]), 0.9, 0],
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
        // Lights what is pointed at; what is not isolated steps back behind the ground, so that the rest can be counted by eye.
        id: 'parcel-hover',
        type: 'fill',
        source: parcelsSource,
        paint: {
          'fill-antialias': false,
          'fill-color': ['case', holds('hover', false), ink.text, ink.ground],
          'fill-opacity': ['case', holds('hover', false), 0.12, holds('faded', false), 0.87, 0],
        },
      },
      {
        id: 'parcel-chosen-casing',
        type: 'line',
        source: chosenSource,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.selectionCasing, 'line-width': 8 * typeScale },
      },
      {
        id: 'parcel-chosen',
        type: 'line',
        source: chosenSource,
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
