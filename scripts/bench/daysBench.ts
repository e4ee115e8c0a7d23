import { chromium } from '@playwright/test';
import { addDays, addYears, isoDate, monthEndsUntil } from '../../geodata/date.ts';
import { boundingBoxOf } from '../../geodata/geometry.ts';
import { stepOn, stepsOf } from '../../geodata/parcelTimeline.ts';
import { timelineOf } from '../../geodata/progress.ts';
import { exampleRecords } from '../../geodata/records/example/exampleRecords.ts';
import { stageOf, stages } from '../../geodata/stage.ts';
import { chromiumFlags } from '../chromiumFlags.ts';
import { findBrowser } from '../findBrowser.ts';
import { startDaysPage } from './daysPage.ts';
import { medianOf, type Figure } from './figure.ts';
import type { Bench } from './trial.ts';

const ways = ['featureState', 'globalState', 'deck'] as const;
const names: Record<(typeof ways)[number], string> = {
  featureState: 'feature-state of the changed parcels',
  globalState: 'global-state and an expression',
  deck: 'deck.gl, colours as an attribute',
};

/** Steps from the end of a month to the next. */
const steps = 12;

/** A day moved through in three ways on a bare page, turn by turn in one run: what decision 16 chose among. */
export const daysBench: Bench = {
  name: 'days',
  // It draws records of its own, and needs no zone in a store.
  sizes: () => [],
  engines: ['geopackage'],
  run: async function* ({ runs }) {
    const sizes = runs > 3 ? [10_000, 100_000] : [10_000];
    const executablePath = await findBrowser();
    if (typeof executablePath !== 'string') {
      process.stderr.write(`days: ${executablePath.missing}\n`);
      return;
    }
    const page = await startDaysPage(parcelsByMonth);
    try {
      for (const size of sizes) yield* measured(executablePath, page.url, size, runs);
    } finally {
      await page.stop();
    }
  },
};

async function* measured(
  executablePath: string,
  url: string,
  size: number,
  runs: number,
): AsyncGenerator<Figure> {
  const times = new Map<string, number[]>(ways.map((way) => [way, []]));
  for (let run = 0; run < Math.min(runs, 3); run += 1)
    for (const way of ways) {
      const browser = await chromium.launch({ executablePath, args: chromiumFlags });
      try {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        await page.goto(`${url}/?way=${way}&size=${size}`, { waitUntil: 'commit' });
        await page.waitForFunction('window.isReady === true', null, { timeout: 180_000 });
        for (let month = 1; month <= steps; month += 1)
          times.get(way)!.push(Number(await page.evaluate(`window.step(${month})`)));
      } finally {
        await browser.close();
      }
    }
  const of = { bench: 'days', engine: null, parcels: size } as const;
  const used = medianOf(times.get('featureState')!);
  for (const way of ways) {
    yield { ...of, what: names[way], unit: 'ms', runs: times.get(way)! };
    if (way !== 'featureState')
      yield {
        ...of,
        what: `${names[way]}, ÷ feature-state`,
        unit: '×',
        runs: [medianOf(times.get(way)!) / used],
      };
  }
}

/** The example's parcels with a letter for their stage at the end of each month of two years. */
function parcelsByMonth(parcels: number): string {
  const end = isoDate('2026-06-30');
  const months = monthEndsUntil(addDays(addYears(end, -2), 0), end);
  const features = [...exampleRecords({ parcels, seed: 1 }).parcels].map(({ parcel, log }) => {
    const past = stepsOf(timelineOf(log));
    const letters = months.map((day) => {
      const stage = stageOf(stepOn(past, day)!);
      return 'abcdefghi'[stage === null ? stages.length : stages.indexOf(stage)];
    });
    return {
      type: 'Feature',
      geometry: parcel.geometry,
      properties: { id: parcel.id, months: letters.join('') },
    };
  });
  const bbox = boundingBoxOf(features.map(({ geometry }) => geometry));
  return JSON.stringify({ type: 'FeatureCollection', bbox, features });
}
