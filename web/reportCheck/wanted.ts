import { signal } from '@preact/signals';
import type { Wanted } from './listing.ts';

/** What of the check is on show. */
export const wanted = signal<Wanted>({ verdict: null, search: '' });
