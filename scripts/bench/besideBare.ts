import { startBareServer } from '../serverProcess.ts';
import { answersPerSecond } from './closedLoop.ts';
import { fetchBytes } from './fetchBytes.ts';
import type { Figure } from './figure.ts';

/** Connections that ask at one time; a hall of screens, or a page and its workers. */
export const connections = 16;

/** Answers a second, and those of a bare app that gives as many bytes: what a socket and Hono take is not ours to save. */
export async function* besideBare(
  name: string,
  url: string,
  of: Pick<Figure, 'bench' | 'engine' | 'parcels'>,
  times: number,
): AsyncGenerator<Figure> {
  const bare = await startBareServer(await fetchBytes(url, 'br'));
  try {
    const places = [
      { what: `${name}, ${connections} connections`, at: url },
      { what: `${name}, bare Hono`, at: `${bare.url}/` },
    ].map((place) => ({ ...place, runs: [] as number[] }));
    // The first seconds are the compiler's.
    for (const { at } of places) await answersPerSecond(at, { connections, seconds: 3 });
    // In turns, so that what else the machine does falls on both.
    for (let run = 0; run < times; run++)
      for (const { at, runs } of places)
        runs.push(await answersPerSecond(at, { connections, seconds: 2 }));
    for (const { what, runs } of places) yield { what, ...of, unit: '/s', runs };
  } finally {
    await bare.stop();
  }
}
