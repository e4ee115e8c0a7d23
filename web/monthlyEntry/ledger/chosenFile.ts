import { signal } from '@preact/signals';

/** The file whose changes are looked at; null while there is none. */
export const chosenFile = signal<File | null>(null);

/** How many cells the last ledger has filled in; null before there was one. */
export const adopted = signal<number | null>(null);
