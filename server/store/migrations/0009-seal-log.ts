import type { Transaction } from 'kysely';
import type { StoreEngine } from '../engine.ts';
import { sealLink } from '../log/logChain.ts';
import type { Schema } from '../schema.ts';
import type { TableShape } from './tableShape.ts';

export const sealLog: readonly TableShape[] = [
  {
    name: 'log_link',
    description: '进度记录的校验链 The chain by which the log of progress is sealed',
    role: 'attributes',
    key: ['number'],
    columns: {
      number: 'integer',
      sealed_at: 'instant',
      entries: 'integer',
      digest: 'text',
      seal: 'text',
    },
  },
];

/** What has been recorded before is the first link of its zone. */
export async function sealWhatIsThere(
  _engine: StoreEngine,
  db: Transaction<Schema>,
): Promise<void> {
  const zones = await db.selectFrom('zone').select('zone_id').execute();
  for (const { zone_id } of zones) await sealLink(db, zone_id, 0);
}
