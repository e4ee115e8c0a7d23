import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { aptInstall, mayInstall } from './aptInstall.ts';
import { answersVersion, isExecutable } from '../server/executables.ts';
import { installedBrowser } from '../server/print/installedBrowser.ts';

/**
 * A browser of the Chromium family, installed first where there is none and it may be: Debian's for root, else
 * Playwright's own. CHROME_PATH or GUATU_BROWSER name one to use.
 *
 * @returns its path, or why there is none in a sentence
 */
export async function findBrowser(): Promise<string | { readonly missing: string }> {
  const chosen = process.env['GUATU_BROWSER'] ?? process.env['CHROME_PATH'];
  if (chosen)
    return answersVersion(chosen)
      ? chosen
      : { missing: `The browser named by GUATU_BROWSER or CHROME_PATH does not run: ${chosen}` };
  return (
    installedBrowser() ??
    (mayInstall() && aptInstall(['chromium', 'fonts-noto-cjk']) ? installedBrowser() : undefined) ??
    playwrightsOwn() ?? {
      missing:
        'No Chromium, Chrome or Edge was found and none could be installed; install one or name it in CHROME_PATH.',
    }
  );
}

/** Fetches Playwright's Chromium into its own folder; needs no rights but the network. */
function playwrightsOwn(): string | undefined {
  process.stderr.write('Fetching a Chromium with Playwright…\n');
  const cli = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url));
  spawnSync(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    stdio: ['ignore', 2, 2],
  });
  const path = chromium.executablePath();
  return isExecutable(path) && answersVersion(path) ? path : undefined;
}
