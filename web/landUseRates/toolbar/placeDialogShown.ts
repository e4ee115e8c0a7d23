import { signal } from '@preact/signals';

/** Whether the window in which coordinates are typed is open. */
export const placeDialogShown = signal(false);

export function openPlaceDialog(): void {
  placeDialogShown.value = true;
}
