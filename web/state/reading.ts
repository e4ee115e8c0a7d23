import { signal, type ReadonlySignal } from '@preact/signals';

const times = signal(0);

/** How often the page has asked anew for what it shows of the zone, because it was written meanwhile. */
export const timesRead: ReadonlySignal<number> = times;

export function countReading(): void {
  times.value = times.peek() + 1;
}

/** The same address as another one, `…/parcels.geojson#2`: resources and the map's sources ask again, the server hears no difference. */
export function askedAnew(address: string, reading: number): string {
  return reading === 0 ? address : `${address}#${reading}`;
}
