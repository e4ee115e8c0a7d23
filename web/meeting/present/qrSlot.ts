import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** What stands at the end of the run of scenes: the code by which a tablet takes hold; null while there is none. */
export const qrSlot = signal<ComponentType | null>(null);
