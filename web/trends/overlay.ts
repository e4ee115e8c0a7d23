import type { MapContext, StylePart } from '../map/context.ts';
import { isOneOf } from '../map/isOneOf.ts';
import { ofParcels } from '../map/layers/parcels.ts';

/** The parcels behind the point that is open, in full; the others step back. */
export function trendsOverlay(context: MapContext, ids: readonly string[]): StylePart {
  const { ink, typeScale } = context;
  if (ids.length === 0) return { sources: {}, layers: [] };
  return {
    sources: {},
    layers: [
      {
        id: 'trend-veil',
        type: 'fill',
        ...ofParcels(context),
        filter: ['!', isOneOf(ids)] as never,
        paint: { 'fill-color': ink.ground, 'fill-opacity': 0.8 },
      },
      {
        id: 'trend-parcels',
        type: 'line',
        ...ofParcels(context),
        filter: isOneOf(ids),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.seal, 'line-width': 2.4 * typeScale },
      },
    ],
  };
}
