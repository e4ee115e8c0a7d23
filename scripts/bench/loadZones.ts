import { exampleRecords } from '../../geodata/records/example/exampleRecords.ts';
import { openStore } from '../../server/store/openStore.ts';
import { timed, type Figure } from './figure.ts';
import { zoneOf, type Trial } from './trial.ts';

/** Puts an example zone of every size into the store; what that took, generating the records included. */
export async function* loadZones({ engine, place, sizes }: Trial): AsyncGenerator<Figure> {
  const store = await openStore(place);
  try {
    for (const parcels of sizes) {
      const records = exampleRecords({ parcels, seed: 1 });
      const zone = { ...records.zone, id: zoneOf(parcels) };
      const { runs } = await timed(1, () => store.replaceZone({ ...records, zone }));
      yield { bench: 'fill', what: 'generate and load a zone', engine, parcels, unit: 'ms', runs };
    }
  } finally {
    await store.close();
  }
}
