import { parseArgs } from 'node:util';

/** What the command line of `npm run sample` asks for, or what is wrong with it in a sentence of each language. */
type SampleOptions =
  | { readonly parcels: number; readonly seed: number; readonly file: string | undefined }
  | { readonly wrong: readonly [zh: string, en: string] };

const mostParcels = 1_000_000;

/** Any whole number of 32 bits without a sign. */
const greatestSeed = 0xffff_ffff;

/** Reads `--parcels 240 --seed 1 --file data/guatu.gpkg`, each of which may be left out. */
export function readSampleOptions(words: readonly string[]): SampleOptions {
  const text = { type: 'string' } as const;
  const read = wholeWords(words, { parcels: text, seed: text, file: text });
  if (read === undefined)
    return {
      wrong: [
        `看不懂 ${words.join(' ')}，用法：npm run sample -- --parcels 240 --seed 1 [--file data/guatu.gpkg]。`,
        `Not understood: ${words.join(' ')}. Usage: npm run sample -- --parcels 240 --seed 1 [--file data/guatu.gpkg].`,
      ],
    };
  const parcels = wholeNumber(read.parcels ?? '240', 1, mostParcels);
  if (parcels === undefined)
    return {
      wrong: [
        `地块数 --parcels ${read.parcels} 不正确，须为 1 至 ${mostParcels} 的整数。`,
        `--parcels ${read.parcels} must be a whole number from 1 to ${mostParcels}.`,
      ],
    };
  const seed = wholeNumber(read.seed ?? '1', 0, greatestSeed);
  if (seed === undefined)
    return {
      wrong: [
        `种子数 --seed ${read.seed} 不正确，须为 0 至 ${greatestSeed} 的整数。`,
        `--seed ${read.seed} must be a whole number from 0 to ${greatestSeed}.`,
      ],
    };
  return { parcels, seed, file: read.file };
}

type Flags = Record<'parcels' | 'seed' | 'file', { readonly type: 'string' }>;

/** The values of the flags; undefined for an unknown flag, a missing value or a word too many. */
function wholeWords(words: readonly string[], options: Flags) {
  try {
    const { values } = parseArgs({ args: [...words], options, strict: true });
    return Object.values(values).includes('') ? undefined : values;
  } catch {
    // parseArgs throws for nothing but words it does not understand.
    return undefined;
  }
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = Number(text);
  return /^\d{1,10}$/.test(text) && value >= least && value <= most ? value : undefined;
}
