import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { BlockMix } from '../../state/largeZone.ts';
import { classesOf } from '../../state/theme.ts';
import { emptyCollection, type MapContext, type StylePart } from '../context.ts';

export const blockMixSource = 'block-mix';

/** From here on blocks are enlarged: where there are too many parcels even for such tiles, they are small. */
const finestTiles = 14;

function sourceOf({ kind, address }: BlockMix): SourceSpecification {
  return kind === 'tiles'
    ? { type: 'vector', tiles: [address], maxzoom: finestTiles }
    : { type: 'geojson', data: address ?? emptyCollection };
}

/**
 * Blocks of a zone of very many parcels, each in the colour of what most of its land is, until its parcels are there. Tiles of very many
 * blocks have the squares of a grid instead, which would show between parcels.
 */
export function blockMix(context: MapContext): StylePart {
  const { blockMix: mix, ink, view, typeScale, areParcelsNear } = context;
  if (mix === undefined) return { sources: {}, layers: [] };
  const classes = classesOf(view.theme, view.colourScheme);
  const ofBlock: ExpressionSpecification = ['coalesce', ['get', view.theme], 'unknown'];
  const colour = [
    'match',
    ofBlock,
    ...classes.flatMap((entry) => [entry.id, entry.colour]),
    ink.ground,
  ];
  const isOther: ExpressionSpecification = ['!=', ofBlock, view.isolated ?? ''];
  const of = (layer: 'blocks' | 'grid') =>
    mix.kind === 'tiles'
      ? { source: blockMixSource, 'source-layer': layer }
      : { source: blockMixSource };
  // Of what is not drawn no tile is fetched either.
  const layout = {
    visibility: mix.kind === 'tiles' && areParcelsNear ? ('none' as const) : ('visible' as const),
  };
  const fill = (id: string, layer: 'blocks' | 'grid'): LayerSpecification => ({
    id,
    type: 'fill',
    ...of(layer),
    layout,
    paint: {
      'fill-antialias': layer === 'blocks',
      'fill-color': colour as never,
      'fill-opacity': view.isolated === null ? 0.75 : ['case', isOther, 0.1, 0.75],
    },
  });
  return {
    sources: { [blockMixSource]: sourceOf(mix) },
    layers: [
      ...(mix.kind === 'tiles' ? [fill('grid-mix-fill', 'grid')] : []),
      fill('block-mix-fill', 'blocks'),
      {
        id: 'block-mix-line',
        type: 'line',
        ...of('blocks'),
        minzoom: 12,
        layout,
        paint: { 'line-color': ink.outline, 'line-width': 0.8 * typeScale, 'line-opacity': 0.5 },
      },
    ],
  };
}
