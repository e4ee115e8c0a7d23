import { computed, signal } from '@preact/signals';
import { colourScheme } from '../state/current.ts';
import type { ColourScheme } from '../state/colourScheme.ts';

/** Whether a picture of the map is being taken: it is for paper, which is light whatever the scheme. */
export const isPictured = signal(false);

/** The look in which the map is drawn. */
export const schemeOnMap = computed<ColourScheme>(() =>
  isPictured.value ? 'light' : colourScheme.value,
);
