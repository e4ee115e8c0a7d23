import type { Transaction } from 'kysely';
import { recountZone } from '../counts/recount.ts';
import type { StoreEngine } from '../engine.ts';
import type { Schema } from '../schema.ts';
import type { TableShape } from './tableShape.ts';

export const countZones: readonly TableShape[] = [
  {
    name: 'zone_count',
    description: 'What the parcels of zones come to from their newest day on',
    role: 'derived',
    key: ['class'],
    columns: { class: 'text', parcels: 'integer', area_mm2: 'real', area_unknown: 'integer' },
  },
];

export async function recountAll(engine: StoreEngine, db: Transaction<Schema>): Promise<void> {
  const zones = await db.selectFrom('zone').select('zone_id').execute();
  for (const { zone_id } of zones) await recountZone(engine, db, zone_id);
}
