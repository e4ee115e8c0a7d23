import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
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

/** A page: opens the zone, follows its editions, and now and then looks at something else. Each has a connection or two, as browsers have. */
export async function reads(ground: Ground, index: number): Promise<void> {
  const { samples } = ground;
  const ask = asking(ground);
  await samples.timed('reader opens: shapes', () => ask('parcels.geojson'));
  await samples.timed('reader opens: surroundings', () => ask('surroundings.geojson'));
  void follows(ground, ask, 'reader');
  const looks = ['sources', 'projects', 'plan-items', 'days', 'statistics?by=block'];
  for (let count = index; !ground.over.aborted; count += 1) {
    await resting(ground, 1000 + ((index * 97 + count * 211) % 2000));
    const path = looks[count % looks.length]!;
    await samples.timed(`reader looks: ${path}`, () => ask(path));
  }
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
  await samples.timed(`${who} listens`, () =>
    heard(ground, () => {
      const began = written.at;
      if (who === 'wall') {
        written.at = undefined;
        if (began !== undefined) samples.note('write → the wall hears', performance.now() - began);
      }
      void readAnew().then(() => {
        if (who === 'wall' && began !== undefined)
          samples.note('write → the wall has read', performance.now() - began);
      });
    }),
  );
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
    const back = await samples.timed('recorder reads back', () => ask(sheet));
    const read = back && (JSON.parse(back.toString()) as EntryRows).rows;
    await samples.timed('recorder finds what he saved', async () => {
      const isThere = read?.every(({ standing }) => standing.levelling.held?.percent === percent);
      if (saved !== undefined && !isThere) throw new Error('it is not there');
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

async function resting({ over }: Ground, ms: number): Promise<void> {
  await pause(ms, undefined, { signal: over }).catch(() => {});
}

export type Ask = (path: string, body?: object) => Promise<Buffer>;

/** Asks as one browser does; rejects unless it is answered well. */
export function asking({ address, over }: Ground): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  return (path, body) =>
    new Promise((resolve, reject) => {
      const url = path === '' ? address : `${address}/${path}`;
      const asked = request(url, {
        agent,
        signal: over,
        method: body ? 'POST' : 'GET',
        headers: {
          // What is looked into is not unpacked, which would be work of the one who asks.
          'Accept-Encoding': /^(observations|blocks)/.test(path) ? 'identity' : 'br',
          ...(body && { 'Content-Type': 'application/json' }),
        },
      });
      asked.on('error', reject);
      asked.on('response', (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const whole = Buffer.concat(chunks);
          const isWell = answer.statusCode === 200 || answer.statusCode === 201;
          if (isWell) resolve(whole);
          else reject(new Error(`${answer.statusCode} ${whole.toString().slice(0, 200)}`));
        });
      });
      asked.end(body && JSON.stringify(body));
    });
}

/** Calls for each edition that is told, until it is over. */
function heard({ address, over }: Ground, hear: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(`${address}/editions`, { signal: over, agent: false });
    asked.on('error', (error) => (over.aborted ? resolve() : reject(error)));
    asked.on('response', (answer) => {
      answer.on('error', (error) => (over.aborted ? resolve() : reject(error)));
      if (answer.statusCode !== 200) reject(new Error(`editions: ${answer.statusCode}`));
      createInterface({ input: answer }).on('line', (line) => {
        if (line.startsWith('data:')) hear();
      });
    });
    asked.end();
  });
}
