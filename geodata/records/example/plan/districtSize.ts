/** Half the width and height of a district between the centre lines of its ring road, in metres. */
export const halfWidth = 1450;
export const halfHeight = 1200;

/** From one district to the next: the ring roads leave a green belt of 260 m, which widens at the corners. */
export const columnPitch = 2 * halfWidth + 260;
export const rowPitch = 2 * halfHeight + 260;
