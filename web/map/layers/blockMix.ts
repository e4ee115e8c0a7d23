import type { ExpressionSpecification } from 'maplibre-gl';
import { classesOf } from '../../state/theme.ts';
import { emptyCollection, type MapContext, type StylePart } from '../context.ts';

export const blockMixSource = 'block-mix';

/** Blocks of a zone of very many parcels, each in the colour of what most of its land is; beneath the parcels near by. */
export function blockMix({ blockMixAddress, ink, view, typeScale }: MapContext): StylePart {
  if (blockMixAddress === undefined) return { sources: {}, layers: [] };
  const classes = classesOf(view.theme, view.colourScheme);
  const ofBlock: ExpressionSpecification = ['coalesce', ['get', view.theme], 'unknown'];
  const colour = [
    'match',
    ofBlock,
    ...classes.flatMap((entry) => [entry.id, entry.colour]),
    ink.ground,
  ];
  const isOther: ExpressionSpecification = ['!=', ofBlock, view.isolated ?? ''];
  return {
    sources: {
      [blockMixSource]: { type: 'geojson', data: blockMixAddress ?? emptyCollection },
    },
    layers: [
      {
        id: 'block-mix-fill',
        type: 'fill',
        source: blockMixSource,
        paint: {
          'fill-color': colour as never,
          'fill-opacity': view.isolated === null ? 0.75 : ['case', isOther, 0.1, 0.75],
        },
      },
      {
        id: 'block-mix-line',
        type: 'line',
        source: blockMixSource,
        minzoom: 12,
        paint: { 'line-color': ink.outline, 'line-width': 0.8 * typeScale, 'line-opacity': 0.5 },
      },
    ],
  };
}
