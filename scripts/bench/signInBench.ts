import { startServerProcess } from '../serverProcess.ts';
import type { Figure } from './figure.ts';
import type { Bench, Trial } from './trial.ts';

const atOnce = 16;

/**
 * Signing in: how long one takes, how long sixteen that come at once wait for each other, and how long somebody who only looks waits
 * meanwhile. Accounts are of their own folder, so that the zones of the other benches stay open to all.
 */
export const signInBench: Bench = {
  name: 'sign-in',
  sizes: () => [240],
  engines: ['geopackage'],
  run: (trial) => measureSignIn(trial),
};

async function* measureSignIn({ settings, runs }: Trial): AsyncGenerator<Figure> {
  const data = `${settings['GUATU_DATA'] ?? ''}/sign-in`;
  const server = await startServerProcess({ ...settings, GUATU_DATA: data });
  const post = async (path: string, body: object, cookie = '') => {
    const response = await fetch(`${server.url}/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  };
  // After five tries at once a name has to wait, so each has his own.
  const password = 'a password of the bench';
  const nameOf = (index: number) => `bench-${index}`;
  const timed = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  const signIn = (index: number) =>
    timed(() => post('session', { username: nameOf(index), password }));
  const look = () => timed(() => fetch(`${server.url}/api/health`).then((answer) => answer.text()));
  try {
    const name = 'Bench';
    const first = { username: nameOf(0), password, name, token: server.firstToken };
    const cookie = await post('first-administrator', first);
    for (let index = 1; index < atOnce; index += 1)
      await post(
        'people',
        { username: nameOf(index), password, name, administrator: false, grants: [] },
        cookie,
      );
    const of = { bench: 'sign-in', engine: 'geopackage', parcels: null, unit: 'ms' } as const;
    const alone: number[] = [];
    for (let run = 0; run < runs; run += 1) alone.push(await signIn(0));
    yield { ...of, what: 'one signs in', runs: alone };
    const quiet: number[] = [];
    for (let run = 0; run < 50; run += 1) quiet.push(await look());
    yield { ...of, what: 'a look, while nobody signs in', runs: quiet };
    let isOver = false;
    const meanwhile: number[] = [];
    const looking = (async () => {
      while (!isOver) meanwhile.push(await look());
    })();
    const together = await Promise.all(Array.from({ length: atOnce }, (_, index) => signIn(index)));
    isOver = true;
    await looking;
    yield { ...of, what: `${atOnce} sign in at once`, runs: together };
    yield { ...of, what: 'a look, while they sign in', runs: meanwhile };
    yield { ...of, unit: '/s', what: 'sign-ins', runs: [(atOnce * 1000) / Math.max(...together)] };
  } finally {
    await server.stop();
  }
}
