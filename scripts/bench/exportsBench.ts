import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumFlags } from '../chromiumFlags.ts';
import { findBrowser } from '../findBrowser.ts';
import { startServerProcess } from '../serverProcess.ts';
import type { Figure } from './figure.ts';
import type { Bench } from './trial.ts';

/** What is taken along, by the beginning of its button. */
const files = {
  PDF: /^PDF/,
  'PNG 4K': /^PNG 4K/,
  'PNG 8K': /^PNG 8K/,
  PPTX: /^PPTX/,
  'offline copy': /^离线副本/,
} as const;

/**
 * What a map sheet of the example zone costs on A3: chosen until it is seen, and each of its forms from the click until the browser
 * has the file. The PDF is printed by a browser that the server starts for it.
 */
export const exportsBench: Bench = {
  name: 'exports',
  // The example zone comes with the program.
  sizes: () => [],
  engines: ['geopackage'],
  run: async function* ({ runs }) {
    const executablePath = await findBrowser();
    if (typeof executablePath !== 'string') {
      process.stderr.write(`exports: ${executablePath.missing}\n`);
      return;
    }
    const data = mkdtempSync(join(tmpdir(), 'guatu-exports-'));
    const settings = { GUATU_DATA: data, GUATU_BROWSER: executablePath };
    const server = await startServerProcess(settings);
    try {
      yield* measured(executablePath, server.url, runs);
    } finally {
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    }
  },
};

async function* measured(
  executablePath: string,
  url: string,
  runs: number,
): AsyncGenerator<Figure> {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const took = new Map<string, number[]>();
  const note = (what: string, ms: number) => took.set(what, [...(took.get(what) ?? []), ms]);
  try {
    const page = await browser.newPage({ locale: 'zh-CN', acceptDownloads: true });
    for (let run = 0; run < runs; run++) {
      note('the deck of a zone, worked out', await deckMade(url, run));
      await page.goto(`${url}/zones/example`);
      await page.locator('html[data-map=drawn]').waitFor({ timeout: 120_000 });
      const began = performance.now();
      await page.getByRole('button', { name: '出图' }).click();
      await page.getByRole('img', { name: /图幅预览/ }).waitFor({ timeout: 120_000 });
      note('a sheet, chosen until it is seen', performance.now() - began);
      for (const [what, button] of Object.entries(files)) note(what, await saved(page, button));
    }
  } finally {
    await browser.close();
  }
  for (const [what, each] of took)
    yield { bench: 'exports', engine: null, parcels: 240, unit: 'ms', what, runs: each };
}

/** On a day of its own, so that no answer is kept of it. */
async function deckMade(url: string, run: number): Promise<number> {
  const began = performance.now();
  const day = `2026-05-${String(1 + run).padStart(2, '0')}`;
  const answer = await fetch(`${url}/api/zones/example/scenes?asOf=${day}`);
  await answer.arrayBuffer();
  return performance.now() - began;
}

async function saved(page: Page, button: RegExp): Promise<number> {
  const began = performance.now();
  const waiting = page.waitForEvent('download', { timeout: 180_000 });
  await page.getByRole('button', { name: button }).click();
  await (await waiting).path();
  return performance.now() - began;
}
