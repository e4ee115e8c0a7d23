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
  const found = chosen ? [chosen] : [findOnPath(['soffice', 'libreoffice']), ...usualPlaces];
  return (
    found.find((path) => path !== undefined && isExecutable(path) && answersVersion(path)) ?? {
      missing: chosen
        ? `The LibreOffice named by GUATU_LIBREOFFICE does not run: ${chosen}`
        : 'LibreOffice was not found, so bulletins were read back but not laid out as pages; install it (libreoffice-writer, libreoffice-calc) or name it in GUATU_LIBREOFFICE.',
    }
  );
}
