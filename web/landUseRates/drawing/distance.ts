import { signal } from '@preact/signals';
import type { LonLat } from '../../../geodata/geometry.ts';

/** The line whose length is read: being drawn or left on the map. null when there is none. */
export const distanceLine = signal<readonly LonLat[] | null>(null);
