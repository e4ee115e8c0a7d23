import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtProgram } from '../../builtProgram.ts';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { openEngine } from '../../../server/store/openStore.ts';
import { verifyStore } from '../../../server/verify/verifyStore.ts';
import { approvalWriter } from './approvalWriter.ts';
import { editWriter } from './editWriter.ts';
import { retractionWriter, sheetWriter } from './entryWriters.ts';
import { faultOf, readingOnce, waitingServer, writtenUntilKilled, type Attempt } from './life.ts';
import { peopleAt } from './people.ts';
import { photoWriter } from './photoWriter.ts';
import { recordWriter } from './recordWriter.ts';
import type { Writer } from './writer.ts';

/** `GUATU_KILLS=50 npx vitest run test/server/killed/twoServers.test.ts` */
const kills = Number(process.env['GUATU_KILLS'] ?? 3);
const longestLife = 400;
const zone = 'example';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);
const folder = mkdtempSync(join(tmpdir(), 'guatu-two-servers-'));
const program = builtProgram('test/server/killed/serve.ts');
beforeAll(program.build);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  program.remove();
  if ('stop' in postgis) await postgis.stop();
});

test.skipIf('missing' in postgis)(
  `of two servers over one database one is killed ${kills} times: the other goes on, and has all that either has acknowledged`,
  async () => {
    const databaseUrl = 'url' in postgis ? postgis.url : '';
    const store = { databaseUrl, file: '' };
    const { administrator, recorder } = await peopleAt(store, zone);
    const server = (name: string) =>
      waitingServer(
        program.path,
        { DATABASE_URL: databaseUrl, GUATU_DATA: join(folder, name) },
        { zone, cookie: administrator },
      );
    const other = await server('other').begin();
    let one = await server('one').begin();
    try {
      const { rows } = await other.read<{ readonly rows: readonly { readonly parcel: string }[] }>(
        '/observations?asOf=2026-07-31',
      );
      const parcels = rows.map(({ parcel }) => parcel);
      const share = (from: number, count = 41) => parcels.slice(from, from + count);
      const byOne = [
        sheetWriter(share(0)),
        retractionWriter(share(120)),
        editWriter(parcels[210]!),
      ];
      const byOther = [
        sheetWriter(share(40)),
        approvalWriter(share(80), recorder),
        photoWriter(share(161, 39), recorder),
        recordWriter('blocker', parcels[200]!),
        editWriter(parcels[220]!),
      ].map((writer): Writer => ({
        ...writer,
        write: (_, __, label) => writer.write(other.api, other.read, label),
      }));
      const writers = [...byOne, ...byOther];
      let labels = 0;
      const nextLabel = ({ name }: Writer) => `${name}-${(labels += 1)}`;
      const seed = Math.floor(Math.random() * 2 ** 31);
      const delays = fc.sample(fc.integer({ min: 0, max: longestLife }), { seed, numRuns: kills });
      const all: Attempt[] = [];
      for (const [index, afterMs] of delays.entries()) {
        const first = byOne[index % 2]!;
        const attempts = await writtenUntilKilled(one, writers, nextLabel, { first, afterMs });
        const at = `seed ${seed}, kill ${index + 1} after ${afterMs} ms`;
        const unanswered = attempts.filter(({ answer }) => answer === 'unanswered');
        expect(
          unanswered.filter(({ writer }) => byOther.includes(writer)),
          at,
        ).toEqual([]);
        // The other takes writes at once, of those too whose server is gone.
        await settled(databaseUrl);
        for (const writer of writers) {
          const attempt: Attempt = { writer, label: nextLabel(writer), answer: 'acknowledged' };
          const response = await writer.write(other.api, other.read, attempt.label);
          expect(response.ok, `${at}: ${attempt.label} ${response.status}`).toBe(true);
          attempts.push(attempt);
        }
        all.push(...attempts);
        const read = readingOnce(other.read);
        for (const attempt of attempts) expect(await faultOf(attempt, read), at).toBeNull();
        one = await server('one').begin();
      }
      for (const { read } of [one, other]) {
        const once = readingOnce(read);
        for (const attempt of all) expect(await faultOf(attempt, once), `seed ${seed}`).toBeNull();
      }
      for (const writer of writers)
        expect(all.filter((each) => each.writer === writer).length).toBeGreaterThan(kills);
      const engine = await openEngine(store);
      expect((await verifyStore(engine)).faults).toEqual([]);
      await engine.close();
    } finally {
      await one.kill();
      await other.kill();
    }
  },
  300_000 + kills * 30_000,
);

/** A commit that was on its way when its client was killed still comes about; nothing else is under way while nobody writes. */
async function settled(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ readonly count: number }>(
        `select count(*)::int as count from pg_stat_activity
         where datname = current_database() and application_name like 'guatu%' and state <> 'idle'`,
      );
      if (rows[0]?.count === 0) return;
      await client.query('select pg_sleep(0.02)');
    }
  } finally {
    await client.end();
  }
}
