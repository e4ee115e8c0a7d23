import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { Polygon } from '../../../geodata/geometry.ts';
import { measureArea } from '../../../geodata/measure.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import type { Block } from '../../../geodata/zone.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { around, place, plot } from '../../geodata/areaChecks/metreRectangles.ts';
import { parcelRecord, zoneOf } from '../../server/store/builders.ts';
import { startServer } from '../startServer.ts';

/** A surveyed zone `faulty`: 东 and 西 overlap, 东 runs out of the block, 西 lies around a hole; 30 cm are left beside 东. */
export const overlap = plot(95, 0, 100, 100);
export const hole = plot(40, 40, 60, 60);
export const beyond = plot(95, 100, 150, 110);

const outline = plot(10, 0, 200, 100);

const parcels = [
  parcelAt('west', '西', around(plot(10, 0, 100, 100), hole)),
  parcelAt('east', '东', plot(95, 0, 150, 110)),
  parcelAt('far', '远', plot(150.3, 0, 200, 100)),
];

function parcelAt(id: string, name: string, geometry: Polygon) {
  const measuredM2 = measureArea(geometry);
  const registered: Parcel['registered'] = {
    squareMetres: measuredM2,
    asPrinted: `${measuredM2.toFixed(1)} m²`,
    provenance: { kind: 'site' },
  };
  const named = { name: bilingual(name, id), block: 'b', measuredM2, registered };
  return parcelRecord(id, { ...named, geometry });
}

const block: Block = {
  id: 'b',
  name: bilingual('测区', 'Block B'),
  town: null,
  quality: 'surveyed',
  geometry: outline,
  note: null,
};

/** Gives the test a server whose store holds that zone. */
export async function serveFaultyZone(use: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-faulty-'));
  try {
    const { zone, ...rest } = zoneOf('faulty', parcels);
    const bbox = [...place(-50, -50), ...place(250, 150)] as const;
    const store = await openStore({ file: join(folder, 'guatu.gpkg') });
    await store.replaceZone({ ...rest, zone: { ...zone, bbox }, blocks: [block] });
    await store.close();
    const server = await startServer({ GUATU_DATA: folder });
    try {
      await use(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
