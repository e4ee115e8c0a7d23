import Database from 'better-sqlite3';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { boxOfGeoPackageGeometry } from '../../../geodata/formats/geopackageGeometry.ts';
import {
  StoreInUseError,
  StoreReadOnlyError,
  StoreUnusableError,
} from '../../../server/store/errors.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { squareAt } from './builders.ts';
import { parcelsOf } from './collect.ts';
import { gridZone } from './gridZone.ts';
import { villageZone } from './villageZone.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-file-'));
afterAll(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const featureLayers = [
  'town',
  'block',
  'parcel',
  'building',
  'work',
  'event',
  'landmark',
  'saved_area',
];
const attributeLayers = ['observation', 'land_record'];

async function fileWith(name: string): Promise<string> {
  const file = join(folder, name);
  const store = await openStore({ file });
  await store.replaceZone(villageZone('village'));
  await store.close();
  return file;
}

describe('the file is a GeoPackage for other programs:', () => {
  test('GDAL lists every layer with its place on Earth and finds nothing to complain of', async () => {
    const file = join(folder, 'gdal.gpkg');
    const store = await openStore({ file });
    await store.replaceZone(villageZone('village'));
    await store.saveArea('village', { name: '范围', geometry: squareAt(119.82, 29.14) });
    const whileOpen = ogrinfo(file);
    await store.close();
    for (const { report, complaints } of [whileOpen, ogrinfo(file)]) {
      expect(complaints).toEqual([]);
      const layers = report.split(/^Layer name: /m).slice(1);
      const byName = new Map(layers.map((text) => [text.split('\n')[0], text]));
      expect([...byName.keys()]).toEqual(
        expect.arrayContaining([...featureLayers, ...attributeLayers]),
      );
      for (const name of featureLayers) {
        expect(byName.get(name)).toMatch(/ID\["EPSG",4490\]/);
        expect(byName.get(name)).toMatch(/Extent: \(119\./);
      }
      expect(byName.get('parcel')).toMatch(/Feature Count: 3/);
      expect(byName.get('parcel')).toMatch(/Geometry: Multi Polygon/);
    }
  });

  test('each spatial index holds the boxes of its table and keeps its triggers, and the extent is theirs', async () => {
    const file = join(folder, 'rtree.gpkg');
    const store = await openStore({ file });
    await store.replaceZone(gridZone('first', 500, 0));
    await store.replaceZone(villageZone('village'));
    await store.replaceZone(gridZone('first', 300, 0));
    for (const west of [119.7, 119.9])
      await store.saveArea('first', { name: '范围', geometry: squareAt(west, 29.1) });
    await store.close();
    const db = new Database(file);
    for (const layer of featureLayers) {
      const tree = `rtree_${layer}_geom`;
      expect(rowsOf(db, `select * from ${tree} order by id`)).toEqual(indexAnew(db, layer));
      expect(rowsOf(db, registeredExtent(layer))).toEqual(rowsOf(db, extentOf(tree)));
      expect(db.prepare(`select rtreecheck('${tree}')`).pluck().get()).toBe('ok');
      const triggers = db
        .prepare(
          `select name from sqlite_master where type = 'trigger' and tbl_name = ? order by 1`,
        )
        .pluck()
        .all(layer);
      const kinds = ['delete', 'insert', 'update1', 'update2', 'update3', 'update4'];
      expect(triggers).toEqual(kinds.map((kind) => `${tree}_${kind}`));
    }
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });
});

test('an area that is removed keeps its row, with the moment of it', async () => {
  const file = await fileWith('removed.gpkg');
  const store = await openStore({ file });
  const geometry = squareAt(119.8, 29.2);
  const area = await store.saveArea('village', { name: '旧范围', geometry });
  await store.removeArea('village', area);
  await store.replaceZone(villageZone('village'));
  await store.close();
  const db = new Database(file, { readonly: true });
  const [row] = rowsOf(db, 'select name, removed_at >= saved_at as later from saved_area');
  expect(row).toEqual({ name: '旧范围', later: 1 });
  db.close();
});

describe('one run at a time:', () => {
  test('a second opening of the file is told that it is in use', async () => {
    const file = join(folder, 'twice.gpkg');
    const store = await openStore({ file });
    await expect(openStore({ file })).rejects.toThrow(StoreInUseError);
    await store.close();
    await (await openStore({ file })).close();
  });

  test('so is a second process, until the first is killed; what was acknowledged is there then', async () => {
    const file = join(folder, 'killed.gpkg');
    const acknowledged: string[] = [];
    for await (const line of otherProcess(file, 'appending')) {
      acknowledged.push(line);
      if (line === 'ready') await expect(openStore({ file })).rejects.toThrow(/in use/);
      if (acknowledged.length === 20) break;
    }
    const store = await openStore({ file });
    const { log } = await store.dossier('held', { kind: 'parcel', id: 'p' });
    const kept = new Set(log.map(({ id }) => id));
    expect(acknowledged.slice(1).filter((id) => !kept.has(id))).toEqual([]);
    await store.close();
  });

  test('a process killed while it replaces a zone leaves the zone as it was', async () => {
    const file = join(folder, 'halfway.gpkg');
    for await (const line of otherProcess(file, 'loading')) if (line === 'halfway') break;
    const store = await openStore({ file });
    const parcels = await parcelsOf(store, 'held', { asOf: isoDate('2010-09-30') });
    expect(parcels.map(({ id }) => id)).toEqual(['p']);
    await store.close();
    const db = new Database(file);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });
});

describe('refuses in a sentence', () => {
  test('a folder that cannot be written', async () => {
    const sealed = sealedFolder();
    for (const file of [join(sealed, 'guatu.gpkg'), join(sealed, 'data', 'guatu.gpkg')])
      await expect(openStore({ file })).rejects.toThrow(StoreReadOnlyError);
  });

  test('a database or a GeoPackage of another program, and leaves it as it is', async () => {
    const file = join(folder, 'foreign.gpkg');
    for (const [applicationId, sentence] of [
      [0, /another program/],
      [0x47504b47, /GeoPackage of another program/],
    ] as const) {
      rmSync(file, { force: true });
      const db = new Database(file);
      db.exec('create table precious (thing); insert into precious values (1)');
      db.pragma(`application_id = ${applicationId}`);
      db.close();
      await expectRefusal(file, sentence);
    }
  });

  test('a file that is no database', async () => {
    const file = join(folder, 'letter.gpkg');
    writeFileSync(file, 'Dear sir or madam, '.repeat(100));
    await expectRefusal(file, /no GeoPackage/);
  });

  test('a file that a newer version has written', async () => {
    const file = await fileWith('newer.gpkg');
    const db = new Database(file);
    db.exec(
      `insert into guatu_migration values (99, 'from the future', '2030-01-01T00:00:00.000Z')`,
    );
    db.pragma('journal_mode = delete');
    db.close();
    await expect(openStore({ file })).rejects.toThrow(/newer version/);
    await expect(openStore({ file })).rejects.toThrow(StoreUnusableError);
  });
});

test('a file that is opened again has what was put in', async () => {
  const store = await openStore({ file: await fileWith('again.gpkg') });
  expect(await store.zones()).toMatchObject([{ id: 'village', parcels: 3, revision: 1 }]);
  await store.close();
});

/** What `ogrinfo` prints, its warnings and errors apart. */
function ogrinfo(file: string): { report: string; complaints: string[] } {
  const program = process.env['GUATU_OGRINFO'] ?? 'ogrinfo';
  const { stdout, stderr, error } = spawnSync(program, ['-ro', '-so', '-al', file], {
    encoding: 'utf8',
  });
  if (error)
    throw new Error(`${program} could not be run; it comes with GDAL (Debian: gdal-bin)`, {
      cause: error,
    });
  const complaints = `${stdout}\n${stderr}`.match(/^(Warning|ERROR).*$/gm) ?? [];
  return { report: stdout, complaints };
}

function rowsOf(db: Database.Database, sql: string): unknown[] {
  return db.prepare(sql).all();
}

function registeredExtent(layer: string): string {
  return `select min_x, max_x, min_y, max_y from gpkg_contents where table_name = '${layer}'`;
}

function extentOf(tree: string): string {
  return `select min(minx) min_x, max(maxx) max_x, min(miny) min_y, max(maxy) max_y from ${tree}`;
}

/** The rows of an index made from the table's geometries one by one. */
function indexAnew(db: Database.Database, layer: string): unknown[] {
  db.exec(`create virtual table temp.anew using rtree(id, minx, maxx, miny, maxy)`);
  const insert = db.prepare('insert into temp.anew values (?, ?, ?, ?, ?)');
  const rows = db
    .prepare<[], { fid: number; geom: Buffer }>(
      `select fid, geom from ${layer} where geom not null`,
    )
    .all();
  for (const { fid, geom } of rows) {
    const [west, south, east, north] = boxOfGeoPackageGeometry(geom)!;
    insert.run(fid, west, east, south, north);
  }
  const anew = rowsOf(db, 'select * from temp.anew order by id');
  db.exec('drop table temp.anew');
  return anew;
}

/** The lines another process says; when the reader has had enough, it is killed with no time to say goodbye. */
async function* otherProcess(file: string, activity: string): AsyncGenerator<string> {
  const script = new URL('holdStore.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, file, activity], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    yield* createInterface({ input: child.stdout });
  } finally {
    child.kill('SIGKILL');
    await gone;
  }
}

/** Rights do not hold root back, but nobody makes files in /sys. */
function sealedFolder(): string {
  if (process.getuid?.() === 0) return '/sys';
  const sealed = mkdtempSync(join(folder, 'sealed-'));
  chmodSync(sealed, 0o500);
  return sealed;
}

async function expectRefusal(file: string, sentence: RegExp): Promise<void> {
  const before = readFileSync(file);
  const refused = openStore({ file });
  await expect(refused).rejects.toThrow(StoreUnusableError);
  await expect(refused).rejects.toThrow(sentence);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(`${file}.lock`)).toBe(false);
}
