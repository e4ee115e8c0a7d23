import { computed } from '@preact/signals';
import type { Geometry, Areal } from '../../geodata/geometry.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import type { TruthParcel } from '../../geodata/truth/comparison.ts';
import type { TruthBlock } from '../../geodata/truth/ground.ts';
import type { SurroundingCollection } from '../api.ts';
import { shown } from '../state/loadable.ts';
import { parcels, surroundings } from '../state/records.ts';

/** The parcels and blocks that are looked into. */
export type TruthLand = {
  readonly parcels: readonly TruthParcel[];
  readonly blocks: readonly TruthBlock[];
};

/** Those of the zone on show; null until all of them are here. */
export const truthLand = computed<TruthLand | null>(() => {
  const features = shown(parcels.state.value)?.features;
  const around = shown(surroundings.state.value)?.features;
  return features && around
    ? { parcels: features.map(truthParcelOf), blocks: around.flatMap(truthBlockOf) }
    : null;
});

function truthParcelOf({ id, geometry, properties }: ParcelFeature): TruthParcel {
  const { block, quality, registeredM2, measuredM2 } = properties;
  return { id, block, quality, registeredM2, measuredM2, geometry };
}

function truthBlockOf({
  geometry,
  properties: { id, layer, quality },
}: SurroundingCollection['features'][number]): TruthBlock[] {
  return layer === 'block' && isAreal(geometry) ? [{ id, quality, geometry }] : [];
}

function isAreal(geometry: Geometry | null): geometry is Areal {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}
