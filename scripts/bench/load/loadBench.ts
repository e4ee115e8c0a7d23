import { setMaxListeners } from 'node:events';
import { startServerProcess } from '../../serverProcess.ts';
import type { Figure } from '../figure.ts';
import { zoneOf, type Bench, type Trial } from '../trial.ts';
import { asking, follows, opens, reads, records, type Ground } from './people.ts';
import { memoryWhile, samplesUntil } from './samples.ts';

const readers = 50;
const recorders = 10;

/**
 * A zone at work: fifty pages that follow it, ten people who record, a wall. How many of each thing are done, how long they take,
 * what fails, how soon the wall hears, and what memory it takes. Those who ask share the machine with the server.
 */
export const loadBench: Bench = {
  name: 'load',
  // 10 000 parcels; of a quick run 240.
  sizes: (allowed) => allowed.slice(-2, -1),
  engines: ['geopackage', 'postgis'],
  run: (trial) => measureLoad(trial),
};

async function* measureLoad({ engine, settings, runs, sizes }: Trial): AsyncGenerator<Figure> {
  const seconds = runs > 3 ? 60 : 15;
  const [parcels] = sizes as readonly [number];
  const server = await startServerProcess(settings);
  try {
    const over = new AbortController();
    setMaxListeners(0, over.signal);
    const samples = samplesUntil(() => over.signal.aborted);
    const ground: Ground = {
      address: `${server.url}/api/zones/${zoneOf(parcels)}`,
      over: over.signal,
      samples,
      written: { at: undefined },
    };
    await Promise.all(Array.from({ length: readers }, () => opens(ground)));
    const began = performance.now();
    const everybody = [
      ...Array.from({ length: readers }, (_, index) => reads(ground, index)),
      ...Array.from({ length: recorders }, (_, index) => records(ground, index)),
      follows(ground, asking(ground), 'wall'),
    ];
    const of = { bench: 'load', engine, parcels } as const;
    for await (const held of memoryWhile(server.memory, seconds)) yield { ...of, ...held };
    const took = (performance.now() - began) / 1000;
    over.abort();
    await Promise.allSettled(everybody);
    yield* samples.figures(of, took);
  } finally {
    await server.stop();
  }
}
