import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findOnPath } from '../../server/executables.ts';
import { medianOf, type Figure } from './figure.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const script = fileURLToPath(new URL('fileWork.ts', import.meta.url));

type Work = { readonly ms: number; readonly peakMB: number };

/** Brings a file in, or writes one, in a process of its own; see `fileWork.ts`. */
export async function fileWork(...words: readonly string[]): Promise<Work> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, ...words], {
    cwd: root,
  });
  return JSON.parse(stdout) as Work;
}

/** Milliseconds of ogr2ogr from its start to its end. */
type Ogr2ogr = (words: readonly string[]) => Promise<number>;

export function findOgr2ogr(): Ogr2ogr | { readonly missing: string } {
  const path = findOnPath(['ogr2ogr']);
  if (!path)
    return { missing: 'ogr2ogr was not found, so nothing is measured beside it (gdal-bin).' };
  return async (words) => {
    const began = performance.now();
    await run(path, ['-q', ...words], { maxBuffer: 2 ** 26 });
    return performance.now() - began;
  };
}

/** All formats together take half an hour with 100 000 parcels as it is. */
export function runsOf(parcels: number, runs: number): number {
  return parcels > 10_000 ? 1 : Math.min(runs, 3);
}

/** Both in turn, some times: how long each took, how many times ours that is, and how much memory ours took at most. */
export async function* measuredBeside(
  of: Pick<Figure, 'bench' | 'engine' | 'parcels'>,
  what: string,
  runs: number,
  ours: () => Promise<Work>,
  theirs: (() => Promise<number>) | null,
): AsyncGenerator<Figure> {
  const [own, other]: [Work[], number[]] = [[], []];
  while (own.length < runs) {
    own.push(await ours());
    if (theirs) other.push(await theirs());
  }
  const times = own.map(({ ms }) => ms);
  yield { ...of, what, unit: 'ms', runs: times };
  if (theirs) {
    yield { ...of, what: `${what}, ogr2ogr`, unit: 'ms', runs: other };
    const ratio = medianOf(times) / medianOf(other);
    yield { ...of, what: `${what}, times ogr2ogr`, unit: '×', runs: [ratio] };
  }
  const peak = own.map(({ peakMB }) => peakMB);
  yield { ...of, what: `${what}, memory at most`, unit: 'MB', runs: peak };
}
