import { addYears, monthEndBefore, monthEndsUntil, type IsoDate } from '../../geodata/date.ts';
import { changeKindsOf, summariseChanges } from '../../geodata/parcelChanges.ts';
import { stepOn, type ParcelTimeline } from '../../geodata/parcelTimeline.ts';
import { openStore } from '../../server/store/openStore.ts';
import { startServerProcess } from '../serverProcess.ts';
import { fetchBytes } from './fetchBytes.ts';
import { timed, type Figure } from './figure.ts';
import { zoneOf, type Bench, type Trial } from './trial.ts';

/** What became of every parcel in each of the last 24 months: as the server lists it, and as the page works it out itself. */
export const changesBench: Bench = {
  name: 'changes',
  // Every parcel's whole past goes through the memory.
  sizes: (allowed) => allowed.filter((parcels) => parcels <= 10_000),
  engines: ['geopackage', 'postgis'],
  run: async function* (trial): AsyncGenerator<Figure> {
    for (const parcels of trial.sizes) {
      const { months, timelines } = await pastOf(trial, parcels);
      const of = { bench: 'changes', engine: trial.engine, parcels, unit: 'ms' } as const;
      const lists = await listsOfMonths(trial, parcels, months);
      yield { ...of, what: 'changes of a month, worked out, HTTP', runs: lists.flat() };
      yield { ...of, what: 'changes of 24 months, one by one, HTTP', runs: lists.map(sumOf) };
      const { runs } = await timed(trial.runs, () =>
        months.map((to) => changesOf(timelines, monthEndBefore(to), to)),
      );
      yield { ...of, what: 'changes of 24 months, from timelines as on the page', runs };
    }
  },
};

async function pastOf({ place }: Trial, parcels: number) {
  const store = await openStore(place);
  try {
    const zone = await store.zone(zoneOf(parcels));
    if (!zone?.latest) throw new Error(`zone ${zoneOf(parcels)} is not loaded`);
    const months = monthEndsUntil(addYears(zone.latest, -2), zone.latest);
    const timelines: ParcelTimeline[] = [];
    for await (const page of store.timelines(zone.id)) timelines.push(...page);
    return { months, timelines };
  } finally {
    await store.close();
  }
}

/** Milliseconds of each month's list, by runs. Each run has a server of its own, so that nothing is kept. */
async function listsOfMonths(
  { settings, runs }: Trial,
  parcels: number,
  months: readonly IsoDate[],
): Promise<number[][]> {
  const all: number[][] = [];
  while (all.length < runs) {
    const server = await startServerProcess(settings);
    try {
      const times: number[] = [];
      for (const to of months) {
        const path = `/api/zones/${zoneOf(parcels)}/changes?from=${monthEndBefore(to)}&to=${to}`;
        times.push(...(await timed(1, () => fetchBytes(`${server.url}${path}`, 'br'))).runs);
      }
      all.push(times);
    } finally {
      await server.stop();
    }
  }
  return all;
}

function changesOf(timelines: readonly ParcelTimeline[], from: IsoDate, to: IsoDate) {
  const count = { parcels: 1, areaM2: 0, areaUnknown: 1 };
  return summariseChanges(
    timelines.map(({ steps }) => ({
      kinds: changeKindsOf(stepOn(steps, from)!, stepOn(steps, to)!),
      count,
    })),
  );
}

function sumOf(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0);
}
