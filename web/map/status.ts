import { signal } from '@preact/signals';

/** How the map fares: `unsupported` when the machine has no WebGL 2, where the table takes over. */
type MapStatus = 'loading' | 'drawn' | 'unsupported';

export const mapStatus = signal<MapStatus>('loading');

/** While the graphics have been taken from the map, by a driver that was restarted, say; it comes back with them. */
export const isGraphicsLost = signal(false);

/** What the pointer is over, for the tooltip: the parcel's id and where the pointer is in the map. */
type Hover = { readonly parcel: string; readonly x: number; readonly y: number };

export const hover = signal<Hover | null>(null);

/** Where the pointer is on the ground, for the read-out in the corner. */
export const pointer = signal<readonly [longitude: number, latitude: number] | null>(null);

/** Where the map was tapped last; what the read-out keeps once the pointer has left the map. */
export const tapped = signal<readonly [longitude: number, latitude: number] | null>(null);

/** A place that was asked for by its coordinates: marked until the map is tapped. */
export const marked = signal<readonly [longitude: number, latitude: number] | null>(null);
