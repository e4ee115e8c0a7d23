import type { Language } from '../../bilingual.ts';
import type { IsoDate, IsoInstant } from '../../date.ts';
import type { LedgerColumn } from './ledgerColumns.ts';

/** What a ledger was downloaded of. */
export type LedgerOf = {
  readonly zone: string;
  readonly day: IsoDate;
  /** null: all parcels. */
  readonly block: string | null;
  /** In which its cells are written. */
  readonly language: Language;
  readonly exportedAt: IsoInstant;
  /** Of the zone, when it was downloaded. */
  readonly revision: number;
};

/** A row of a ledger as it is written: texts of its keys and of `ledgerColumns`, in their order. */
export type LedgerRow = {
  readonly parcel: string;
  readonly number: string;
  readonly name: string;
  readonly block: string;
  readonly cells: readonly string[];
};

/** A filled-in cell, where it stands: `F12`. */
export type LedgerCell = LedgerColumn & {
  readonly parcel: string;
  readonly address: string;
  readonly text: string;
};

/** What a workbook was read as. */
export type LedgerFile = {
  /** null where the hidden sheet is gone that says it, after copying the rows elsewhere say. */
  readonly of: LedgerOf | null;
  /** The texts that were downloaded, by parcel and `columnCode`; empty where that sheet is gone. */
  readonly exported: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly cells: readonly LedgerCell[];
  /** Parcels whose rows are there, by where their id stands. */
  readonly parcels: ReadonlyMap<string, string>;
  /** Headings of columns that are not read. */
  readonly ignored: readonly string[];
  readonly problems: readonly LedgerProblem[];
};

/** A cell or row that is not read, and where it stands. */
export type LedgerProblem = {
  readonly kind: 'noParcel' | 'twice' | 'merged' | 'formula';
  readonly address: string;
};
