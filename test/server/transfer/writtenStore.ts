import { isoDate } from '../../../geodata/date.ts';
import { landItem } from '../../../geodata/filing/filedLand.ts';
import { serveGuatu } from '../../../server/main.ts';
import { openAccounts } from '../../../server/accounts/openAccounts.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Place } from '../../../server/transfer/openPlaces.ts';
import { record } from '../../geodata/land/builders.ts';
import { approvalWriter } from '../killed/approvalWriter.ts';
import { editWriter } from '../killed/editWriter.ts';
import { retractionWriter, sheetWriter } from '../killed/entryWriters.ts';
import { peopleAt } from '../killed/people.ts';
import { photoWriter } from '../killed/photoWriter.ts';
import { recordWriter } from '../killed/recordWriter.ts';
import type { Api, Read, Writer } from '../killed/writer.ts';
import { squareAt } from '../store/builders.ts';
import { villageZone } from '../store/villageZone.ts';

/** Of each kind of write so many, one after the other: what is written first is changed by what comes later. */
const rounds = 5;

/**
 * Fills a store with the shipped zones, and then with something of everything that people write, by the routes that their pages
 * use: entries, retractions, approvals, photographs, blockers, splits and what undoes them, an area, land, a removed zone, accounts.
 */
export async function writtenStore(place: Place, folder: string): Promise<void> {
  const server = await serveGuatu(
    {
      host: '127.0.0.1',
      port: 0,
      store: place,
      backups: { folder, daily: false },
      basemap: undefined,
      basePath: undefined,
    },
    () => {},
  );
  try {
    const { administrator, recorder } = await peopleAt(place, 'example');
    const base = `${server.url}/api/zones/example`;
    const api: Api = (path, init) =>
      fetch(`${base}${path}`, { ...init, headers: { ...administrator, ...init?.headers } });
    const read: Read = async <T>(path: string) => (await (await api(path)).json()) as T;
    const sheet = await read<{ readonly rows: readonly { readonly parcel: string }[] }>(
      '/observations?asOf=2026-07-31',
    );
    const parcels = sheet.rows.map(({ parcel }) => parcel);
    const writers: readonly Writer[] = [
      sheetWriter(parcels.slice(0, 40)),
      retractionWriter(parcels.slice(40, 80)),
      approvalWriter(parcels.slice(80, 120), recorder),
      photoWriter(parcels.slice(120, 140), recorder),
      recordWriter('blocker', parcels[200]!),
      editWriter(parcels[210]!),
    ];
    for (let round = 1; round <= rounds; round += 1)
      for (const writer of writers) {
        const response = await writer.write(api, read, `${writer.name}-${round}`);
        if (!response.ok) throw new Error(`${writer.name}: ${await response.text()}`);
      }
  } finally {
    await server.close();
  }
  await writeBesides(place);
}

async function writeBesides(place: Place): Promise<void> {
  const store = await openStore(place);
  const area = await store.saveArea('example', { name: '范围', geometry: squareAt(119.8, 29.2) });
  await store.renameArea('example', area, '改名的范围');
  const land = { parcel: 'north', asOf: isoDate('2012-06-01') };
  await store.replaceZone(villageZone('village'));
  const content = { record: { ...record(), ...land }, reason: null };
  await store.write('village', { kind: 'parcelLand', item: landItem(land), content }, null, '王');
  await store.hideZone('jindong', true);
  await store.replaceZone(villageZone('gone'));
  await store.removeZone('gone', 1);
  await store.close();
  const accounts = await openAccounts(place);
  await accounts.setReading('example', 'closed');
  await accounts.close();
}
