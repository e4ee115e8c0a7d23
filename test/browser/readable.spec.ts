import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { textFaults } from './textFaults.ts';

test.use({ isMapPainted: false });

const screens: readonly (readonly [address: string, reach?: (page: Page) => Promise<void>])[] = [
  ['/zones/jindong'],
  ['/zones/jindong/parcels/fengtang-96'],
  ['/zones/example?rates=zone', async (page) => page.getByRole('tab').first().waitFor()],
  ['/zones/example?sheet=table'],
  ['/zones/jindong?sheet=records'],
  [
    '/zones/example?sheet=areas',
    async (page) => page.locator('.area-check-summary').first().waitFor(),
  ],
  ['/zones/jindong', async (page) => page.keyboard.press('?')],
  ['/zones/jindong?wall=on'],
  [
    '/zones/example?deck=2026-06&scene=rates',
    async (page) => page.locator('.present-panel').waitFor(),
  ],
  [
    '/zones/example?sheet=mapExport',
    async (page) => page.locator('.map-export-preview > svg').waitFor(),
  ],
  ['/zones/example?deck=2026-06', async (page) => page.getByRole('textbox').first().waitFor()],
];

const laptop = { width: 1366, height: 768 };
const largeScreen = { width: 3840, height: 2160 };

for (const [look, onLargeScreenToo] of [
  ['lang=zh', true],
  ['lang=en&room=dark', false],
] as const)
  test(`no text is too small, cut or covered with ${look}`, async ({ guatu }) => {
    test.slow();
    const { page } = guatu;
    for (const [address, reach] of screens) {
      await page.setViewportSize(laptop);
      await guatu.open(`${address}${address.includes('?') ? '&' : '?'}${look}`);
      await reach?.(page);
      await guatu.cameraStill();
      expect.soft(await textFaults(page, 12), `${address} on a laptop`).toEqual([]);
      if (!onLargeScreenToo) continue;
      await keepMapSmall(page);
      await page.setViewportSize(largeScreen);
      await guatu.cameraStill();
      expect.soft(await textFaults(page, 18), `${address} on a large screen`).toEqual([]);
    }
  });

/** The text around the map is looked at; eight million pixels of map in software would take minutes. */
function keepMapSmall(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const look = new CSSStyleSheet();
    look.replaceSync(
      '.map-canvas { width: 400px; height: 300px; } .maplibregl-control-container { display: none; }',
    );
    document.adoptedStyleSheets = [look];
  });
}

const phones = [
  { width: 390, height: 844 },
  { width: 320, height: 256 },
] as const;

for (const look of ['lang=zh', 'lang=en'])
  test(`on phones no text is cut or covered with ${look}, and there is a map`, async ({
    guatu,
  }) => {
    const { page } = guatu;
    for (const address of [
      '/zones/jindong?',
      '/zones/jindong/parcels/nanbo?',
      '/zones/jindong?room=dark&',
    ]) {
      await page.setViewportSize(phones[0]);
      await guatu.open(`${address}${look}`);
      for (const phone of phones) {
        await page.setViewportSize(phone);
        await guatu.cameraStill();
        const place = `${address} on ${phone.width} × ${phone.height}`;
        expect.soft(await textFaults(page, 12), place).toEqual([]);
        expect.soft(await shareOfMap(page), `the map's share at ${place}`).toBeGreaterThan(0.2);
      }
    }
  });

/** Of the height of the page, down its middle. */
function shareOfMap(page: Page): Promise<number> {
  return page.evaluate(() => {
    const rows = Array.from({ length: innerHeight }, (_, y) => y);
    const mapAt = (y: number) =>
      document.elementFromPoint(innerWidth / 2, y)?.closest('.maplibregl-map');
    return rows.filter((y) => Boolean(mapAt(y))).length / innerHeight;
  });
}
