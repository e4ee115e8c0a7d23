import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Problem } from '../../../../server/http/problemSchema.ts';
import type { Store } from '../../../../server/store/store.ts';
import { jindongRecords } from '../../../../geodata/records/jindong/jindongRecords.ts';
import { tileAt } from '../../../../geodata/tileAddress.ts';
import { squareAt } from '../../store/builders.ts';
import { openFilledStore, served, temporaryFolder, type Served } from '../../served.ts';
import { openArchive } from './openArchive.ts';

const address = '/api/zones/jindong/tiles.pmtiles';

let filled: Awaited<ReturnType<typeof openFilledStore>>;
let app: Served;
/** Run before parcels are read for tiles. */
let beforeParcels: () => Promise<void>;
let reads: number;

beforeEach(async () => {
  filled = await openFilledStore();
  reads = 0;
  beforeParcels = async () => {};
  const store: Store = {
    ...filled.store,
    async parcelVersions(...query) {
      reads += 1;
      await beforeParcels();
      return filled.store.parcelVersions(...query);
    },
  };
  app = served(store);
});
afterEach(() => filled.close());

let written = 0;
async function write(): Promise<void> {
  const { log } = await filled.store.dossier('jindong', { kind: 'parcel', id: 'nanbo' });
  await filled.store.append('jindong', [{ ...log[0]!, id: `again-${(written += 1)}` }]);
}

test('parcels are read once for all the tiles beneath one', async () => {
  const archive = openArchive(new Uint8Array(await (await app.get(address)).arrayBuffer()));
  expect((await archive.getHeader()).numAddressedTiles).toBeGreaterThan(10 * reads);
});

test('a zone that is written meanwhile is begun anew, so that all tiles are of one state', async () => {
  let isWritten = false;
  beforeParcels = async () => {
    if (isWritten) return;
    isWritten = true;
    await write();
  };
  const archive = openArchive(new Uint8Array(await (await app.get(address)).arrayBuffer()));
  const { guatu } = (await archive.getMetadata()) as { guatu: { edition: string } };
  const { edition } = (await app.json('/api/zones/jindong')) as { edition: string };
  expect(guatu.edition).toBe(edition);
});

test('a zone that is written all the while is refused with a sentence, and no half file', async () => {
  beforeParcels = write;
  const answer = await app.get(address);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('Retry-After')).toBe('60');
  expect(((await answer.json()) as Problem).detail).toContain('一直有人在写入');
});

test('a store that fails is a problem, and the next who asks gets the archive', async () => {
  beforeParcels = async () => {
    throw new Error('the disk is gone');
  };
  expect((await app.get(address)).status).toBe(500);
  beforeParcels = async () => {};
  const answer = await app.get(address);
  expect(answer.status).toBe(200);
  await answer.arrayBuffer();
});

test('who hangs up ends the work, and one is made at a time', async () => {
  const controller = new AbortController();
  let atOnce = 0;
  let most = 0;
  beforeParcels = async () => {
    most = Math.max(most, (atOnce += 1));
    controller.abort();
    await new Promise(setImmediate);
    atOnce -= 1;
  };
  const left = app.request(address, { signal: controller.signal });
  const stayed = [app.get(address), app.get('/api/zones/example/tiles.pmtiles')];
  expect((await left).status).toBe(503);
  for (const answer of await Promise.all(stayed)) {
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
  }
  expect(most).toBe(1);
});

test('who leaves before a byte is read leaves no file behind', async () => {
  const folder = temporaryFolder();
  vi.stubEnv('TMPDIR', folder.path);
  const controller = new AbortController();
  const answer = await app.request(address, { signal: controller.signal });
  expect(answer.status).toBe(200);
  expect(readdirSync(folder.path)).toHaveLength(1);
  controller.abort();
  await expect.poll(() => readdirSync(folder.path)).toEqual([]);
  vi.unstubAllEnvs();
  folder.remove();
});

test('more than can wait are told to come again', async () => {
  let goOn = () => {};
  const held = new Promise<void>((resolve) => (goOn = resolve));
  beforeParcels = () => held;
  const asked = Array.from({ length: 6 }, () => app.get(address));
  const refused = await Promise.race(asked);
  expect(refused.status).toBe(503);
  expect(((await refused.json()) as Problem).detail).toContain('瓦片包');
  goOn();
  const answers = await Promise.all(asked);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
  await Promise.all(
    answers.filter(({ status }) => status === 200).map((answer) => answer.arrayBuffer()),
  );
});

test('of a zone with a parcel at the other end of the earth, what lies between is not gone through', async () => {
  const records = jindongRecords();
  const parcels = [...records.parcels];
  const where = { id: 'away', number: null, geometry: squareAt(-170, -70) };
  const nothing = { buildings: [], projects: [], targets: [], log: [], land: [], written: [] };
  const away = { parcel: { ...parcels[0]!.parcel, ...where }, ...nothing };
  const zone = { ...records.zone, bbox: [-171, -71, 121, 30] as const };
  await filled.store.replaceZone({ ...records, zone, parcels: [...parcels, away] });
  const archive = openArchive(new Uint8Array(await (await app.get(address)).arrayBuffer()));
  const { x, y } = tileAt([-169.995, -69.995], 16);
  expect(await archive.getZxy(16, x, y)).toBeDefined();
  expect(reads).toBeLessThan(500);
});
