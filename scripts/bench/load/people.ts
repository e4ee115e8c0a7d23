import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { parcelStateFields } from '../../../geodata/parcelFeature.ts';
import type { EntryRows } from '../../../geodata/entry/standing.ts';
import type { Samples } from './samples.ts';

/** A zone as those see it who are at work in it, until it is over. */
export type Ground = {
  /** `http://127.0.0.1:43211/api/zones/bench-10000` */
  readonly address: string;
  readonly over: AbortSignal;
  readonly samples: Samples;
  /** When the newest write began of which nobody has heard yet, by the clock of `performance`. */
  readonly written: { at: number | undefined };
};

const states = `parcels.geojson?fields=id,${parcelStateFields.join(',')}`;

/** A page of which the zone is open: it follows its editions, and now and then looks at something else. */
export async function reads(ground: Ground, index: number): Promise<void> {
  const ask = asking(ground);
  void follows(ground, ask, 'reader');
  const looks = ['sources', 'projects', 'plan-items', 'days', 'statistics?by=block'];
  for (let count = index; !ground.over.aborted; count += 1) {
    await resting(ground, 1000 + ((index * 97 + count * 211) % 2000));
    const path = looks[count % looks.length]!;
    await ground.samples.timed(`reader looks: ${path}`, () => ask(path));
  }
}

/** What a page asks for when it is opened. */
export async function opens(ground: Ground): Promise<void> {
  const ask = asking(ground);
  await ground.samples.timed('reader opens', async () => {
    for (const path of ['', 'parcels.geojson', 'surroundings.geojson']) await ask(path);
  });
}

/** Reads states and counts anew as often as the zone is another, and notes how long after a write it was told and had read it. */
export async function follows(ground: Ground, ask: Ask, who: 'reader' | 'wall'): Promise<void> {
  const { samples, written, over } = ground;
  let isReading = false;
  let isStale = false;
  const readAnew = async () => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale && !over.aborted) {
      isStale = false;
      await samples.timed(`${who} follows: zone`, () => ask(''));
      await samples.timed(`${who} follows: states`, () => ask(states));
      await samples.timed(`${who} follows: statistics`, () => ask('statistics?by=zone'));
    }
    isReading = false;
  };
  const hear = () => {
    const began = written.at;
    if (who === 'wall') {
      written.at = undefined;
      if (began !== undefined) samples.note('write → the wall hears', performance.now() - began);
    }
    void readAnew().then(() => {
      if (who === 'wall' && began !== undefined)
        samples.note('write → the wall has read', performance.now() - began);
    });
  };
  await heard(ground, hear);
}

/** Somebody who records some parcels of his own block, reads them back, and goes on to the next. */
export async function records(ground: Ground, index: number): Promise<void> {
  const { samples, written } = ground;
  const ask = asking(ground);
  const day = new Date(Date.now()).toISOString().slice(0, 10);
  const blocks = JSON.parse((await ask('blocks')).toString()) as BlockList;
  const block = blocks.features[index % blocks.features.length]!.id;
  const sheet = `observations?asOf=${day}&limit=5&block=${encodeURIComponent(block)}`;
  for (let percent = 1; !ground.over.aborted; percent = (percent % 99) + 1) {
    const body = await samples.timed('recorder reads a sheet', () => ask(sheet));
    if (body === undefined) continue;
    const { rows } = JSON.parse(body.toString()) as EntryRows;
    const began = performance.now();
    const saved = await samples.timed('recorder saves five', () =>
      ask('observations', entriesOf(rows, day, percent)),
    );
    if (saved !== undefined) written.at ??= began;
    await samples.timed('recorder reads back', async () => {
      const { rows: back } = JSON.parse((await ask(sheet)).toString()) as EntryRows;
      const isThere = back.every(({ standing }) => standing.levelling.held?.percent === percent);
      if (saved !== undefined && !isThere) throw new Error('what was saved is not there');
    });
    await resting(ground, 1000);
  }
}

type BlockList = { readonly features: readonly { readonly id: string }[] };

function entriesOf(rows: EntryRows['rows'], asOf: string, percent: number): object {
  const reason = { zh: '压力测试', en: 'Load test' };
  return {
    asOf,
    provenance: { kind: 'site' },
    dayReason: reason,
    entries: rows.map(({ parcel }) => ({
      parcel,
      axis: 'levelling',
      state: 'levelling',
      percent,
      quantities: [],
      blocked: null,
      note: null,
      reason,
    })),
    seen: rows.map(({ parcel, mark }) => ({ parcel, mark })),
  };
}

export async function resting({ over }: Ground, ms: number): Promise<void> {
  await pause(ms, undefined, { signal: over }).catch(() => {});
}

type Ask = (path: string, body?: object) => Promise<Buffer>;

/** Asks as one browser does, on four connections at most; rejects unless it is answered well. */
export function asking({ address, over }: Ground): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const ask = (path: string, body: object | undefined, isAgain: boolean): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const asked = request(path === '' ? address : `${address}/${path}`, {
        agent,
        method: body ? 'POST' : 'GET',
        headers: {
          // What is looked into is not unpacked, which would be work of the one who asks.
          'Accept-Encoding': /^(observations|blocks)/.test(path) ? 'identity' : 'br',
          ...(body && { 'Content-Type': 'application/json' }),
        },
      });
      asked.on('error', (error) => {
        // The server had just closed a connection that nobody used; browsers ask again on another.
        if (asked.reusedSocket && !isAgain && !over.aborted)
          ask(path, body, true).then(resolve, reject);
        else reject(error);
      });
      asked.on('response', (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const whole = Buffer.concat(chunks);
          const isWell = [200, 201, 204].includes(answer.statusCode ?? 0);
          if (isWell) resolve(whole);
          else reject(new Error(`${answer.statusCode} ${whole.toString().slice(0, 200)}`));
        });
      });
      asked.end(body && JSON.stringify(body));
    });
  return (path, body) => ask(path, body, false);
}

/** Calls for each edition that is told, until it is over. */
function heard({ address, over, samples }: Ground, hear: () => void): Promise<unknown> {
  return samples.timed(
    'a line of editions, to its end',
    () =>
      new Promise<void>((resolve, reject) => {
        const end = (error: Error) => (over.aborted ? resolve() : reject(error));
        const asked = request(`${address}/editions`, { signal: over, agent: false });
        asked.on('error', end);
        asked.on('response', (answer) => {
          answer.on('error', end);
          answer.on('end', () => end(new Error('the line ended')));
          if (answer.statusCode !== 200) reject(new Error(`editions: ${answer.statusCode}`));
          answer.on('data', (chunk: Buffer) => {
            if (/^data:/m.test(chunk.toString())) hear();
          });
        });
        asked.end();
      }),
  );
}
