import { computed } from '@preact/signals';
import { locate } from '../../../geodata/area/portions.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import { parcelFeatures } from '../../state/records.ts';
import { mostlyInside } from './mostlyInside.ts';

const located = computed(() => locate(parcelFeatures.value));

/** Of the parcels on show. */
export function parcelsMostlyInside(shape: Areal): string[] {
  return mostlyInside(shape, located.value);
}
