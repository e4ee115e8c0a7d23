import { signal } from '@preact/signals';
import type { Overlay } from './context.ts';

/** What capabilities draw on the map, bottom to top. */
export const overlays = signal<readonly Overlay[]>([]);

/** The same beneath all that is the zone's own. */
export const underlays = signal<readonly Overlay[]>([]);

/** Whom to name for what is drawn beneath it, in plain text. */
export const underlayCredits = signal<readonly string[]>([]);

/** Whether names on the ground step back for something that stands on it. */
export const areNamesFaint = signal(false);
