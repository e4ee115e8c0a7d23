import type { Areal, LonLat } from '../../geodata/geometry.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import type { SurroundingCollection } from '../api.ts';
import { labelPoint } from './labelPoints.ts';

/** Names as points, each with the properties its label is written from. */
export type LabelCollection = {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly geometry: { readonly type: 'Point'; readonly coordinates: LonLat };
    readonly properties: Readonly<Record<string, string | number | boolean | null>>;
  }[];
};

/**
 * Beyond this many parcels names are drawn from the parcels themselves, a name per tile: points for all would have to be
 * compared with each new style.
 */
const mostPoints = 3000;

/** Label points of the parcels; null when there are too many. */
export function parcelLabelPoints(features: readonly ParcelFeature[]): LabelCollection | null {
  if (features.length > mostPoints) return null;
  return collection(
    features.map(({ geometry, properties }) => labelled(geometry, { ...properties })),
  );
}

/** Label points of towns and blocks. */
export function areaLabelPoints(around: SurroundingCollection | undefined): LabelCollection {
  return collection(
    (around?.features ?? []).flatMap(({ geometry, properties }) => {
      const { layer, id, name, nameEn } = properties;
      if (layer !== 'town' && layer !== 'block') return [];
      return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
        ? [labelled(geometry, { layer, id, name, nameEn })]
        : [];
    }),
  );
}

function labelled(
  geometry: Areal,
  properties: LabelCollection['features'][number]['properties'],
): LabelCollection['features'][number] {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: labelPoint(geometry) },
    properties,
  };
}

function collection(features: LabelCollection['features']): LabelCollection {
  return { type: 'FeatureCollection', features };
}
