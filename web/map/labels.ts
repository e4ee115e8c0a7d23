import type { Areal, LonLat } from '../../geodata/geometry.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import type { SurroundingCollection } from '../api.ts';
import { placeOnTiles } from '../state/parcelTiles/heldTile.ts';
import { inSight, namedInSight, type Sight } from './inSight.ts';
import { labelPoint } from '../../geodata/labelPoint.ts';

/** Names as points, each with the properties its label is written from. */
export type LabelCollection = {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly geometry: { readonly type: 'Point'; readonly coordinates: LonLat };
    readonly properties: Readonly<Record<string, string | number | boolean | null>>;
  }[];
};

/** Beyond this many parcels only those have a label point whose names can be read where the map is now. */
const mostPoints = 3000;

/** @param sight what the map shows; null before it shows anything */
export function parcelLabelPoints(
  features: readonly ParcelFeature[],
  sight: Sight | null,
): LabelCollection {
  const named = features.length > mostPoints ? namedInSight(features, sight) : features;
  return collection(named.map((feature) => labelled(pointOf(feature), { ...feature.properties })));
}

/** Label points of towns and blocks; of very many, those that can be read where the map is now. */
export function areaLabelPoints(
  around: SurroundingCollection | undefined,
  sight: Sight | null,
): LabelCollection {
  const all = around?.features ?? [];
  const named = all.length > mostPoints ? inSight(all, sight) : all;
  return collection(
    named.flatMap(({ geometry, properties }) => {
      const { layer, id, name, nameEn } = properties;
      if (layer !== 'town' && layer !== 'block') return [];
      return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
        ? [labelled(keptPoint(geometry), { layer, id, name, nameEn })]
        : [];
    }),
  );
}

/** Of a parcel of which only a part may be here, where its tile says. */
function pointOf(feature: ParcelFeature): LonLat {
  return placeOnTiles(feature) ?? keptPoint(feature.geometry);
}

function labelled(
  coordinates: LonLat,
  properties: LabelCollection['features'][number]['properties'],
): LabelCollection['features'][number] {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties,
  };
}

/** Where a name stands depends on the shape alone: it is worked out once, whatever the theme or the day. */
const points = new WeakMap<Areal, LonLat>();

function keptPoint(geometry: Areal): LonLat {
  const kept = points.get(geometry) ?? labelPoint(geometry);
  points.set(geometry, kept);
  return kept;
}

function collection(features: LabelCollection['features']): LabelCollection {
  return { type: 'FeatureCollection', features };
}
