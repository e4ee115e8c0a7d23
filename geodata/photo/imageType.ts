export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type ImageType = (typeof imageTypes)[number];

/** What a file of an image is without whatever its maker wrote beside the picture: place, device, serial number, preview. */
export type BareImage = {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
};
