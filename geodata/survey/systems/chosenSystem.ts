import { referenceSystemOf, type ReferenceSystem } from './referenceSystem.ts';
import type { SystemGuess } from './systemGuess.ts';

/** The system asked for, in the order of axes that the numbers speak for; else the likeliest; degrees where nothing lies anywhere. */
export function chosenSystem(
  guesses: readonly SystemGuess[],
  asked: ReferenceSystem | undefined,
): Pick<SystemGuess, 'system' | 'swapped'> {
  const degrees = { system: referenceSystemOf('EPSG:4490')!, swapped: false };
  if (!asked) return guesses[0] ?? degrees;
  const swapped =
    guesses.find((guess) => guess.system === asked)?.swapped ?? guesses[0]?.swapped ?? false;
  return { system: asked, swapped };
}
