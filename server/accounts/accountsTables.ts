import type { AccountsSchema } from './schema.ts';

export type AccountsTable = {
  readonly name: Exclude<keyof AccountsSchema, 'accounts_migration'>;
  readonly key: readonly string[];
  /** The column whose numbers the engine counts by itself. */
  readonly counted?: string;
  /** Rows that are in memory at a time. */
  readonly atATime: number;
};

const usual = 500;

/** Every table of accounts, each after those that it speaks of. */
export const accountsTables: readonly AccountsTable[] = [
  { name: 'person', key: ['id'], atATime: usual },
  { name: 'zone_grant', key: ['person_id', 'zone', 'role'], atATime: usual },
  { name: 'identity', key: ['person_id'], atATime: usual },
  { name: 'session', key: ['token_hash'], atATime: usual },
  { name: 'zone_reading', key: ['zone'], atATime: usual },
  { name: 'audit_entry', key: ['id'], counted: 'id', atATime: usual },
  { name: 'submission', key: ['number'], counted: 'number', atATime: usual },
  { name: 'submission_decision', key: ['number'], counted: 'number', atATime: usual },
  { name: 'submitted_photo', key: ['number'], counted: 'number', atATime: usual },
  // A picture each, of up to ten megabytes.
  { name: 'submitted_photo_image', key: ['photo'], atATime: 4 },
  { name: 'submitted_photo_decision', key: ['number'], counted: 'number', atATime: usual },
];
