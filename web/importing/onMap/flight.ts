import { signal } from '@preact/signals';
import type { BoundingBox } from '../../../geodata/geometry.ts';

/** Land that the map is to fly to; each new one is flown to once. */
export const flight = signal<{ readonly box: BoundingBox } | null>(null);
