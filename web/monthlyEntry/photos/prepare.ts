import type { LonLat } from '../../../geodata/geometry.ts';
import { exifOfJpeg } from '../../../geodata/photo/jpeg.ts';

/** A picture as it will be sent: upright, no larger than anybody needs, without whatever its file said besides. */
export type Picture = {
  readonly id: string;
  readonly image: ArrayBuffer;
  /** For showing it on this page. */
  readonly preview: string;
  /** Where its camera says it was taken; null where it says nothing. */
  readonly position: LonLat | null;
};

const longestSide = 2048;
const quality = 0.85;

/** Reads a picture that was chosen or taken, and draws it anew. Rejects where the browser cannot read it. */
export async function preparePicture(file: Blob): Promise<Picture> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const position = (isJpeg ? exifOfJpeg(bytes)?.position : null) ?? null;
  const address = URL.createObjectURL(file);
  try {
    const drawn = await drawnAnew(address);
    const image = await drawn.arrayBuffer();
    return { id: newId(), image, preview: URL.createObjectURL(drawn), position };
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function drawnAnew(address: string): Promise<Blob> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const { naturalWidth, naturalHeight } = picture;
  const scale = Math.min(1, longestSide / Math.max(naturalWidth, naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  const context = canvas.getContext('2d');
  // JPEG has no transparency; what is none of the picture is paper.
  if (context) context.fillStyle = '#fff';
  context?.fillRect(0, 0, canvas.width, canvas.height);
  // Browsers turn it as its file says to.
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture cannot be drawn'))),
      'image/jpeg',
      quality,
    );
  });
}

/** A UUID; browsers make one by themselves only for pages that came over HTTPS or from the machine itself. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
