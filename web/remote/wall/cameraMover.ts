import { signal } from '@preact/signals';

/** Who moved the camera last: a device does not follow its own hand. null: somebody or something at the wall. */
export const cameraMovedBy = signal<string | null>(null);
