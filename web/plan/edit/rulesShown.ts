import { signal } from '@preact/signals';

export const rulesShown = signal(false);
