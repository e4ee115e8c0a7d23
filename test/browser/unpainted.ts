import type { BrowserContext } from '@playwright/test';

/**
 * In pages of this context nothing that WebGL is told to draw is painted. The map is laid out, moved and tapped as ever: its canvas
 * stays empty. Where software paints, that is a third of the work of opening a page.
 */
export async function leaveUnpainted(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const drawing = [
      'clear',
      'drawArrays',
      'drawArraysInstanced',
      'drawElements',
      'drawElementsInstanced',
    ] as const;
    for (const name of drawing) WebGL2RenderingContext.prototype[name] = () => {};
  });
}
