import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

type Key = { readonly key: string; readonly keyCode: number; readonly isComposing: boolean };

/** Sends a key to whatever has the focus, as an input method does. */
function send(page: Page, key: Key): Promise<void> {
  return page.evaluate((init) => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
    );
  }, key);
}

const composing = { keyCode: 229, isComposing: true };
/** Safari sends the Enter that commits after the composition has ended. */
const afterComposing = { keyCode: 229, isComposing: false };

test('Enter that commits what is composed opens nothing, and Escape drops no search', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.openZone('jindong');
  const results = await guatu.search('鞋塘西');
  await expect(results.first()).toBeVisible();
  await send(page, { key: 'Enter', ...composing });
  await send(page, { key: 'Enter', ...afterComposing });
  await send(page, { key: 'ArrowDown', ...composing });
  await send(page, { key: 'Escape', ...composing });
  await expect(results.first()).toHaveAttribute('aria-selected', 'true');
  await expect(guatu.card).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(guatu.card.getByRole('heading', { level: 2 })).toContainText('鞋塘西');
});

test('keys of an input method are no keys of the page', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.openZone('jindong');
  await send(page, { key: 't', ...composing });
  await send(page, { key: 'd', ...afterComposing });
  await send(page, { key: 'm', ...composing });
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');
  expect(guatu.address().search).toBe('');
  await page.keyboard.press('t');
  await expect(page.getByRole('table')).toBeVisible();
});
