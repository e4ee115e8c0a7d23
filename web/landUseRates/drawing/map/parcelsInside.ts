import { computed } from '@preact/signals';
import { indexParcels } from '../../../../geodata/area/portions.ts';
import type { Areal } from '../../../../geodata/geometry.ts';
import { parcelFeatures } from '../../../state/records.ts';
import { mostlyInside } from './mostlyInside.ts';

const located = computed(() => indexParcels(parcelFeatures.value));

/** Of the parcels on show. */
export function parcelsMostlyInside(shape: Areal): string[] {
  return mostlyInside(shape, located.value);
}
