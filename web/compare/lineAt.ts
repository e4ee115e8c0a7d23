import { signal } from '@preact/signals';

/** Where the line between the two days stands, 0…1 of the map from its left edge. */
export const lineAt = signal(0.6);
