/// <reference lib="dom" />
import type { Page } from '@playwright/test';

/**
 * Watches what is on a page's map from outside, the same way for any page that draws with WebGL 2. After each animation
 * frame in which something was drawn the whole picture is read back, which waits until the graphics have finished it, and
 * the colours on a grid are kept with the time at which they were there.
 *
 * Reading back costs both pages the same few milliseconds a frame.
 */
export async function watchPicture(page: Page): Promise<void> {
  await page.addInitScript(watch);
}

/** How many of the points must have come to their last colour for the picture to be there: labels come later. */
const share = 0.8;

/** The grid whose colours are kept: a point every 12 pixels of screen. */
export const gridStep = 12;

/**
 * When the picture came to be what it is now, once nothing has been drawn for `quiet` ms: the time of the first frame from
 * `since` on in which four fifths of the points have their last colour.
 *
 * @param points places in the grid, row by row from above; null: those whose colour has changed since
 * @returns ms since the navigation began; null when less than a hundredth of the grid changed
 */
export async function pictureSince(
  page: Page,
  since: number,
  points: readonly number[] | null = null,
  quiet = 1500,
): Promise<number | null> {
  await page.waitForFunction(
    ([began, still]) => {
      const { frames, lastDrawn } = (globalThis as Watched).picture;
      return (
        frames.some(({ time }) => time >= began) &&
        performance.now() - Math.max(lastDrawn, began) > still
      );
    },
    [since, quiet] as const,
    { timeout: 120_000, polling: 100 },
  );
  return page.evaluate(
    ([began, wanted, given]) => {
      const { frames } = (globalThis as Watched).picture;
      const later = frames.filter(({ time }) => time >= began);
      const before = frames.findLast(({ time }) => time < began);
      const last = later.at(-1);
      if (!last) return null;
      const watched =
        given ?? last.colours.flatMap((colour, at) => (colour === before?.colours[at] ? [] : [at]));
      if (watched.length < last.colours.length / 100) return null;
      const first = later.find(
        ({ colours }) =>
          watched.filter((at) => colours[at] === last.colours[at]).length >=
          wanted * watched.length,
      );
      return first?.time ?? null;
    },
    [since, share, points] as const,
  );
}

type Watched = typeof globalThis & {
  picture: { frames: { time: number; colours: number[] }[]; lastDrawn: number };
};

/**
 * Runs in the page, before its own scripts. Its functions have no names: tsx would have them registered by a helper that the
 * page does not have.
 */
function watch(): void {
  const picture: Watched['picture'] = { frames: [], lastDrawn: 0 };
  (globalThis as Watched).picture = picture;
  const drawn = new Set<WebGL2RenderingContext>();
  const { drawElements } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawElements = function (...of) {
    if (this.canvas.width > 300) drawn.add(this);
    Reflect.apply(drawElements, this, of);
  };
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (then) =>
    ask((at) => {
      then(at);
      for (const gl of drawn) {
        const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
        const bound = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
        gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
        const pixels = new Uint8Array(width * height * 4);
        gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
        gl.bindFramebuffer(gl.READ_FRAMEBUFFER, bound);
        const colours: number[] = [];
        for (let y = height - 1; y >= 0; y -= 12)
          for (let x = 0; x < width; x += 12) {
            const [red = 0, green = 0, blue = 0] = pixels.subarray((y * width + x) * 4);
            // Coarse: a colour that differs by rounding or the last step of a fade is the same colour.
            colours.push(((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3));
          }
        const time = performance.now();
        const same = picture.frames
          .at(-1)
          ?.colours.every((colour, point) => colour === colours[point]);
        picture.lastDrawn = time;
        if (!same) picture.frames.push({ time, colours });
      }
      drawn.clear();
    });
}
