import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { aptInstall, mayInstall } from './aptInstall.ts';
import { answersVersion, findOnPath, isExecutable } from './executables.ts';

/** Commands under which a Chromium, Chrome or Edge is known. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

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

function installedBrowser(): string | undefined {
  const onPath = commands.map((command) => findOnPath([command]));
  return [...onPath, ...usualPlaces(), chromium.executablePath()]
    .filter((path) => path !== undefined)
    .find((path) => isExecutable(path) && answersVersion(path));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform === 'win32')
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .flatMap((variable) => process.env[variable] ?? [])
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]);
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium'];
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
