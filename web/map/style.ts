import type { StyleSpecification } from 'maplibre-gl';
import type { MapContext, Overlay, StylePart } from './context.ts';
import { basemap } from './layers/basemap.ts';
import { blockMix } from './layers/blockMix.ts';
import { blockLabels, blocks } from './layers/blocks.ts';
import { chosenParcel } from './layers/chosenParcel.ts';
import { events } from './layers/events.ts';
import { ground } from './layers/ground.ts';
import { parcelLabels } from './layers/parcelLabels.ts';
import { parcels } from './layers/parcels.ts';
import { surroundingLabels, surroundings } from './layers/surroundings.ts';
import { workLabels, works } from './layers/works.ts';

type Part = (context: MapContext) => StylePart;

/** Every part of the map, bottom to top, with what capabilities draw between them. A layer that is in no part is not drawn. */
const partsWith = (
  overlays: readonly Overlay[],
  underlays: readonly Overlay[],
): readonly Part[] => [
  ground,
  basemap,
  ...underlays,
  surroundings,
  blocks,
  blockMix,
  parcels,
  chosenParcel,
  ...overlays,
  works,
  events,
  surroundingLabels,
  workLabels,
  blockLabels,
  parcelLabels,
];

/** What is drawn until parcels, or the blocks in their stead, are on screen. All else would only keep them waiting. */
const firstParts: readonly Part[] = [ground, blockMix, parcels];

/** The whole style as a function of the context. MapLibre compares it with the last one and applies the difference. */
export function styleOf(
  context: MapContext,
  overlays: readonly Overlay[] = [],
  underlays: readonly Overlay[] = [],
): StyleSpecification {
  const parts = context.isPictureShown ? partsWith(overlays, underlays) : firstParts;
  const drawn = parts.map((part) => part(context));
  return {
    version: 8,
    name: 'Guatu',
    transition: { duration: 240, delay: 0 },
    sources: Object.assign(
      {},
      ...drawn.map((part) => part.sources),
    ) as StyleSpecification['sources'],
    layers: drawn.flatMap((part) => part.layers),
  };
}
