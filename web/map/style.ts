import type { StyleSpecification } from 'maplibre-gl';
import type { MapContext, StylePart } from './context.ts';
import { basemap } from './layers/basemap.ts';
import { blockMix } from './layers/blockMix.ts';
import { blockLabels, blocks } from './layers/blocks.ts';
import { events } from './layers/events.ts';
import { ground } from './layers/ground.ts';
import { measuredArea } from '../landUseRates/overlay.ts';
import { parcelLabels } from './layers/parcelLabels.ts';
import { parcels } from './layers/parcels.ts';
import { surroundingLabels, surroundings } from './layers/surroundings.ts';
import { truth } from '../areaChecks/overlay.ts';
import { workLabels, works } from './layers/works.ts';

/** Every part of the map, bottom to top. A layer that is not in this list is not drawn. */
const parts: readonly ((context: MapContext) => StylePart)[] = [
  ground,
  basemap,
  surroundings,
  blocks,
  blockMix,
  parcels,
  measuredArea,
  truth,
  works,
  events,
  surroundingLabels,
  workLabels,
  blockLabels,
  parcelLabels,
];

/** The whole style as a function of the context. MapLibre compares it with the last one and applies the difference. */
export function styleOf(context: MapContext): StyleSpecification {
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
