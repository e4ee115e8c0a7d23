import Database from 'better-sqlite3';
import fc from 'fast-check';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtProgram } from '../../builtProgram.ts';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { changeOver, loopRecords, loopZone as zone } from './importLoop/changes.ts';
import { contentOf } from './importLoop/contentOf.ts';

/** On each engine. All fifty take a minute: `GUATU_KILLS=50 npx vitest run test/server/store/killedImports.test.ts`. */
const kills = Number(process.env['GUATU_KILLS'] ?? 20);
const folder = mkdtempSync(join(tmpdir(), 'guatu-killed-'));
const temporary = join(folder, 'tmp');
mkdirSync(temporary);
const program = builtProgram('test/server/store/importLoop/run.ts');
beforeAll(program.build);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  program.remove();
});

/** A process that will import and undo in turn as soon as it is told to. */
function started(place: string): ChildProcess {
  return spawn(process.execPath, [program.path, place], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: temporary },
  });
}

/** Lets it work and kills it so many milliseconds after it has the store open. Answers what it said that it had done. */
async function killed(child: ChildProcess, afterMs: number): Promise<string[]> {
  const gone = once(child, 'exit');
  const lines: string[] = [];
  child.stdin!.write('go\n');
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line === 'open') setTimeout(() => child.kill('SIGKILL'), afterMs);
    else lines.push(line);
  }
  // Not by a fault of its own.
  expect((await gone)[1]).toBe('SIGKILL');
  return lines;
}

type Place = {
  readonly address: string;
  readonly open: () => Promise<Store>;
  /** When nothing of a process that is gone is under way any more. */
  readonly settled: () => Promise<void>;
  /** What there is to see of the data themselves, with the store closed. */
  readonly inspect: () => void;
};

async function expectWhole({ address, open, settled, inspect }: Place): Promise<void> {
  let store = await open();
  await store.replaceZone(loopRecords());
  const first = (await store.zone(zone))!.revision;
  const without = await contentOf(store, zone);
  const began = performance.now();
  await changeOver(store, zone);
  const brought = await contentOf(store, zone);
  await changeOver(store, zone);
  const cycle = performance.now() - began;
  expect(await contentOf(store, zone)).toEqual(without);
  expect(brought).not.toEqual(without);
  await store.close();

  const seed = Math.floor(Math.random() * 2 ** 31);
  const shares = fc.sample(fc.noBias(fc.integer({ min: 0, max: 1000 })), { seed, numRuns: kills });
  let done = 2;
  let next = started(address);
  for (const [index, share] of shares.entries()) {
    const delay = (share / 1000) * cycle;
    const lines = await killed(next, delay);
    next = started(address);
    try {
      await settled();
      store = await open();
      const at = `seed ${seed}, kill ${index + 1} after ${delay.toFixed(1)} ms, said ${lines.join()}`;
      const imports = await store.imports(zone);
      const standing = imports.filter(({ undoneAt }) => undoneAt === null);
      const undone = imports.length - standing.length;
      expect(standing.length, at).toBeLessThanOrEqual(1);
      expect(await contentOf(store, zone), at).toEqual(standing.length === 1 ? brought : without);
      for (const line of lines) {
        const [what, id] = line.split(' ');
        const said = imports.find((each) => each.id === id);
        expect(said, at).toBeDefined();
        if (what === 'undone') expect(said!.undoneAt, at).not.toBeNull();
      }
      // What was said is done, and at most one thing more, of which there was no time to tell.
      const more = imports.length + undone - done - lines.length;
      expect([0, 1], at).toContain(more);
      done = imports.length + undone;
      expect((await store.zone(zone))!.revision, at).toBe(first + done);
      await store.close();
      inspect();
      expect(readdirSync(temporary), at).toEqual([]);
    } catch (error) {
      next.kill('SIGKILL');
      throw error;
    }
  }
  next.kill('SIGKILL');
  await once(next, 'exit');
}

test(`a GeoPackage whose program is killed ${kills} times while it imports and undoes`, async () => {
  const data = join(folder, 'data');
  const file = join(data, 'guatu.gpkg');
  await expectWhole({
    address: file,
    open: () => openStore({ file }),
    settled: async () => {},
    inspect: () => {
      const database = new Database(file, { readonly: true });
      try {
        expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
        expect(database.pragma('foreign_key_check')).toEqual([]);
        const count = (table: string) =>
          database.prepare(`select count(*) from ${table}`).pluck().get();
        expect(count('rtree_parcel_geom')).toBe(count('parcel'));
      } finally {
        database.close();
      }
      expect(readdirSync(data).sort()).toEqual(['guatu.gpkg', 'guatu.gpkg.lock']);
    },
  });
}, 180_000);

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);

if ('missing' in postgis) {
  test.skip(`a PostGIS whose client is killed while it imports: ${postgis.missing}`);
} else {
  afterAll(() => postgis.stop());
  test(`a PostGIS whose client is killed ${kills} times while it imports and undoes`, async () => {
    await expectWhole({
      address: postgis.url,
      open: () => openStore({ databaseUrl: postgis.url, file: '' }),
      settled: () => zoneFree(postgis.url),
      inspect: () => {},
    });
  });
}

/** A commit that was on its way when its client was killed still comes about: it holds the zone's row until then. */
async function zoneFree(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select 1 from guatu.zone for update');
  } finally {
    await client.end();
  }
}
