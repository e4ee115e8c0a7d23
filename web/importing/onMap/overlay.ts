import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapContext, StylePart } from '../../map/context.ts';
import { labelFont } from '../../map/fonts.ts';
import { ofParcels } from '../../map/layers/parcels.ts';
import { patternName } from '../../map/patterns.ts';
import { colouredOutcomes, outcomeColour } from '../outcomeLooks.ts';
import type { ImportOnMap } from './overlayState.ts';

const draftSource = 'import';
/** Layers of which a tap opens the row. */
export const tappedLayers = ['import-fill'] as const;

const isParcel: ExpressionSpecification = ['==', ['get', 'purpose'], 'parcel'];
const outcomeIs = (outcome: string): ExpressionSpecification => [
  'all',
  isParcel,
  ['==', ['get', 'outcome'], outcome],
];

/**
 * A draft over its zone: parcels as they are step back behind the ground, land that comes in is coloured by what becomes of it,
 * and the boundaries of today lie dashed above, so that one that is replaced is seen beside the new one.
 */
export function importOverlay(context: MapContext, draft: ImportOnMap | null): StylePart {
  if (draft === null) return { sources: {}, layers: [] };
  const { ink, typeScale, view } = context;
  const colour = colourOfOutcome(context);
  const isChosen: ExpressionSpecification = [
    'all',
    isParcel,
    ['==', ['get', 'feature'], draft.chosen ?? -1],
  ];
  return {
    sources: { [draftSource]: { type: 'geojson', data: draft.shapes } },
    layers: [
      {
        id: 'import-veil',
        type: 'fill',
        ...ofParcels(context),
        paint: { 'fill-antialias': false, 'fill-color': ink.ground, 'fill-opacity': 0.72 },
      },
      {
        id: 'import-fill',
        type: 'fill',
        source: draftSource,
        filter: isParcel,
        paint: {
          'fill-color': colour,
          'fill-opacity': ['match', ['get', 'outcome'], ['blocked', 'skipped'], 0.04, 0.55],
        },
      },
      {
        id: 'import-blocked',
        type: 'fill',
        source: draftSource,
        filter: outcomeIs('blocked'),
        paint: { 'fill-pattern': patternName('hatch', view.colourScheme, typeScale) },
      },
      {
        id: 'import-line',
        type: 'line',
        source: draftSource,
        filter: isParcel,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': colour, 'line-width': lineWidth(1.4, 2.6, typeScale) },
      },
      {
        // What becomes blocks, towns or the boundary of the zone.
        id: 'import-areas',
        type: 'line',
        source: draftSource,
        filter: ['!=', ['get', 'purpose'], 'parcel'],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.measure, 'line-width': lineWidth(1.6, 3, typeScale) },
      },
      {
        id: 'import-before',
        type: 'line',
        ...ofParcels(context),
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ink.text,
          'line-width': lineWidth(0.6, 1.4, typeScale),
          'line-dasharray': [3, 2],
        },
      },
      {
        id: 'import-chosen-casing',
        type: 'line',
        source: draftSource,
        filter: isChosen,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.selectionCasing, 'line-width': 8 * typeScale },
      },
      {
        id: 'import-chosen',
        type: 'line',
        source: draftSource,
        filter: isChosen,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.seal, 'line-width': 4 * typeScale },
      },
      ...(draft.isNamed ? [names(context)] : []),
    ],
  };
}

/** Of what is new; what is there already has its name on the map. */
function names({ ink, typeScale }: MapContext): LayerSpecification {
  return {
    id: 'import-names',
    type: 'symbol',
    source: draftSource,
    minzoom: 13.8,
    filter: outcomeIs('new'),
    layout: {
      'text-field': ['coalesce', ['get', 'name'], ''],
      'text-font': labelFont,
      'text-size': 12.5 * typeScale,
      'text-max-width': 7,
      'text-padding': 4,
    },
    paint: {
      'text-color': ink.text,
      'text-halo-color': ink.halo,
      'text-halo-width': 1.6,
    },
  };
}

function colourOfOutcome({ ink, view }: MapContext): ExpressionSpecification {
  const cases = colouredOutcomes.flatMap((outcome) => [
    outcome,
    outcomeColour(outcome, view.colourScheme),
  ]);
  return ['match', ['get', 'outcome'], ...cases, 'blocked', ink.seal, ink.mutedText] as never;
}

/** From afar and near by, in pixels. */
function lineWidth(far: number, near: number, scale: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 11, far * scale, 15, near * scale];
}
