import { effect } from '@preact/signals';
import { isPictureShown } from '../state/firstPicture.ts';
import { sansFamilies, serifFamilies } from './families.ts';

/** Full or PostScript names, by which `local()` finds a face: `PingFangSC-Regular`. */
const namesOf = (family: string) => [
  family,
  `${family} Regular`,
  `${family.replaceAll(' ', '')}-Regular`,
];

/** Whether the system has one of these families. */
async function isInstalled(families: readonly string[]): Promise<boolean> {
  const source = families.flatMap(namesOf).map((name) => `local("${name}")`);
  return new FontFace('guatu-probe', source.join(', ')).load().then(
    () => true,
    () => false,
  );
}

function pictureShown(): Promise<void> {
  return new Promise((resolve) => {
    effect(() => {
      if (isPictureShown.value) resolve();
    });
  });
}

/**
 * Which of the two the page has to bring itself. Its slices, 200 rules that say which character is in which, are fetched
 * only then, and after the first parcels: a slice is as large as a hundred of them.
 */
export const missingType: Promise<{ readonly sans: boolean; readonly serif: boolean }> =
  (async () => {
    const [sans, serif] = await Promise.all([
      isInstalled(sansFamilies.slice(0, -1)),
      isInstalled(serifFamilies.slice(0, -1)),
    ]);
    if (sans && serif) return { sans: false, serif: false };
    await pictureShown();
    await import('./webType.ts');
    return { sans: !sans, serif: !serif };
  })().catch(() => ({ sans: false, serif: false }));
