import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** What capabilities offer to do with the day on show; whatever lets one choose a day gives them a place. */
export const dayActions = signal<readonly ComponentType[]>([]);
