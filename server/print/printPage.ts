import { chromium, type Browser, type Page } from 'playwright-core';
import type { Bilingual } from '../../geodata/bilingual.ts';
import { sessionCookie } from '../access/sessionCookie.ts';
import { PrintTimeoutError, SheetRefusedError } from './printErrors.ts';

/** What the page says of its sheet once it knows, `window.guatuSheet`: that it is drawn, or why there is none. */
export type SheetOnPage =
  | { readonly status: 'drawn' }
  | { readonly status: 'refused'; readonly reason: Bilingual };

export type PrintStep = 'opening' | 'drawing' | 'printing';

type PrintJob = {
  /** Of our own page, on this machine. */
  readonly address: string;
  /** Where readers reach the server, for the code on the sheet: `https://map.example.cn/guatu/`. */
  readonly shownAt: string;
  readonly signal: AbortSignal;
  /** Of a pass that reads the zone, where it is closed. */
  readonly token?: string | undefined;
  readonly tell: (step: PrintStep) => void;
};

/** Playwright would end the browser by itself, and on SIGINT the whole server, with its store open. */
const stoppedByServer = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** As long as a sheet may take: A0 with ten thousand parcels on a slow machine is done in half of it. */
const longest = 120_000;

/**
 * Prints a page of ours as PDF, at the size that its `@page` has: real text, vectors, embedded type. The browser is started for it
 * and ends with it, so that a server that prints once a month keeps none in memory.
 */
export async function printPage(browserPath: string, job: PrintJob): Promise<Uint8Array> {
  const late = AbortSignal.timeout(longest);
  const signal = AbortSignal.any([job.signal, late]);
  let browser: Browser | undefined;
  const end = () => void browser?.close().catch(() => {});
  signal.addEventListener('abort', end, { once: true });
  try {
    job.tell('opening');
    browser = await chromium.launch({
      executablePath: browserPath,
      args: flagsFor(job.address),
      ...stoppedByServer,
    });
    signal.throwIfAborted();
    return await printed(browser, job);
  } catch (error) {
    // What a browser that was closed in the middle says is of no use to anybody.
    job.signal.throwIfAborted();
    if (late.aborted) throw new PrintTimeoutError('the sheet took too long', { cause: error });
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
    await browser?.close().catch(() => {});
  }
}

async function printed(
  browser: Browser,
  { address, shownAt, tell, token }: PrintJob,
): Promise<Uint8Array> {
  const page = await browser.newPage({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
  page.setDefaultTimeout(longest);
  // Of an address below the root the cookie would be sent to what stands beside it alone.
  if (token !== undefined)
    await page.context().addCookies([
      {
        name: sessionCookie,
        value: token,
        url: new URL('/', address).href,
        httpOnly: true,
        sameSite: 'Lax',
      },
    ]);
  await page.addInitScript((at) => {
    (globalThis as { guatuShownAt?: string }).guatuShownAt = at;
  }, shownAt);
  await page.goto(address, { waitUntil: 'commit' });
  tell('drawing');
  const sheet = await sheetOn(page);
  if (sheet.status === 'refused') throw new SheetRefusedError(sheet.reason);
  tell('printing');
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false });
}

async function sheetOn(page: Page): Promise<SheetOnPage> {
  const handle = await page.waitForFunction(
    () => (globalThis as { guatuSheet?: SheetOnPage }).guatuSheet,
  );
  return (await handle.jsonValue()) as SheetOnPage;
}

/** No graphics, which a sheet does not need, and no way to anywhere but this server. */
function flagsFor(address: string): string[] {
  return [
    '--disable-gpu',
    '--disable-3d-apis',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${new URL(address).hostname}`,
  ];
}
