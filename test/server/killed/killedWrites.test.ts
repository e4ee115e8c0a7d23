import fc from 'fast-check';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtProgram } from '../../builtProgram.ts';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { backupStore } from '../../../server/backups/backupStore.ts';
import type { Config } from '../../../server/config.ts';
import { openEngine } from '../../../server/store/openStore.ts';
import { verifyStore, type Verification } from '../../../server/verify/verifyStore.ts';
import { approvalWriter } from './approvalWriter.ts';
import { editWriter } from './editWriter.ts';
import { retractionWriter, sheetWriter } from './entryWriters.ts';
import { faultOf, readingOnce, waitingServer, writtenUntilKilled, type Attempt } from './life.ts';
import { photoWriter } from './photoWriter.ts';
import { recordWriter } from './recordWriter.ts';
import { peopleAt, type Cookie } from './people.ts';
import type { Read, Writer } from './writer.ts';

/** On each engine. All two hundred take some minutes: `GUATU_KILLS=200 npx vitest run test/server/killed`. */
const kills = Number(process.env['GUATU_KILLS'] ?? 8);
/** Long enough for some writes of everybody; where in them the kill falls is chance. */
const longestLife = 400;
const zone = 'example';
/** Of what hangs; a machine that others use is slow. */
const patience = 300_000 + kills * 20_000;

const folder = mkdtempSync(join(tmpdir(), 'guatu-killed-writes-'));
const program = builtProgram('test/server/killed/serve.ts');
beforeAll(program.build);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  program.remove();
});

/** Everybody who writes at once; no two write of one parcel. A further kind of write is a further line. */
function writersOf(parcels: readonly string[], recorder: Cookie): Writer[] {
  const share = (from: number, count: number) => parcels.slice(from, from + count);
  return [
    ...[0, 40].map((from) => sheetWriter(share(from, 41))),
    retractionWriter(share(120, 41)),
    approvalWriter(share(80, 41), recorder),
    photoWriter(share(161, 39), recorder),
    recordWriter('blocker', parcels[200]!),
    ...[210, 220].map((at) => editWriter(parcels[at]!)),
  ];
}

type Place = {
  readonly store: Config['store'];
  readonly settings: Readonly<Record<string, string>>;
  /** When nothing of a process that is gone is under way any more. */
  readonly settled: () => Promise<void>;
  /** Goes through all of the store while the server runs over it. */
  readonly verified: () => Promise<Verification>;
};

async function expectAllKept(place: Place): Promise<void> {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const delays = fc.sample(fc.noBias(fc.integer({ min: 0, max: longestLife })), {
    seed,
    numRuns: kills,
  });
  const { administrator, recorder } = await peopleAt(place.store, zone);
  const next = () => waitingServer(program.path, place.settings, { zone, cookie: administrator });
  let waiting = next();
  let life = await waiting.begin();
  waiting = next();
  try {
    const writers = writersOf(await parcelsOf(life.read), recorder);
    const counts = new Map<Writer, number>();
    const nextLabel = (writer: Writer) => {
      const count = (counts.get(writer) ?? 0) + 1;
      counts.set(writer, count);
      return `${writer.name}-${writers.indexOf(writer)}-${count}`;
    };
    const all: Attempt[] = [];
    for (const [index, delay] of delays.entries()) {
      // Each in turn, so that a slow machine too gets round to every kind; edits by themselves, for others may keep them waiting for long.
      const first = writers[index % writers.length]!;
      const atWork =
        first.name === 'edits' ? writers.filter(({ name }) => name === 'edits') : writers;
      const attempts = await writtenUntilKilled(life, atWork, nextLabel, { first, afterMs: delay });
      all.push(...attempts);
      await place.settled();
      life = await waiting.begin();
      waiting = next();
      const at = `seed ${seed}, kill ${index + 1} after ${delay} ms`;
      expect(await faultsOf(attempts, life.read), at).toEqual([]);
      // Going through all of it takes longer than all the rest.
      if (index % 4 === 3 || index === kills - 1)
        expect((await place.verified()).faults, at).toEqual([]);
      if (process.env['GUATU_KILLS'] && (index % 20 === 19 || index === kills - 1))
        process.stdout.write(`${index + 1} kills. ${await told(all, life.read)}\n`);
    }
    expect(await faultsOf(all, life.read), `seed ${seed}, at the end`).toEqual([]);
    // Every kind of write got through, and kills came in the middle of some.
    for (const { name } of writers)
      expect(
        all.filter(({ writer, answer }) => writer.name === name && answer === 'acknowledged'),
        name,
      ).not.toEqual([]);
  } finally {
    await life.kill();
    await waiting.end();
  }
}

async function parcelsOf(read: Read): Promise<string[]> {
  const { rows } = await read<{ readonly rows: readonly { readonly parcel: string }[] }>(
    '/observations?asOf=2026-07-31',
  );
  return rows.map(({ parcel }) => parcel);
}

async function faultsOf(attempts: readonly Attempt[], read: Read): Promise<string[]> {
  const once = readingOnce(read);
  const faults: string[] = [];
  for (const attempt of attempts) {
    const fault = await faultOf(attempt, once);
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

/** `sheets: 812 acknowledged, 3 refused; of 401 without an answer 37 had come about. …` */
async function told(all: readonly Attempt[], read: Read): Promise<string> {
  const once = readingOnce(read);
  const lines: string[] = [];
  for (const name of new Set(all.map(({ writer }) => writer.name))) {
    const own = all.filter(({ writer }) => writer.name === name);
    const count = (answer: Attempt['answer']) => own.filter((one) => one.answer === answer);
    let late = 0;
    for (const { writer, label } of count('unanswered'))
      if ((await writer.found(once, label)) === 'whole') late += 1;
    lines.push(
      `${name}: ${count('acknowledged').length} acknowledged, ${count('refused').length} refused; of ${count('unanswered').length} without an answer ${late} had come about.`,
    );
  }
  return lines.join(' ');
}

async function verifiedIn(of: Config['store']): Promise<Verification> {
  const engine = await openEngine(of);
  try {
    return await verifyStore(engine);
  } finally {
    await engine.close();
  }
}

test(
  `a server over a GeoPackage, killed ${kills} times while many write, keeps all it has acknowledged and no half`,
  async () => {
    const data = join(folder, 'data');
    const copies = join(folder, 'copies');
    mkdirSync(data);
    const store = { file: join(data, 'guatu.gpkg') };
    await expectAllKept({
      store,
      settings: { GUATU_DATA: data },
      settled: async () => {},
      verified: async () => {
        rmSync(copies, { recursive: true, force: true });
        const { file } = await backupStore(store, join(copies, 'copy.gpkg'));
        return verifiedIn({ file });
      },
    });
    // The last was killed too, so its journal may be there; nothing else is.
    const usual =
      /^(guatu\.gpkg(-wal|-shm|\.lock)?|accounts\.sqlite(-wal|-shm|-journal)?|remote\.key)$/;
    expect(readdirSync(data).filter((name) => !usual.test(name))).toEqual([]);
  },
  patience,
);

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);

if ('missing' in postgis) {
  test.skip(`a server over PostGIS that is killed while many write: ${postgis.missing}`);
} else {
  afterAll(() => postgis.stop());
  test(
    `a server over PostGIS, killed ${kills} times while many write, keeps all it has acknowledged and no half`,
    async () => {
      const store = { databaseUrl: postgis.url, file: '' };
      await expectAllKept({
        store,
        settings: { GUATU_DATA: join(folder, 'postgis'), DATABASE_URL: postgis.url },
        settled: () => connectionsGone(postgis.url),
        verified: () => verifiedIn(store),
      });
    },
    patience,
  );
}

/** A commit that was on its way when its client was killed still comes about; then the database finds that its client is gone. */
async function connectionsGone(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ count: string }>(
        `select count(*) from pg_stat_activity
         where datname = current_database() and application_name like 'guatu%'`,
      );
      if (rows[0]?.count === '0') return;
      await client.query('select pg_sleep(0.02)');
    }
  } finally {
    await client.end();
  }
}
