import { signal } from '@preact/signals';

/** Whether the page is locked for looking, as a kiosk is: of capabilities only those that let nothing be changed or taken away. */
export const isLocked = signal(false);
