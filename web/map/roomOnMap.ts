import { computed, signal } from '@preact/signals';
import { room } from '../state/current.ts';
import type { Room } from '../state/room.ts';

/** Whether a picture of the map is being taken: it is for paper, which is light whatever the room. */
export const isPictured = signal(false);

/** The look in which the map is drawn. */
export const roomOnMap = computed<Room>(() => (isPictured.value ? 'paper' : room.value));
