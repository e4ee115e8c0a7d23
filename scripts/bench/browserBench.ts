import { chromium, type Browser } from '@playwright/test';
import { chromiumFlags } from '../chromiumFlags.ts';
import { findBrowser } from '../findBrowser.ts';
import { medianOf, type Figure } from './figure.ts';
import { firstVisit, type Visit } from './firstVisit.ts';
import { plainVisit, type PlainVisit } from './plainVisit.ts';
import { startPlainPage } from './plainPage.ts';
import { startServerProcess } from '../serverProcess.ts';
import { tapParcel } from './tapParcel.ts';
import type { Bench, Trial } from './trial.ts';

/**
 * The page in a real browser that draws in software, which is slower than any graphics card; and beside it, in the same
 * run and turn by turn, a page with MapLibre and the same parcels and nothing else.
 *
 * Every time ends with the picture, read back from the graphics, not with the command that asks for it. Every visit is a
 * first one: nothing is cached.
 */
export const browserBench: Bench = {
  name: 'browser',
  sizes: (allowed) => allowed,
  engines: ['geopackage'],
  run: (trial) => measurePages(trial),
};

async function* measurePages(trial: Trial): AsyncGenerator<Figure> {
  const executablePath = await findBrowser();
  if (typeof executablePath !== 'string') {
    process.stderr.write(`browser: ${executablePath.missing}\n`);
    return;
  }
  const server = await startServerProcess(trial.settings);
  const plain = await startPlainPage(server.url);
  // A browser of its own for each visit: graphics programs that one page has had compiled are ready for the next.
  const inBrowser: InBrowser = async (visit) => {
    const browser = await chromium.launch({ executablePath, args: chromiumFlags });
    try {
      return await visit(browser);
    } finally {
      await browser.close();
    }
  };
  try {
    for (const parcels of trial.sizes)
      yield* measureZone(inBrowser, { ours: server.url, plain: plain.url }, trial.runs, parcels);
  } finally {
    await plain.stop();
    await server.stop();
  }
}

type InBrowser = <Measured>(visit: (browser: Browser) => Promise<Measured>) => Promise<Measured>;

async function* measureZone(
  inBrowser: InBrowser,
  urls: { readonly ours: string; readonly plain: string },
  runs: number,
  parcels: number,
): AsyncGenerator<Figure> {
  const visits: Visit[] = [];
  const plainVisits: PlainVisit[] = [];
  const cards: number[] = [];
  while (visits.length < runs) {
    const visit = await inBrowser((browser) => firstVisit(browser, urls.ours, parcels));
    visits.push(visit);
    plainVisits.push(await inBrowser((browser) => plainVisit(browser, urls.plain, parcels, visit)));
    if (visit.kind === 'parcels')
      cards.push(await inBrowser((browser) => tapParcel(browser, urls.ours, parcels)));
  }
  const of = { bench: 'browser', engine: null, parcels } as const;
  const plain = {
    picture: plainVisits.map(({ picture }) => picture),
    theme: plainVisits.map(({ theme }) => theme),
  };
  yield { ...of, what: 'plain page: address to picture', unit: 'ms', runs: plain.picture };
  yield { ...of, what: 'plain page: setPaintProperty', unit: 'ms', runs: plain.theme };
  const beside = function* beside(
    what: string,
    ours: (visit: Visit) => number | null,
    against: readonly number[],
  ): Generator<Figure> {
    const measured = visits.flatMap((visit) => ours(visit) ?? []);
    if (measured.length === 0) return;
    yield { ...of, what, unit: 'ms', runs: measured };
    const ratio = medianOf(measured) / medianOf(against);
    yield { ...of, what: `${what}, ours ÷ plain`, unit: '×', runs: [ratio] };
  };
  yield* beside('address to picture', (visit) => visit.picture, plain.picture);
  yield* beside('theme, key to picture', (visit) => visit.theme, plain.theme);
  yield* beside('isolated class, to picture', (visit) => visit.isolated, plain.theme);
  yield* beside('another day, to picture', (visit) => visit.date, plain.theme);
  if (cards.length > 0) yield { ...of, what: 'tap to card', unit: 'ms', runs: cards };
  for (const [what, bytes] of [
    ['first visit, everything', (visit: Visit) => visit.bytes.total],
    ['first visit, type', (visit: Visit) => visit.bytes.type],
    ['first visit, type before the picture', (visit: Visit) => visit.bytes.typeBeforePicture],
    ['first visit, answers of the server', (visit: Visit) => visit.bytes.answers],
    ['first visit, scripts', (visit: Visit) => visit.bytes.scripts],
  ] as const)
    yield { ...of, what, unit: 'bytes', runs: visits.map(bytes) };
}
