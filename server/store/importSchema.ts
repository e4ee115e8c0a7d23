import type { Bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import type { ParcelEdit } from '../../geodata/editing/parcelEdit.ts';
import type { BoundingBox } from '../../geodata/geometry.ts';
import type { AreaLayer, ImportCounts, ZoneImport } from '../../geodata/import/zoneImport.ts';
import type { Source } from '../../geodata/provenance.ts';
import type { BoundaryQuality } from '../../geodata/quality.ts';
import type { Geom, Json, Zoned } from './columns.ts';

/**
 * What a former parcel has beyond its row: it held from `since` (NULL: ever since), as the import `written_by` said (NULL: as the
 * zone was first written), before `until`, from which the import `ended_by` says otherwise.
 */
export type Superseded = {
  since: IsoDate | null;
  written_by: string | null;
  until: IsoDate;
  ended_by: string;
};

/** Parcels that an import wrote. One without an entry has been what it is ever since. */
export type ParcelEntryTable = Zoned & { id: string; since: IsoDate | null; written_by: string };

/** Imports, the undone ones too. */
export type ZoneImportTable = Zoned & {
  id: string;
  recorded_at: IsoInstant;
  recorded_by: string | null;
  as_of: IsoDate | null;
  /** Empty of an edit, which comes in no file. */
  file: string;
  source: Json<Source>;
  counts: Json<ImportCounts>;
  /** NULL: written before it was noted. */
  read_as: Json<ZoneImport['readAs'] | null>;
  /** NULL of a file. */
  edit: Json<ParcelEdit | null>;
  /** The zone's box before it, to which undoing goes back. */
  box_before: Json<BoundingBox>;
  undone_at: IsoInstant | null;
};

export type BoundaryTable = Zoned & { quality: BoundaryQuality; geom: Geom };

/** A block, town or boundary (its id is empty) as it was before an import put others in place of all of its kind. */
export type FormerAreaTable = Zoned & {
  ended_by: string;
  kind: AreaLayer;
  id: string;
  ordinal: number;
  name_zh: string | null;
  name_en: string | null;
  town_id: string | null;
  quality: BoundaryQuality;
  note: Json<Bilingual | null>;
  geom: Geom;
};

export type RemovedZoneTable = Zoned & { revision: number; removed_at: IsoInstant };
