import type { Expression, Insertable, Kysely, SqlBool, Transaction } from 'kysely';
import type { BoundingBox, Geometry } from '../../geodata/geometry.ts';
import type { StoreError } from './errors.ts';
import type { Follower } from './follower.ts';
import type { AddedColumn, TableShape } from './migrations/tableShape.ts';
import type { RowTable, Schema } from './schema.ts';

export type Engine = 'geopackage' | 'postgis';

/** What the two engines do differently. Everything else is one set of Kysely queries. */
export type StoreEngine = {
  readonly name: Engine;
  /** For reads: a transaction here sees one state of the data and holds up no write. */
  readonly reader: Kysely<Schema>;
  /** For writes, one transaction at a time per zone. */
  readonly writer: Kysely<Schema>;

  /**
   * Another after every write to the store, by whichever program; much cheaper than a read. Left out by an engine that has to
   * be asked over a line anyway.
   */
  changeMark?(): unknown;

  /** Tells other servers over the same store that a zone was written; left out where there are none. */
  tellOfZone?(zone: string): Promise<void>;
  /** A second database for `reader`; left out where there is none. */
  readonly follower?: Follower;
  /** See `Store.hearOfZones`. */
  hearOfZones?(hear: (zone: string) => void): () => Promise<void>;

  /** Reads what the engine gives for a geometry column. */
  decodeGeometry(bytes: Uint8Array): Geometry;

  /** Ids of the parcels, or former ones, whose box may meet this one, in order: a superset, to be checked exactly. West ≤ east. */
  parcelsNear(
    db: Kysely<Schema>,
    table: 'parcel' | 'former_parcel',
    zone: string,
    box: BoundingBox,
  ): Promise<string[]>;

  /** Whether the box of a shape in a table may meet this one, by the index: for a superset, to be checked exactly. West ≤ east. */
  isNear(table: 'block' | 'work' | 'event' | 'building', box: BoundingBox): Expression<SqlBool>;

  /** Runs a write of a whole zone in one transaction, by whatever makes the engine quick at it. */
  load<T>(write: (db: Transaction<Schema>) => Promise<T>): Promise<T>;
  /** After a load so large that the engine should take stock of its tables at once. */
  analyze(): Promise<void>;
  /** Inserts many rows; all have the same columns. */
  insert<T extends RowTable>(
    db: Transaction<Schema>,
    table: T,
    rows: readonly Insertable<Schema[T]>[],
  ): Promise<void>;
  /** Removes a zone's rows from a table. */
  clear(db: Transaction<Schema>, table: RowTable, zone: string): Promise<void>;
  createTable(db: Transaction<Schema>, shape: TableShape): Promise<void>;
  addColumn(db: Transaction<Schema>, column: AddedColumn): Promise<void>;
  /** Keeps true what the store says of a layer to other programs, after rows of it were written outside of `load`. */
  describeLayer(db: Transaction<Schema>, table: RowTable): Promise<void>;
  /** Shows parcels as they stand to whoever opens the store with another program; left out where nobody opens a file. */
  showParcels?(db: Transaction<Schema>): Promise<void>;

  /** The error in our words, undefined when it is none of this engine's. */
  explain(error: unknown): StoreError | undefined;
  close(): Promise<void>;
};
