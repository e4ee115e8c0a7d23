import { addProtocol } from 'maplibre-gl';
import {
  gcj02Address,
  gcj02Scheme,
  readGcj02Address,
  tileUrl,
  type Gcj02Request,
} from './gcj02Address.ts';
import { gcj02Pieces, tileSize } from './gcj02Pieces.ts';

/** Where the map can ask for true tiles pieced together from those in GCJ-02. */
export function piecedTiles(templates: readonly string[]): string {
  addProtocol(gcj02Scheme, async ({ url }, { signal }) => ({
    data: await composeTile(readGcj02Address(url), signal),
  }));
  return gcj02Address(templates);
}

async function composeTile(
  { tile, templates }: Gcj02Request,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const pieces = gcj02Pieces(tile);
  const images = await Promise.all(pieces.map((piece) => imageAt(tileUrl(templates, piece))));
  signal.throwIfAborted();
  const canvas = new OffscreenCanvas(tileSize, tileSize);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gives no canvas to piece tiles together on');
  for (const [index, { left, top }] of pieces.entries()) {
    const image = images[index];
    if (image) context.drawImage(image, left, top, tileSize, tileSize);
  }
  // As it is rather than as PNG, which the map would only have to decode again.
  return canvas.transferToImageBitmap();
}

/** Each tile lies under up to four true ones, which are asked for together: they share its image. At most 32 MB. */
const recent = new Map<string, Promise<ImageBitmap | null>>();
const mostRecent = 128;

function imageAt(url: string): Promise<ImageBitmap | null> {
  const image = recent.get(url) ?? fetchImage(url);
  // Whatever was used last stands last.
  recent.delete(url);
  recent.set(url, image);
  image.catch(() => recent.delete(url));
  const [oldest] = recent.keys();
  if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest);
  return image;
}

/** null where the server has no such tile. Not aborted with the tile that asks: its neighbours wait for it too. */
async function fetchImage(url: string): Promise<ImageBitmap | null> {
  const response = await fetch(url);
  if (response.status === 404 || response.status === 204) return null;
  if (!response.ok) throw new Error(`status ${response.status} from ${url}`);
  return createImageBitmap(await response.blob());
}
