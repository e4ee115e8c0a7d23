import type { Kysely, Transaction } from 'kysely';
import type { StoreError } from '../store/errors.ts';
import type { AccountsSchema } from './schema.ts';

/** How an engine writes what SQL has no one word for. */
export type Dialect = {
  /** A key that counts by itself. */
  readonly countedKey: string;
  /** Makes a table refuse to be changed or emptied, in these words. */
  appendOnly(table: string, refusal: { readonly name: string; readonly said: string }): string[];
};

/** What the two engines do differently with accounts. */
export type AccountsEngine = {
  readonly db: Kysely<AccountsSchema>;
  readonly dialect: Dialect;
  /** Keeps every other writer of accounts waiting until the transaction ends, of whichever program. */
  alone(db: Transaction<AccountsSchema>): Promise<void>;
  /** The error in our words, undefined when it is none of this engine's. */
  explain(error: unknown): StoreError | undefined;
  close(): Promise<void>;
};
