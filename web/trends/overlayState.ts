import { signal } from '@preact/signals';

/** The parcels behind the point that is open; the panel, which is fetched when it is first opened, puts them here. */
export const trendsOnMap = signal<readonly string[]>([]);
