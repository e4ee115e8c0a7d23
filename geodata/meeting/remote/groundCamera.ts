/** How a map looks at the ground; `zoom` counts for a screen of known size: one level up, half the ground. */
export type GroundCamera = {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
};

/** Width and height of a map on its screen, in pixels. */
export type ScreenSize = readonly [width: number, height: number];

/**
 * The camera with which a screen of size `to` shows all that one of size `from` shows: the same middle, nearer or further by
 * whichever side is the tighter. `fittedCamera(c, [1920, 1080], [390, 300])` is 2.3 levels further away.
 */
export function fittedCamera(camera: GroundCamera, from: ScreenSize, to: ScreenSize): GroundCamera {
  return { ...camera, zoom: camera.zoom + levelsBetween(from, to) };
}

/** Undoes `fittedCamera`: what a small screen looks at, as the large one is to show it. */
export function unfittedCamera(
  camera: GroundCamera,
  from: ScreenSize,
  to: ScreenSize,
): GroundCamera {
  return { ...camera, zoom: camera.zoom - levelsBetween(from, to) };
}

function levelsBetween(from: ScreenSize, to: ScreenSize): number {
  return Math.log2(Math.min(to[0] / from[0], to[1] / from[1]));
}
