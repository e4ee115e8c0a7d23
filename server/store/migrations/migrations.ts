import type { Transaction } from 'kysely';
import type { StoreEngine } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { createRecords } from './0001-create-records.ts';
import { addLand } from './0002-add-land.ts';
import { addWrittenRecords } from './0004-add-written-records.ts';
import { dateParcels } from './0005-date-parcels.ts';
import { deriveLand } from './deriveLand.ts';
import { sealLog, sealWhatIsThere } from './0009-seal-log.ts';
import { addPhotos } from './0011-add-photos.ts';
import { countZones, recountAll } from './0012-count-zones.ts';
import { indexBlocks } from './0013-index-blocks.ts';
import type { AddedColumn, AddedIndex, TableShape } from './tableShape.ts';

type Migration = {
  readonly number: number;
  readonly name: string;
  readonly tables: readonly TableShape[];
  readonly columns?: readonly AddedColumn[];
  readonly indexes?: readonly AddedIndex[];
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
  {
    number: 5,
    name: 'date parcels',
    tables: dateParcels,
    // A row of states may now begin because the parcel itself is another from that day on.
    columns: [{ table: 'parcel_state', name: 'as_of', shape: 'date?' }],
  },
  {
    number: 6,
    name: 'show parcels as they stand',
    tables: [],
    fill: async (engine, db) => engine.showParcels?.(db),
  },
  {
    number: 7,
    name: 'hide zones',
    tables: [],
    columns: [{ table: 'zone', name: 'hidden_at', shape: 'instant?' }],
  },
  {
    number: 8,
    name: 'note how files were read',
    tables: [],
    columns: [{ table: 'zone_import', name: 'read_as', shape: 'json?' }],
  },
  {
    number: 9,
    name: 'seal the log',
    tables: sealLog,
    columns: [{ table: 'observation', name: 'link', shape: 'integer?' }],
    fill: sealWhatIsThere,
  },
  {
    number: 10,
    name: 'note edits of parcels',
    tables: [],
    columns: [{ table: 'zone_import', name: 'edit', shape: 'json?' }],
  },
  { number: 11, name: 'add photos', tables: addPhotos },
  { number: 12, name: 'count zones', tables: countZones, fill: recountAll },
  { number: 13, name: 'index blocks', tables: [], indexes: indexBlocks },
];

/** Every table as the migrations leave it. */
export const tables: readonly TableShape[] = migrations
  .flatMap((migration) => migration.tables)
  .map((table) => {
    const added = migrations.flatMap(({ columns = [] }) =>
      columns.flatMap(({ table: name, ...column }) => (name === table.name ? [column] : [])),
    );
    const columns = Object.fromEntries(added.map(({ name, shape }) => [name, shape]));
    return { ...table, columns: { ...table.columns, ...columns } };
  });
