/** The two looks: a printed plan on a desk, and the dark meeting room where a hand touches the wall. */
export const rooms = ['paper', 'dark'] as const;
export type Room = (typeof rooms)[number];
