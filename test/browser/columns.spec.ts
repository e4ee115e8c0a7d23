import { expect, test } from './fixtures.ts';

test('columns come back with a lost graphics context, and nothing is drawn with what was lost', async ({
  guatu,
}) => {
  const faults: string[] = [];
  guatu.page.on('console', (message) => {
    if (/WebGL: (INVALID|too many)/.test(message.text())) faults.push(message.text());
  });
  await guatu.page.goto('/zones/example?columns=on');
  await guatu.page.locator('html[data-map=drawn]').waitFor();
  const drawsColumns = () =>
    guatu.page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          // deck.gl alone draws instances: columns are instances of one.
          const { drawArraysInstanced, drawElementsInstanced } = WebGL2RenderingContext.prototype;
          const restore = (found: boolean) => {
            Object.assign(WebGL2RenderingContext.prototype, {
              drawArraysInstanced,
              drawElementsInstanced,
            });
            resolve(found);
          };
          WebGL2RenderingContext.prototype.drawArraysInstanced = () => restore(true);
          WebGL2RenderingContext.prototype.drawElementsInstanced = () => restore(true);
          document
            .querySelector('.maplibregl-canvas')
            ?.dispatchEvent(
              new WheelEvent('wheel', { deltaY: -20, clientX: 700, clientY: 450, bubbles: true }),
            );
          setTimeout(() => restore(false), 2000);
        }),
    );
  await expect.poll(drawsColumns).toBe(true);
  await guatu.page.evaluate(() => {
    const context = document
      .querySelector<HTMLCanvasElement>('.maplibregl-canvas')
      ?.getContext('webgl2');
    const loss = context?.getExtension('WEBGL_lose_context');
    document
      .querySelector('.maplibregl-canvas')
      ?.addEventListener('webglcontextlost', () => setTimeout(() => loss?.restoreContext(), 100));
    loss?.loseContext();
  });
  await expect.poll(drawsColumns, { timeout: 30_000 }).toBe(true);
  expect(faults).toEqual([]);
});

test('columns asked for from straight above are seen standing', async ({ guatu }) => {
  await guatu.page.goto('/zones/example?columns=on#14.6/27.4/121.3');
  await guatu.page.locator('html[data-map=drawn]').waitFor();
  // The address then holds bearing and pitch.
  await expect(guatu.page).toHaveURL(/#[^/]+\/[^/]+\/[^/]+\/[^/]+\/(3|4|5)\d(\.\d)?$/);
});
