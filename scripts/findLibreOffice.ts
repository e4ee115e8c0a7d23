import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersVersion, findOnPath, isExecutable } from '../server/executables.ts';

const usualPlaces = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/**
 * LibreOffice, by which bulletins are laid out as pages. Half a gigabyte, so it is never installed for a test run; GUATU_LIBREOFFICE
 * names one to use.
 *
 * @returns its path, or why there is none in a sentence
 */
export function findLibreOffice(): string | { readonly missing: string } {
  const chosen = process.env['GUATU_LIBREOFFICE'];
  const found = (chosen ? [chosen] : [findOnPath(['soffice', 'libreoffice']), ...usualPlaces]).find(
    (path) => path !== undefined && isExecutable(path) && answersVersion(path),
  );
  if (found === undefined)
    return {
      missing: chosen
        ? `The LibreOffice named by GUATU_LIBREOFFICE does not run: ${chosen}`
        : 'LibreOffice was not found, so bulletins were read back but not laid out as pages; install it (libreoffice-writer, libreoffice-calc) or name it in GUATU_LIBREOFFICE.',
    };
  return laysOutPages(found)
    ? found
    : {
        missing: `${found} makes no pages of a text and of a table here, so bulletins were read back but not laid out; it wants libreoffice-writer and libreoffice-calc.`,
      };
}

/** Whether it has the parts for texts and for tables: distributions install them one by one, and one alone answers `--version` too. */
function laysOutPages(libreOffice: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-office-'));
  try {
    writeFileSync(join(folder, 'text.txt'), '南博');
    writeFileSync(join(folder, 'table.csv'), '南博,96');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const words = [profile, '--headless', '--convert-to', 'pdf', 'text.txt', 'table.csv'];
    spawnSync(libreOffice, words, { cwd: folder, stdio: 'ignore', timeout: 120_000 });
    return ['text.pdf', 'table.pdf'].every((name) => existsSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
