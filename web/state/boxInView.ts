import { signal } from '@preact/signals';
import type { BoundingBox } from '../../geodata/geometry.ts';

/** The box that the map shows now; null before it shows anything. */
export const boxInView = signal<BoundingBox | null>(null);

/** The zoom of the map that shows it, of tiles of 512 pixels. */
export const zoomInView = signal<number | null>(null);
