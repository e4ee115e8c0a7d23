import { computed } from '@preact/signals';
import type { Geometry, Areal } from '../../geodata/geometry.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import type { CheckedParcel } from '../../geodata/areaChecks/comparison.ts';
import type { CheckedBlock } from '../../geodata/areaChecks/checkedParcelIndex.ts';
import type { SurroundingCollection } from '../api.ts';
import { shown } from '../state/loadable.ts';
import { parcels, surroundings } from '../state/records.ts';

/** The parcels and blocks that are looked into. */
export type CheckedLand = {
  readonly parcels: readonly CheckedParcel[];
  readonly blocks: readonly CheckedBlock[];
};

/** Those of the zone on show; null until all of them are here. */
export const checkedLand = computed<CheckedLand | null>(() => {
  const features = shown(parcels.state.value)?.features;
  const around = shown(surroundings.state.value)?.features;
  return features && around
    ? { parcels: features.map(checkedParcelOf), blocks: around.flatMap(checkedBlockOf) }
    : null;
});

function checkedParcelOf({ id, geometry, properties }: ParcelFeature): CheckedParcel {
  const { block, quality, registeredM2, measuredM2 } = properties;
  return { id, block, quality, registeredM2, measuredM2, geometry };
}

function checkedBlockOf({
  geometry,
  properties: { id, layer, quality },
}: SurroundingCollection['features'][number]): CheckedBlock[] {
  return layer === 'block' && isAreal(geometry) ? [{ id, quality, geometry }] : [];
}

function isAreal(geometry: Geometry | null): geometry is Areal {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}
