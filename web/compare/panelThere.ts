import { signal } from '@preact/signals';

/** Whether the panel stands on the map, for which that makes room. */
export const isPanelThere = signal(false);
