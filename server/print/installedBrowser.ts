import { chromium } from 'playwright-core';
import { answersVersion, findOnPath, isExecutable } from '../executables.ts';

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

/** A browser of the Chromium family that is on this machine and runs, Playwright's own among them. */
export function installedBrowser(): string | undefined {
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
