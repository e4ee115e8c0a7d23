import { signal } from '@preact/signals';

/**
 * Whether the map has shown its first parcels, or cannot. What the first picture does not need is asked of the server only
 * then, so that nothing stands in its way.
 */
export const isPictureShown = signal(false);
