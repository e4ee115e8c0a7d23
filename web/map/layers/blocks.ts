import type { FilterSpecification } from 'maplibre-gl';
import { nameOpacity, nameProperty, type MapContext, type StylePart } from '../context.ts';
import { labelFont } from '../fonts.ts';
import { areaLabelSource, ofLayer, surroundingsSource } from './surroundings.ts';

function severalParcels(context: MapContext): FilterSpecification {
  return [
    'all',
    ofLayer('block'),
    ['!', ['in', ['get', 'id'], ['literal', [...context.singleParcelBlocks]]]],
  ] as FilterSpecification;
}

/** Outlines of blocks that hold several parcels; the chosen block in seal red. */
export function blocks(context: MapContext): StylePart {
  const { ink, view } = context;
  const chosen = view.selection?.kind === 'block' ? view.selection.id : '';
  return {
    sources: {},
    layers: [
      {
        id: 'block-fill',
        type: 'fill',
        source: surroundingsSource,
        filter: severalParcels(context),
        paint: {
          'fill-color': ink.text,
          'fill-opacity': view.colourScheme === 'light' ? 0.035 : 0.06,
        },
      },
      {
        id: 'block-line',
        type: 'line',
        source: surroundingsSource,
        filter: severalParcels(context),
        paint: {
          'line-color': ink.mutedText,
          'line-opacity': 0.55,
          'line-width': ['interpolate', ['linear'], ['zoom'], 12, 0.6, 16, 1.6],
        },
      },
      {
        id: 'block-chosen',
        type: 'line',
        source: surroundingsSource,
        filter: ['all', ofLayer('block'), ['==', ['get', 'id'], chosen]] as FilterSpecification,
        paint: { 'line-color': ink.seal, 'line-width': 3.5 * context.typeScale },
      },
    ],
  };
}

/** Block names fade out where their parcels' own names take over. */
export function blockLabels(context: MapContext): StylePart {
  if (!context.fontsReady) return { sources: {}, layers: [] };
  return {
    sources: {},
    layers: [
      {
        id: 'block-name',
        type: 'symbol',
        source: areaLabelSource,
        filter: severalParcels(context),
        maxzoom: 16.2,
        layout: {
          'text-field': ['get', nameProperty(context)],
          'text-font': labelFont,
          'text-size': [
            'interpolate',
            ['linear'],
            ['zoom'],
            11,
            11 * context.typeScale,
            15,
            16 * context.typeScale,
          ],
          'text-max-width': 6,
          'text-padding': 6,
        },
        paint: {
          'text-color': context.ink.text,
          'text-opacity': nameOpacity(context),
          'text-halo-color': context.ink.halo,
          'text-halo-width': 1.8,
        },
      },
    ],
  };
}
