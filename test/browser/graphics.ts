import type { Page } from '@playwright/test';

/** Takes the graphics from the map as a driver that is restarted does. */
export async function loseGraphics(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
    const loss = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    Object.assign(window, { giveBack: () => loss?.restoreContext() });
    loss?.loseContext();
  });
  await page.locator('html[data-map=loading]').waitFor();
}

export async function giveGraphicsBack(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
  await page.locator('html[data-map=drawn]').waitFor();
}

/** The colour of the map around a place on the screen. */
export async function colourAt(page: Page, { x, y }: { x: number; y: number }): Promise<string> {
  const picture = await page.screenshot({ clip: { x: x - 1, y: y - 1, width: 3, height: 3 } });
  return picture.toString('base64');
}
