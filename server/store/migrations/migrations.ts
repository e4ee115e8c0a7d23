import type { Transaction } from 'kysely';
import type { StoreEngine } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { createRecords } from './0001-create-records.ts';
import { addLand } from './0002-add-land.ts';
import { addWrittenRecords } from './0004-add-written-records.ts';
import { deriveLand } from './deriveLand.ts';
import type { TableShape } from './tableShape.ts';

type Migration = {
  readonly number: number;
  readonly name: string;
  readonly tables: readonly TableShape[];
  /** Fills the tables from what is there already. */
  readonly fill?: (engine: StoreEngine, db: Transaction<Schema>) => Promise<void>;
};

/** In order; a number that has been released is never changed. */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'create records', tables: createRecords },
  { number: 2, name: 'add land', tables: addLand, fill: deriveLand },
  // Buildings stand only on the days on which their land is on record as built up.
  { number: 3, name: 'date buildings by their land', tables: [], fill: deriveLand },
  { number: 4, name: 'add written records', tables: addWrittenRecords },
];
