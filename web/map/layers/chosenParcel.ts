import { emptyCollection, type MapContext, type StylePart } from '../context.ts';

const chosenSource = 'chosen-parcel';

/** The outline of the parcel that is selected: seal red, dashed on a pale casing. */
export function chosenParcel({ chosenParcel: shape, ink, typeScale }: MapContext): StylePart {
  return {
    sources: {
      [chosenSource]: {
        type: 'geojson',
        data: shape
          ? { type: 'Feature', properties: {}, geometry: shape as never }
          : emptyCollection,
      },
    },
    layers: [
      {
        id: 'parcel-chosen-casing',
        type: 'line',
        source: chosenSource,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.selectionCasing, 'line-width': 8 * typeScale },
      },
      {
        id: 'parcel-chosen',
        type: 'line',
        source: chosenSource,
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
