import { signal } from '@preact/signals';
import type { FromServer } from '../../geodata/meeting/remote/messages.ts';

type Present = Extract<FromServer, { kind: 'present' }>;

/** Who is in the room of this screen; null before that is heard. */
export const present = signal<Present | null>(null);
