import { signal } from '@preact/signals';

/** Whether what lies over the map while presenting stands there, so that the camera can keep clear of it. */
export const isScreenThere = signal(false);
