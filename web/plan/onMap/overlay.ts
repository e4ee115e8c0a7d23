import type { ExpressionSpecification } from 'maplibre-gl';
import { labelFont } from '../../map/fonts.ts';
import { patternName } from '../../map/patterns.ts';
import type { MapContext, StylePart } from '../../map/context.ts';
import type { Marks } from './marks.ts';

const marksSource = 'plan-marks';

/** From here on names stand on the parcels, with the light in words: the sign goes above them. */
const namesFrom = 13.9;

/** ▲ and ■ on parcels that are behind while lights are shown, and a bar across where something stands in the way. */
export function planOverlay(context: MapContext, marks: Marks): StylePart {
  if (marks.length === 0) return { sources: {}, layers: [] };
  const { ink, typeScale, view, fontsReady } = context;
  const lift = (small: number, large: number): ExpressionSpecification => [
    'step',
    ['zoom'],
    ['literal', [0, small]],
    namesFrom,
    ['literal', [0, large]],
  ];
  return {
    sources: {
      [marksSource]: {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: marks.map(({ id, at, sign, isHeldUp }) => ({
            type: 'Feature' as const,
            geometry: { type: 'Point' as const, coordinates: [...at] },
            properties: { id, sign, isHeldUp },
          })),
        },
      },
    },
    layers: [
      ...(fontsReady
        ? [
            {
              id: 'plan-light-signs',
              type: 'symbol' as const,
              source: marksSource,
              filter: ['!=', ['get', 'sign'], ''] as never,
              layout: {
                'text-field': ['get', 'sign'] as ExpressionSpecification,
                'text-font': labelFont,
                'text-size': 15 * typeScale,
                'text-offset': lift(0, -2),
                'text-allow-overlap': true,
                'text-ignore-placement': true,
              },
              paint: {
                'text-color': ink.text,
                'text-halo-color': ink.halo,
                'text-halo-width': 1.8 * typeScale,
              },
            },
          ]
        : []),
      {
        id: 'plan-held-up',
        type: 'symbol' as const,
        source: marksSource,
        filter: ['==', ['get', 'isHeldUp'], true] as never,
        layout: {
          'icon-image': patternName('heldUp', view.colourScheme, typeScale),
          'icon-offset': lift(-16, -40),
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
        },
      },
    ],
  };
}
