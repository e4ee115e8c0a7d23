import { encodeShape } from '../../web/landUseRates/area/shapeCode.ts';
import { expect, test } from './fixtures.ts';
import { linesIn } from './visibleLines.ts';

test.use({ isMapPainted: false });

/** Half of the example zone. */
const drawn = encodeShape({
  type: 'Polygon',
  coordinates: [
    [
      [121.29, 27.39],
      [121.305, 27.39],
      [121.305, 27.405],
      [121.29, 27.405],
      [121.29, 27.39],
    ],
  ],
});

const screens = [
  { width: 1366, height: 768 },
  { width: 1440, height: 900 },
] as const;

for (const language of ['zh', 'en'] as const)
  test(`every tab of the board shows eight lines in ${language}, or all that it has`, async ({
    guatu,
  }) => {
    const { page } = guatu;
    await page.setViewportSize(screens[0]);
    await guatu.open(`/zones/example?lang=${language}&rates=drawn.${drawn}&against=2025-06-30`);
    const tabs = page.getByRole('tablist', { name: /用地指标|Land-use rates/ });
    const panel = page.getByRole('tabpanel');
    for (const screen of screens) {
      await page.setViewportSize(screen);
      for (const tab of await tabs.getByRole('tab').all()) {
        await tab.click();
        await expect(tab).toHaveAttribute('aria-selected', 'true');
        await expect(panel).not.toContainText(/正在取|Fetching/);
        await expect(async () => {
          const { inSight, all } = await linesIn(panel, '.rates-scroll', '.rates-tabs');
          expect(inSight, `lines of ${await tab.textContent()}`).toBeGreaterThanOrEqual(
            Math.min(8, all),
          );
        }).toPass();
      }
      // The hint of an empty field is not cut, nor does a unit go to the next line.
      const fold = page.locator('.shape-fold > summary');
      await fold.click();
      const faults = await page.locator('.rates').evaluate((board) => {
        const isWrapped = (line: Element) => {
          const boxes = [...line.querySelectorAll(':scope > :not(.heard)')].map((part) =>
            part.getBoundingClientRect(),
          );
          return boxes.some(({ top }) => top >= boxes[0]!.bottom - 2);
        };
        return [
          ...[...board.querySelectorAll('input')]
            .filter((input) => input.scrollWidth > input.clientWidth)
            .map((input) => `cut: ${input.placeholder}`),
          ...[...board.querySelectorAll('.shape-figures dd, .rates-land')]
            .filter(isWrapped)
            .map((line) => `wrapped: ${line.textContent}`),
        ];
      });
      await fold.click();
      expect(faults, `on ${screen.width} × ${screen.height}`).toEqual([]);
    }
  });
