import type { Axis, AxisStates } from '../../geodata/axis.ts';
import type { Bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import type { FactTopic, Figure } from '../../geodata/fact.ts';
import type { Geometry } from '../../geodata/geometry.ts';
import type { LandUse } from '../../geodata/landUse.ts';
import type { LogEntry, Quantity, Subject, SubjectKind } from '../../geodata/observation.ts';
import type { RegisteredArea } from '../../geodata/parcel.ts';
import type { Project } from '../../geodata/project.ts';
import type { Provenance } from '../../geodata/provenance.ts';
import type { BoundaryQuality } from '../../geodata/quality.ts';
import type { Doubt, Landmark, Work, Zone, ZoneEvent } from '../../geodata/zone.ts';
import type { WrittenContents, WrittenKind } from '../../geodata/written/writtenRecord.ts';
import type { Geom, Json, Zoned } from './columns.ts';
import type { PhotoImageTable, PhotoTable } from './photoSchema.ts';
import type {
  BoundaryTable,
  FormerAreaTable,
  ParcelEntryTable,
  RemovedZoneTable,
  Superseded,
  ZoneImportTable,
} from './importSchema.ts';
import type { ParcelStateTable, StateClassTable, ZoneCountTable } from './stateSchema.ts';
import type {
  LandClassTable,
  LandRecordTable,
  LandStateTable,
  SavedAreaTable,
} from './landSchema.ts';

/** `ordinal` keeps the order in which the records were given. */
type Listed = Zoned & { ordinal: number; id: string };
type Named = { name_zh: string; name_en: string };

export type ZoneTable = Zoned &
  Named & {
    origin: Zone['origin'];
    west: number;
    south: number;
    east: number;
    north: number;
    /** JSON, written as its text: this one row does not go through `engine.insert`. */
    note: string;
    parcels: number;
    latest: IsoDate | null;
    revision: number;
    /** Since when it is left out of the list of zones; NULL: it is in it. */
    hidden_at: IsoInstant | null;
  };

export type SourceTable = Listed & {
  title_zh: string;
  title_en: string;
  covers_from: IsoDate;
  covers_to: IsoDate;
  note: Json<Bilingual | null>;
};

export type TownTable = Listed & Named & { quality: BoundaryQuality; geom: Geom };

export type BlockTable = Listed &
  Named & {
    town_id: string | null;
    quality: BoundaryQuality;
    note: Json<Bilingual | null>;
    geom: Geom;
  };

export type ParcelTable = Zoned &
  Named & {
    id: string;
    number: string | null;
    block_id: string | null;
    town_id: string | null;
    land_use: LandUse | null;
    quality: BoundaryQuality;
    registered_m2: number | null;
    registered: Json<RegisteredArea | null>;
    measured_m2: number;
    note: Json<Bilingual | null>;
    geom: Geom;
  };

export type BuildingTable = Listed &
  Named & {
    parcel_id: string;
    floors: number;
    footprint_m2: number;
    floor_area_m2: number;
    quality: BoundaryQuality;
    geom: Geom;
  };

export type WorkTable = Listed &
  Named & {
    kind: Work['kind'];
    block_id: string | null;
    quality: BoundaryQuality;
    note: Json<Bilingual | null>;
    geom: Geom<Geometry | null>;
  };

export type EventTable = Listed &
  Named & {
    kind: ZoneEvent['kind'];
    town_id: string | null;
    from_date: IsoDate;
    to_date: IsoDate;
    area_m2: number | null;
    households: number | null;
    places: number | null;
    quality: BoundaryQuality;
    provenance: Json<Provenance>;
    note: Json<Bilingual | null>;
    geom: Geom<Geometry | null>;
  };

export type LandmarkTable = Listed & {
  name_zh: string | null;
  name_en: string | null;
  kind: Landmark['kind'];
  quality: BoundaryQuality;
  geom: Geom;
};

export type ProjectTable = Listed &
  Named & {
    owner_zh: string | null;
    owner_en: string | null;
    category: Project['category'];
    contact: string | null;
    investment: Json<Quantity | null>;
    provenance: Json<Provenance>;
    note: Json<Bilingual | null>;
  };

/** Which parcels a project stands on, in the order the project names them. */
export type ProjectParcelTable = Zoned & {
  project_id: string;
  parcel_id: string;
  position: number;
};

export type TargetTable = Listed & {
  subject_kind: SubjectKind;
  subject_id: string;
  axis: Axis;
  state: AxisStates[Axis];
  due: IsoDate;
  due_as_printed: Json<Bilingual>;
  provenance: Json<Provenance>;
  note: Json<Bilingual | null>;
};

export type FactTable = Listed & {
  topic: FactTopic;
  text_zh: string;
  text_en: string;
  as_of: IsoDate;
  figures: Json<readonly Figure[]>;
  subjects: Json<readonly Subject[]>;
  provenance: Json<Provenance>;
};

export type DoubtTable = Listed & {
  title_zh: string;
  title_en: string;
  readings: Json<Doubt['readings']>;
  handling: Json<Bilingual>;
  facts: Json<readonly string[]>;
  subjects: Json<readonly Subject[]>;
};

/** The log. Rows are added and never changed; they go only when their zone is replaced. */
export type ObservationTable = Zoned & {
  id: string;
  kind: LogEntry['kind'];
  subject_kind: SubjectKind;
  subject_id: string;
  axis: Axis | null;
  state: AxisStates[Axis] | null;
  percent: number | null;
  as_of: IsoDate | null;
  supersedes: string | null;
  retracts: string | null;
  recorded_at: IsoInstant;
  recorded_by: string;
  /** Empty lists are NULL: most of a large log has none. */
  quantities: Json<readonly Quantity[] | null>;
  qualifiers: Json<readonly Bilingual[] | null>;
  blocked: Json<Bilingual | null>;
  provenance: Json<Provenance>;
  note: Json<Bilingual | null>;
  /** The link of the chain that it is sealed in; NULL: the first, 0. */
  link: number | null;
};

/** The chain by which the log is sealed (`log/logChain.ts`). `digest` and `seal` are SHA-256 in hexadecimal. */
export type LogLinkTable = Zoned & {
  number: number;
  sealed_at: IsoInstant;
  entries: number;
  digest: string;
  seal: string;
};

/**
 * Versions of what people wrote down. Rows are added and never changed. Those that come with the zone's records go with them;
 * what was written through the page stays when the zone is replaced.
 */
export type WrittenRecordTable = Zoned & {
  kind: WrittenKind;
  item: string;
  recorded_at: IsoInstant;
  recorded_by: string | null;
  origin: 'records' | 'page';
  content: Json<WrittenContents[WrittenKind] | null>;
};

type MigrationTable = { number: number; name: string; applied_at: IsoInstant };

/** Tables as Kysely sees them; the columns are created by `migrations/`. */
export type Schema = {
  zone: ZoneTable;
  source: SourceTable;
  town: TownTable;
  block: BlockTable;
  parcel: ParcelTable;
  building: BuildingTable;
  work: WorkTable;
  event: EventTable;
  landmark: LandmarkTable;
  project: ProjectTable;
  project_parcel: ProjectParcelTable;
  target: TargetTable;
  fact: FactTable;
  doubt: DoubtTable;
  observation: ObservationTable;
  log_link: LogLinkTable;
  state_class: StateClassTable;
  parcel_state: ParcelStateTable;
  zone_count: ZoneCountTable;
  land_record: LandRecordTable;
  land_class: LandClassTable;
  land_state: LandStateTable;
  saved_area: SavedAreaTable;
  written_record: WrittenRecordTable;
  former_parcel: ParcelTable & Superseded;
  parcel_entry: ParcelEntryTable;
  zone_import: ZoneImportTable;
  boundary: BoundaryTable;
  former_area: FormerAreaTable;
  removed_zone: RemovedZoneTable;
  photo: PhotoTable;
  photo_image: PhotoImageTable;
  guatu_migration: MigrationTable;
};

/** Tables that rows are inserted into by the engine: everything but the zone itself. */
export type RowTable = Exclude<keyof Schema, 'zone' | 'guatu_migration'>;

/** Tables of a zone's records, which go with it when it is replaced. */
export type RecordTable = Exclude<
  RowTable,
  'saved_area' | 'written_record' | 'removed_zone' | 'photo' | 'photo_image'
>;
