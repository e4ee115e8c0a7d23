import { signal } from '@preact/signals';

/** Whether the panel is open. No address says so: whoever is sent one has come to look. */
export const areZonesManaged = signal(false);
