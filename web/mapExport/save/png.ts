import { SavingFailed, type Writer } from '../saving.ts';
import { words } from '../words/words.ts';
import { withFaces } from './inlineFaces.ts';

/** Pixels on the long side. */
export const pngSizes = { '4K': 3840, '8K': 7680 } as const;

type Drawing = { readonly svg: string; readonly width: number; readonly height: number };

/** Pixels of a picture whose long side has so many: 7680 × 5431 of A3 landscape. */
function pixelsOf({ width, height }: Drawing, long: number): { width: number; height: number } {
  const scale = long / Math.max(width, height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** The drawing as a picture, whatever the resolution of the screen. */
export function pngOf(drawing: Drawing, long: number): Writer {
  return async ({ signal }) => {
    const canvas = await canvasOf(drawing, pixelsOf(drawing, long));
    signal.throwIfAborted();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    // Browsers say in no other way that a canvas is too large for them.
    if (blob === null || canvas.width === 0)
      throw new SavingFailed(words.peek().mapExport.tooManyPixels);
    return blob;
  };
}

export async function canvasOf(
  { svg }: Drawing,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<HTMLCanvasElement> {
  const sized = svg.replace(
    /width="[\d.]+mm" height="[\d.]+mm"/,
    `width="${width}" height="${height}"`,
  );
  const address = URL.createObjectURL(
    new Blob([await withFaces(sized)], { type: 'image/svg+xml' }),
  );
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (context === null) throw new SavingFailed(words.peek().mapExport.tooManyPixels);
    context.drawImage(image, 0, 0, width, height);
    return canvas;
  } finally {
    URL.revokeObjectURL(address);
  }
}
