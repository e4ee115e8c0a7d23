import type { Inheritance } from '../../../geodata/editing/inheritance.ts';
import type { NewImport, ParcelChange, ReplacedAreas } from '../../../geodata/import/zoneImport.ts';

export type Changes = AsyncIterable<ParcelChange> | Iterable<ParcelChange>;

/** An import as it is to be written, with what new parcels inherit. */
export type PreparedImport = {
  readonly header: NewImport;
  readonly changes: Changes;
  readonly areas?: ReplacedAreas;
  readonly inherited?: Inheritance | undefined;
};
