import { signal } from '@preact/signals';
import type { Overlay } from './context.ts';

/** What capabilities draw on the map, bottom to top. */
export const overlays = signal<readonly Overlay[]>([]);

/** Whether names on the ground step back for something that stands on it. */
export const areNamesFaint = signal(false);
