import type { StoreEngine } from '../store/engine.ts';
import { faultsOfGeoPackage } from '../store/geopackage/faults.ts';
import { faultsOfPostgis } from '../store/postgis/faults.ts';
import { inSnapshot } from '../store/snapshot.ts';
import { logFaults } from './logFaults.ts';
import { photoFaults } from './photoFaults.ts';
import { derivedFaults } from './derivedFaults.ts';

/** What was found wrong: by the engine itself, in what is derived from the records, in the chain that seals the log, or in photographs. */
type StoreFault = {
  readonly of: 'engine' | 'derived' | 'log' | 'photos';
  readonly zone: string | null;
  /** In English, for whoever keeps the program. */
  readonly what: string;
};

/** Of a zone that was gone through; `seal` is the last of its chain: kept elsewhere, it proves that none was taken off the end. */
type VerifiedZone = {
  readonly zone: string;
  readonly parcels: number;
  readonly entries: number;
  readonly seal: string | null;
};

export type Verification = {
  readonly zones: readonly VerifiedZone[];
  readonly faults: readonly StoreFault[];
};

const engineFaults = { geopackage: faultsOfGeoPackage, postgis: faultsOfPostgis };

/** Goes through all that a store holds, as one state of it, and changes nothing. */
export function verifyStore(engine: StoreEngine): Promise<Verification> {
  return inSnapshot(engine.reader, async (db) => {
    const faults: StoreFault[] = (await engineFaults[engine.name](db)).map((what) => ({
      of: 'engine',
      zone: null,
      what,
    }));
    const zones: VerifiedZone[] = [];
    const rows = await db
      .selectFrom('zone')
      .select(['zone_id', 'parcels'])
      .orderBy('zone_id')
      .execute();
    for (const { zone_id: zone, parcels } of rows) {
      const log = await logFaults(db, zone);
      const derived = await derivedFaults(db, zone);
      const photos = await photoFaults(db, zone);
      faults.push(
        ...log.faults.map((what) => ({ of: 'log', zone, what }) as const),
        ...derived.map((what) => ({ of: 'derived', zone, what }) as const),
        ...photos.map((what) => ({ of: 'photos', zone, what }) as const),
      );
      zones.push({ zone, parcels, entries: log.entries, seal: log.seal });
    }
    return { zones, faults };
  });
}
