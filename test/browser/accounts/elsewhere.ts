import type { Browser, BrowserContext, Page } from '@playwright/test';
import { watch } from '../fixtures.ts';
import { leaveUnpainted } from '../unpainted.ts';
import { signIn } from './serveAccounts.ts';

/** A browser of somebody else, its map unpainted. */
export async function elsewhere(
  browser: Browser,
  baseURL: string,
  as: string | null,
  viewport = { width: 1366, height: 768 },
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly faults: string[] }> {
  const context = await browser.newContext({ baseURL, viewport, locale: 'zh-CN' });
  await leaveUnpainted(context);
  const faults = watch(context);
  if (as !== null) await signIn(context.request, as);
  return { context, page: await context.newPage(), faults };
}
