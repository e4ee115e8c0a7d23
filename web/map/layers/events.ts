import { nameProperty, type MapContext, type StylePart } from '../context.ts';
import { noteFont } from '../fonts.ts';
import { patternName } from '../patterns.ts';
import { ofLayer, surroundingsSource } from './surroundings.ts';

/** Places where something was demolished: a struck-out square, as a surveyor marks a house that is gone. */
export function events(context: MapContext): StylePart {
  const { ink, view, typeScale } = context;
  const chosen = view.selection?.kind === 'event' ? view.selection.id : '';
  return {
    sources: {},
    layers: [
      {
        id: 'event-chosen',
        type: 'circle',
        source: surroundingsSource,
        filter: ['all', ofLayer('event'), ['==', ['get', 'id'], chosen]] as never,
        paint: {
          'circle-radius': 15 * typeScale,
          'circle-color': 'transparent',
          'circle-stroke-color': ink.seal,
          'circle-stroke-width': 3 * typeScale,
        },
      },
      {
        id: 'event-mark',
        type: 'symbol',
        source: surroundingsSource,
        filter: ofLayer('event'),
        layout: {
          'icon-image': patternName('demolished', view.colourScheme, 1),
          'icon-size': ['interpolate', ['linear'], ['zoom'], 12, 0.6 * typeScale, 14.5, typeScale],
          'icon-allow-overlap': true,
          ...(context.fontsReady
            ? {
                'text-field': ['get', nameProperty(context)],
                'text-font': noteFont,
                'text-size': ['step', ['zoom'], 0, 13.2, 11.5 * typeScale],
                'text-anchor': 'top',
                'text-offset': [0, 1],
                'text-optional': true,
                'text-max-width': 9,
              }
            : {}),
        },
        paint: {
          'text-color': ink.mutedText,
          'text-halo-color': ink.halo,
          'text-halo-width': 1.6 * typeScale,
        },
      },
    ],
  };
}
