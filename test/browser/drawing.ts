import type { CDPSession, Locator, Page } from '@playwright/test';
import type { LonLat } from '../../geodata/geometry.ts';
import { decodeShape } from '../../web/landUseRates/area/shapeCode.ts';

type OnPage = { readonly x: number; readonly y: number };

/**
 * Drawing on the map, as one does it.
 *
 * @param placeOnPage where a place on the ground is on the page, once the map stands still
 */
export function drawingOf(page: Page, placeOnPage: (place: LonLat) => Promise<OnPage>) {
  const palette = page.getByRole('toolbar', { name: /量算工具|Measuring tools/ });
  const strip = page.getByRole('group', { name: /量算进行中|Measuring now/ });
  const onPage = async (places: readonly LonLat[]): Promise<OnPage[]> => {
    const points: OnPage[] = [];
    for (const place of places) points.push(await placeOnPage(place));
    return points;
  };
  return {
    /** What comes next, and what has been measured so far. */
    strip,
    palette,
    tool: (name: string): Locator => palette.getByRole('button', { name, exact: true }),
    /** Takes a tool and waits until it is in the hand: the first one is fetched. */
    takeTool: async (name: string) => {
      await palette.getByRole('button', { name, exact: true }).click();
      await strip
        .getByRole('status')
        .filter({ hasNotText: /正在取|Fetching/ })
        .waitFor();
    },
    /** Clicks one place after another. */
    tapPlaces: async (places: readonly LonLat[]) => {
      for (const { x, y } of await onPage(places)) await page.mouse.click(x, y);
    },
    /** Presses at the first place, drags over the others and lets go at the last. */
    drag: async (places: readonly LonLat[]) => {
      const [first, ...others] = await onPage(places);
      await page.mouse.move(first!.x, first!.y);
      await page.mouse.down();
      for (const { x, y } of others) await page.mouse.move(x, y, { steps: 6 });
      await page.mouse.up();
    },
    /** The corners of the shape that the address carries, as somebody else would open it; null while there is none. */
    cornersInAddress: (): LonLat[] | null => {
      const code = /^drawn\.([^!]*)/.exec(new URL(page.url()).searchParams.get('rates') ?? '')?.[1];
      const shape = code === undefined ? undefined : decodeShape(code);
      return shape?.type === 'Polygon' ? shape.coordinates[0]!.slice(0, -1) : null;
    },
    /** Ids of the parcels that the address carries. */
    parcelsInAddress: (): string[] => {
      const ids = /^parcels\.(.+)/.exec(new URL(page.url()).searchParams.get('rates') ?? '')?.[1];
      return ids?.split(',') ?? [];
    },
    fingers: async () => fingersOf(await page.context().newCDPSession(page), onPage),
  };
}

/** Fingertips on the screen; Playwright's own know only the tap of one. */
function fingersOf(session: CDPSession, onPage: (places: readonly LonLat[]) => Promise<OnPage[]>) {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly OnPage[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
  const between = (from: OnPage, to: OnPage, part: number): OnPage => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  });
  const steps = [0.2, 0.4, 0.6, 0.8, 1];
  return {
    tap: async (place: LonLat) => {
      await touch('touchStart', await onPage([place]));
      await touch('touchEnd', []);
    },
    drag: async (from: LonLat, to: LonLat) => {
      const [start, end] = await onPage([from, to]);
      await touch('touchStart', [start!]);
      for (const part of steps) await touch('touchMove', [between(start!, end!, part)]);
      await touch('touchEnd', []);
    },
    /** Two fingers, the one a little after the other and already moving, are drawn apart around a place. */
    spread: async (around: LonLat) => {
      const [middle] = await onPage([around]);
      const { x, y } = middle!;
      const first = { x: x - 30, y };
      await touch('touchStart', [{ x: x - 12, y }]);
      await touch('touchMove', [first]);
      const pair = (part: number) => [
        between(first, { x: x - 150, y }, part),
        between({ x: x + 30, y }, { x: x + 150, y }, part),
      ];
      await touch('touchStart', pair(0));
      for (const part of steps) await touch('touchMove', pair(part));
      await touch('touchEnd', []);
    },
  };
}
