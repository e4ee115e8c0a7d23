import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { textFaults } from './textFaults.ts';

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

for (const [width, height, smallest, look] of [
  [1366, 768, 12, 'lang=zh'],
  [1366, 768, 12, 'lang=en&room=dark'],
  [3840, 2160, 18, 'lang=zh'],
] as const)
  test.describe(`on ${width} × ${height} with ${look}`, () => {
    test.use({ viewport: { width, height } });

    test(`no text is smaller than ${smallest} px, cut or covered`, async ({ guatu }) => {
      test.slow();
      if (width > 2000) await keepMapSmall(guatu.page);
      for (const [address, reach] of screens) {
        await guatu.open(`${address}${address.includes('?') ? '&' : '?'}${look}`);
        await reach?.(guatu.page);
        await guatu.cameraStill();
        expect.soft(await textFaults(guatu.page, smallest), address).toEqual([]);
      }
    });
  });

/** The text around the map is looked at; eight million pixels of map in software would take minutes. */
function keepMapSmall(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const look = new CSSStyleSheet();
    look.replaceSync(
      '.map-canvas { width: 400px; height: 300px; } .maplibregl-control-container { display: none; }',
    );
    document.adoptedStyleSheets = [look];
  });
}

for (const look of ['lang=zh', 'lang=en'])
  for (const [width, height] of [
    [390, 844],
    [320, 256],
  ] as const)
    test.describe(`on ${width} × ${height} with ${look}`, () => {
      test.use({ viewport: { width, height } });

      test('no text is cut or covered, and there is a map', async ({ guatu }) => {
        for (const address of [
          '/zones/jindong?',
          '/zones/jindong/parcels/nanbo?',
          '/zones/jindong?room=dark&',
        ]) {
          await guatu.open(`${address}${look}`);
          await guatu.cameraStill();
          expect.soft(await textFaults(guatu.page, 12), address).toEqual([]);
          const free = await guatu.page.evaluate(() => {
            const rows = Array.from({ length: innerHeight }, (_, y) => y);
            const mapAt = (y: number) =>
              document.elementFromPoint(innerWidth / 2, y)?.closest('.maplibregl-map');
            return rows.filter((y) => Boolean(mapAt(y))).length / innerHeight;
          });
          expect.soft(free, `the map's share at ${address}`).toBeGreaterThan(0.2);
        }
      });
    });
