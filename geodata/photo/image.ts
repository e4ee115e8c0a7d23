import { imageTypes, type BareImage, type ImageType } from './imageType.ts';
import { jpegFrom } from './jpeg.ts';
import { photoLimits } from './photo.ts';
import { pngFrom } from './png.ts';
import { webpFrom } from './webp.ts';

const readers = {
  'image/jpeg': jpegFrom,
  'image/png': pngFrom,
  'image/webp': webpFrom,
} as const satisfies Record<ImageType, unknown>;

type Reading =
  | ({ readonly kind: 'image'; readonly type: ImageType } & BareImage)
  | { readonly kind: 'unknownFormat' | 'damaged' | 'tooManyPixels' };

/**
 * Tells by its bytes, whatever its name says, what picture a file is, and leaves the picture alone of it. Nothing is decoded, so a
 * small file that unpacks to a giant costs nothing.
 */
export function readImage(file: Uint8Array): Reading {
  const type = imageTypes.find((each) => startsLike(each, file));
  if (type === undefined) return { kind: 'unknownFormat' };
  const image = readers[type](file);
  if (image === undefined || image.width < 1 || image.height < 1) return { kind: 'damaged' };
  if (image.width * image.height > photoLimits.pixels) return { kind: 'tooManyPixels' };
  return { kind: 'image', type, ...image };
}

function startsLike(type: ImageType, file: Uint8Array): boolean {
  const is = (at: number, ...bytes: readonly number[]) =>
    bytes.every((byte, index) => file[at + index] === byte);
  switch (type) {
    case 'image/jpeg':
      return is(0, 0xff, 0xd8, 0xff);
    case 'image/png':
      return is(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    case 'image/webp':
      // RIFF, a length, WEBP.
      return is(0, 0x52, 0x49, 0x46, 0x46) && is(8, 0x57, 0x45, 0x42, 0x50);
  }
}
