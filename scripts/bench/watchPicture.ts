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

/** How much of what is waited for must be there: labels come later, and over it. */
const share = 0.8;

/** The grid whose colours are kept: a point every 12 pixels of screen. */
export const gridStep = 12;

/** The paper that both pages draw on, #f6f2e9, as it is kept. */
const ground = ((0xf6 >> 3) << 10) | ((0xf2 >> 3) << 5) | (0xe9 >> 3);

/**
 * When parcels were first on screen: the time of the first frame in which there is something else than bare ground at four
 * fifths of the points that lie in parcels.
 *
 * @param points places in the grid, row by row from above
 * @returns ms since the navigation began
 */
export async function parcelsShown(page: Page, points: readonly number[]): Promise<number> {
  const time = await page.evaluate(
    ([inParcels, wanted, bare]) =>
      (globalThis as Watched).picture.frames.find(
        ({ colours }) =>
          inParcels.filter((at) => colours[at] !== bare).length >= wanted * inParcels.length,
      )?.time,
    [points, share, ground] as const,
  );
  if (time === undefined) throw new Error('no parcels were drawn');
  return time;
}

/** Waits until the page has said since `since` that its map is drawn, and nothing has been for `quiet` ms. */
export async function stillPicture(page: Page, since: number, quiet = 1500): Promise<void> {
  await page.waitForFunction(
    ([began, still]) => {
      const isSettled = ['guatu:theme-drawn', 'plain:drawn'].some((name) =>
        performance.getEntriesByName(name).some(({ startTime }) => startTime >= began),
      );
      const { lastDrawn } = (globalThis as Watched).picture;
      return isSettled && performance.now() - Math.max(lastDrawn, began) > still;
    },
    [since, quiet] as const,
    // Software graphics take two minutes to lay out 100 000 parcels anew on the plain page.
    { timeout: 600_000, polling: 100 },
  );
}

/**
 * When the picture came to be what it is now: the time of the first frame since `since` in which four fifths of all points
 * that have changed have their last colour. Call it when the picture is still.
 *
 * @returns ms since the navigation began; null when less than a hundredth of the grid has changed
 */
export function pictureSince(page: Page, since: number): Promise<number | null> {
  return page.evaluate(
    ([began, wanted]) => {
      const { frames } = (globalThis as Watched).picture;
      const later = frames.filter(({ time }) => time >= began);
      const before = frames.findLast(({ time }) => time < began);
      const last = later.at(-1);
      if (!last) return null;
      const changed = last.colours.flatMap((colour, at) =>
        colour === before?.colours[at] ? [] : [at],
      );
      if (changed.length < last.colours.length / 100) return null;
      const first = later.find(
        ({ colours }) =>
          changed.filter((at) => colours[at] === last.colours[at]).length >=
          wanted * changed.length,
      );
      return first?.time ?? null;
    },
    [since, share] as const,
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
