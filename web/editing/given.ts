import { signal } from '@preact/signals';
import { today } from '../state/today.ts';

/** What somebody has typed of a new parcel; what is left out stays as it was suggested. */
type Given = { readonly name?: string; readonly number?: string };

/** By the place of the parcel among the new ones. */
export const given = signal<Readonly<Record<number, Given>>>({});

export function give(place: number, more: Given): void {
  given.value = { ...given.peek(), [place]: { ...given.peek()[place], ...more } };
}

/** From when on it holds, why, and by which document. The next edit is likely of the same. */
export const reasons = signal({ asOf: today(), reason: '', source: '' });

export function reasonOut(more: Partial<typeof reasons.value>): void {
  reasons.value = { ...reasons.peek(), ...more };
}
