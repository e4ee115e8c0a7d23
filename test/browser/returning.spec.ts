import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

for (const [name, leave] of [
  ['Home', (page: Page) => page.keyboard.press('Home')],
  ['the way back', (page: Page) => page.goBack()],
] as const)
  test(`${name} leads from a drawn rectangle to the plain map`, async ({ guatu }) => {
    const { page } = guatu;
    await guatu.openZone('example');
    await page.getByRole('button', { name: '用地指标' }).click();
    await guatu.drawing.takeTool('矩形');
    const { width, height } = page.viewportSize()!;
    await page.mouse.move(width * 0.6, height * 0.4);
    await page.mouse.down();
    await page.mouse.move(width * 0.75, height * 0.6, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => guatu.drawing.cornersInAddress()).toHaveLength(4);
    await leave(page);
    await expect(page.getByRole('toolbar', { name: '量算工具' })).toBeHidden();
    await guatu.cameraStill();
    expect(guatu.address().searchParams.get('rates')).toBeNull();
  });
