import type { FilterSpecification } from 'maplibre-gl';
import { emptyCollection, type MapContext, type StylePart } from '../context.ts';
import { ofParcels } from './parcels.ts';

const chosenSource = 'chosen-parcel';

/**
 * The outline of the parcel that is selected: seal red, dashed on a pale casing. On tiles it is drawn from each, because a shape put
 * together of pieces would be outlined where they meet.
 */
export function chosenParcel(context: MapContext): StylePart {
  const { chosenParcel: shape, tilesVersion, view, ink, typeScale } = context;
  const isTiled = tilesVersion !== null;
  const id = view.selection?.kind === 'parcel' ? view.selection.id : '';
  const from = isTiled
    ? { ...ofParcels(context), filter: ['==', ['get', 'id'], id] as FilterSpecification }
    : { source: chosenSource };
  const data = shape
    ? { type: 'Feature' as const, properties: {}, geometry: shape as never }
    : emptyCollection;
  return {
    sources: isTiled ? {} : { [chosenSource]: { type: 'geojson', data } },
    layers: [
      {
        id: 'parcel-chosen-casing',
        type: 'line',
        ...from,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.selectionCasing, 'line-width': 8 * typeScale },
      },
      {
        id: 'parcel-chosen',
        type: 'line',
        ...from,
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
