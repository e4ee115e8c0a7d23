import type { Kysely, Transaction } from 'kysely';
import type { StoreError } from '../store/errors.ts';
import type { AccountsTable } from './accountsTables.ts';
import type { AccountsSchema } from './schema.ts';

/** How an engine writes what SQL has no one word for. */
export type Dialect = {
  /** A key that counts by itself. */
  readonly countedKey: string;
  /** What holds a picture. */
  readonly bytes: string;
  /** Makes a table refuse to be changed or emptied, in these words. */
  appendOnly(table: string, refusal: { readonly name: string; readonly said: string }): string[];
};

/** What the two engines do differently with accounts. */
export type AccountsEngine = {
  readonly db: Kysely<AccountsSchema>;
  readonly dialect: Dialect;
  /** Keeps every other writer of accounts waiting until the transaction ends, of whichever program. */
  alone(db: Transaction<AccountsSchema>): Promise<void>;
  /** Inserts rows of another store's accounts with the numbers that they have; what is added later is counted on from there. */
  insertNumbered(
    db: Transaction<AccountsSchema>,
    table: AccountsTable,
    rows: readonly Readonly<Record<string, unknown>>[],
  ): Promise<void>;
  /** The error in our words, undefined when it is none of this engine's. */
  explain(error: unknown): StoreError | undefined;
  close(): Promise<void>;
};
