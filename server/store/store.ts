import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import type { NumberedParcel } from '../../geodata/editing/takenNumber.ts';
import type { Fact } from '../../geodata/fact.ts';
import type { Progress } from '../../geodata/progress.ts';
import type { BoundingBox } from '../../geodata/geometry.ts';
import type { Count } from '../../geodata/count.ts';
import type { LandCell, LandClass } from '../../geodata/land/landCell.ts';
import type { LandRecord } from '../../geodata/land/landRecord.ts';
import type { LandParcel } from '../../geodata/land/landParcel.ts';
import type { LandUse } from '../../geodata/landUse.ts';
import type { LogEntry, Subject } from '../../geodata/observation.ts';
import type { Building, Parcel, RegisteredArea } from '../../geodata/parcel.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import type { KnownBy, ParcelTimeline } from '../../geodata/parcelTimeline.ts';
import type { Photo } from '../../geodata/photo/photo.ts';
import type { PlanRecords } from '../../geodata/plan/planRecords.ts';
import type { LastDays, Project, Target } from '../../geodata/project.ts';
import type { Source } from '../../geodata/provenance.ts';
import type { StateFilter } from '../../geodata/stateFilter.ts';
import type { Cell } from '../../geodata/statistics.ts';
import type { SupervisedParcel } from '../../geodata/supervision/supervised.ts';
import type { WrittenKind, WrittenVersion } from '../../geodata/written/writtenRecord.ts';
import type { ZoneBoundary, ZoneImport } from '../../geodata/import/zoneImport.ts';
import type { FormReading, ZoneFileReading } from './filing/zoneFileReading.ts';
import type { StoreCounts } from './counts/storeCounts.ts';
import type { Engine } from './engine.ts';
import type { Follower } from './follower.ts';
import type { StoreVersions } from './parcelVersions.ts';
import type { PhotoImage } from './photos.ts';
import type { SavedArea } from './savedArea.ts';
import type { StoreWrites } from './storeWrites.ts';
import type { Sifted } from './rowCondition.ts';
import type { PresentVersion } from './writtenVersions.ts';
import type { Block, Doubt, Landmark, Town, Work, Zone, ZoneEvent } from '../../geodata/zone.ts';

/** A zone as the list of zones shows it. `revision` grows by one with every write to the zone. */
export type ZoneSummary = Zone & {
  readonly parcels: number;
  /** The newest day any observation, land record or import of the zone speaks of; null when there is none. */
  readonly latest: IsoDate | null;
  readonly revision: number;
  /** Left out of the list that readers choose from; its own address shows it as ever. */
  readonly hidden: boolean;
};

/** The day asked about, and the moment by which it was known: the whole log when that is left out. */
export type Moment = { readonly asOf: IsoDate; readonly knownBy?: IsoInstant | undefined };

/** What a list is narrowed to. Values of one filter are alternatives; all filters must be met. `ids` are the items’ own; projects and targets are not asked for by them. */
export type ListFilter = {
  readonly ids?: readonly string[] | undefined;
  readonly blocks?: readonly string[] | undefined;
  readonly towns?: readonly string[] | undefined;
  readonly uses?: readonly (LandUse | 'unknown')[] | undefined;
  /** Part of a name in either language, or of a parcel's number; A–Z are as good as a–z. */
  readonly search?: string | undefined;
  readonly states?: StateFilter | undefined;
  readonly bbox?: BoundingBox | undefined;
};

/** A stretch of a list in the order of its ids: what comes after an id, so many at most. */
export type ListQuery = Moment &
  ListFilter &
  Sifted & { readonly after?: string | undefined; readonly limit?: number | undefined };

/** Zones after an id, so many at most, whose name in either language has a text in it. */
export type ZoneStretch = Pick<ListQuery, 'after' | 'limit' | 'search'>;

/** The days whose states are asked for: that of `from`, and what came up to `to`. */
export type HistoryQuery = { readonly from: IsoDate; readonly to: IsoDate };

/** Land records carry no moment at which they were written down, so nobody can say what was known of land by one. */
export type LandQuery = Omit<ListQuery, 'knownBy' | 'states' | 'bbox'>;

/** What stands in lists beside parcels. */
export type ListItems = {
  readonly block: Block;
  readonly work: Work;
  readonly event: ZoneEvent;
  readonly building: Building;
  readonly project: Project;
  readonly target: Target;
};
export type ListKind = keyof ListItems;

/** An item with the progress of its subject: a building's is its parcel's, a target's that of what it is set for. */
export type Stated<Item> = {
  readonly item: Item;
  readonly progress: Progress;
  /** Of targets: when what belongs to their subject was last seen. */
  readonly members: LastDays;
};

/** How statistics are grouped. `null` as a group is "not stated": parcels of no block or no town. */
export type AreaKind = 'zone' | 'block' | 'town';
/** Cells of one `class`, a number, are alike in all but what is summed. */
type OfArea = { readonly area: string | null; readonly class: number };
export type AreaCell = Cell & OfArea;
export type AreaLandCell = LandCell & OfArea;

/** What is counted of one class, which is named by its number. */
export type ClassCount = Count & { readonly class: number };
/** Counts of areas by the classes that parcels belong to, for zones of very many areas. */
export type AreaClassCounts<Class> = {
  classOf(number: number): Class;
  /** Nothing for an area that no parcel names. */
  countsOf(area: string | null): readonly ClassCount[];
};

export type AreaName = Pick<Block, 'id' | 'name'>;

/** What something new may be on record of. */
export const changeKinds = ['parcels', 'land', 'blocks', 'works', 'projects', 'events'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A day on which something new is on record, and of how many of each kind. */
export type DayOfChange = {
  readonly day: IsoDate;
  readonly changes: { readonly [Kind in ChangeKind]?: number };
};

/** Of a block with its parcels and works, of a parcel, or of the whole zone. */
export type DaysOf = { readonly block?: string | undefined; readonly parcel?: string | undefined };

/** Everything recorded about one subject, newest first where there is an order. */
export type Dossier = {
  readonly log: readonly LogEntry[];
  /** Its own plans, and those of what it belongs to or what belongs to it. */
  readonly targets: readonly Target[];
  readonly facts: readonly Fact[];
  readonly doubts: readonly Doubt[];
  /** The sources that the entries above name. */
  readonly sources: readonly Source[];
};

/** What surrounds the parcels on the map. */
export type Surroundings = {
  readonly towns: readonly Town[];
  readonly blocks: readonly Block[];
  readonly works: readonly Work[];
  readonly events: readonly ZoneEvent[];
  readonly landmarks: readonly Landmark[];
};

/**
 * Everything the server keeps, in domain words. Reads of a zone that does not exist give empty results; callers ask
 * `zone` first. Failures of the engine reject with the engine's error as `cause` of a StoreError.
 */
export interface Store extends StoreWrites, StoreVersions, StoreCounts {
  readonly engine: Engine;
  /** Tells this store from another with the same zones and revisions: one that was made anew in its place. */
  readonly identity: string;

  /** Zones in the order of their ids, hidden ones too; empty in a new store. */
  zones(stretch?: ZoneStretch): Promise<ZoneSummary[]>;
  zone(zone: string): Promise<ZoneSummary | undefined>;

  /**
   * Parcels with their state on `asOf`, in the order of their ids, in pages of at most `pageSize` (1000 by default) so
   * that a large zone neither fills the memory nor holds the engine. A box finds the parcels whose own box meets it.
   */
  parcels(zone: string, query: ListQuery, pageSize?: number): AsyncIterable<ParcelFeature[]>;

  /** Every state that each parcel has ever had, as known by a moment or all that is, in pages like those of `parcels`. */
  timelines(zone: string, knownBy?: KnownBy, pageSize?: number): AsyncIterable<ParcelTimeline[]>;

  /** Parcels without shapes, in the order of their ids, with their states over some days. */
  parcelHistories(zone: string, query: HistoryQuery): Promise<SupervisedParcel[]>;

  /** Whole logs, by item ('parcel:p1'), of subjects of which something about days up to one was recorded after a moment. */
  revisedLogs(zone: string, since: Moment): Promise<ReadonlyMap<string, LogEntry[]>>;

  /**
   * Items of a kind with their progress, in the order of their ids, in pages like those of `parcels`. Filters that an item
   * has nothing to answer by are passed over: towns have no land use. Events that lie ahead of the day are left out.
   */
  list<Kind extends ListKind>(
    zone: string,
    kind: Kind,
    query: ListQuery,
    pageSize?: number,
  ): AsyncIterable<Stated<ListItems[Kind]>[]>;

  /** How many there are in the whole list, whatever its stretch; null when only reading it all would tell. */
  count(zone: string, kind: ListKind | 'parcel', query: ListQuery): Promise<number | null>;

  /** What documents say of the areas of these parcels at a moment, of those of which they say something. */
  reportedAreas(
    zone: string,
    parcels: readonly string[],
    moment: Moment,
  ): Promise<ReadonlyMap<string, RegisteredArea>>;

  /** A parcel as it is, or as it was at a moment; undefined when there is or was none. */
  parcel(zone: string, id: string, moment?: Moment): Promise<Parcel | undefined>;
  /** Of those of some parcels that are none any more, the day from which they are not; at most some thousands of them. */
  parcelEnds(zone: string, ids: readonly string[]): Promise<ReadonlyMap<string, IsoDate>>;
  /** Every parcel as it is now, with its shape, in the order of ids. */
  wholeParcels(zone: string, pageSize?: number): AsyncIterable<Parcel[]>;
  buildings(zone: string, parcel: string): Promise<Building[]>;
  projects(zone: string): Promise<Project[]>;
  projectsOf(zone: string, parcel: string): Promise<Project[]>;
  surroundings(zone: string): Promise<Surroundings>;

  /** Blocks or towns by name, in the order of `surroundings`, without reading their shapes. */
  areaNames(zone: string, by: Exclude<AreaKind, 'zone'>): Promise<AreaName[]>;

  /** Sources, facts and doubts of the zone whole. */
  sources(zone: string): Promise<Source[]>;
  facts(zone: string): Promise<Fact[]>;
  doubts(zone: string): Promise<Doubt[]>;
  dossier(zone: string, subject: Subject): Promise<Dossier>;
  /** How the subjects of some targets stand, and when what belongs to them was last seen. */
  standings(zone: string, targets: readonly Target[], moment: Moment): Promise<Stated<Target>[]>;
  /** Logs of all subjects of a kind that are few: works, blocks, projects. Ask for parcels one by one, by `dossier`. */
  logs(zone: string, kind: Exclude<Subject['kind'], 'parcel'>): Promise<LogEntry[]>;
  /** Logs of some subjects of a kind by their ids, in no order; at most some thousands of them. */
  logsOf(
    zone: string,
    kind: Subject['kind'],
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, LogEntry[]>>;
  /** How some subjects of a kind stand at a moment; those of which nothing is known are left out. At most some thousands of them. */
  progressOf(
    zone: string,
    kind: Subject['kind'],
    ids: readonly string[],
    moment: Moment,
  ): Promise<ReadonlyMap<string, Progress>>;
  targets(zone: string): Promise<Target[]>;

  /** Parcels grouped by everything that is counted, per area. Sum them with `summarise`. */
  cells(zone: string, by: AreaKind, asOf: IsoDate, knownBy?: IsoInstant): Promise<AreaCell[]>;

  /** The same for land: every parcel of the zone is in a cell, those of which nothing is on record too. */
  landCells(zone: string, by: AreaKind, asOf: IsoDate): Promise<AreaLandCell[]>;

  /** What `cells` and `landCells` count, without quantities and in a fraction of the time. */
  progressCounts(
    zone: string,
    by: AreaKind,
    asOf: IsoDate,
  ): Promise<AreaClassCounts<Omit<Cell, keyof Count>>>;
  landCounts(zone: string, by: AreaKind, asOf: IsoDate): Promise<AreaClassCounts<LandClass>>;

  /** Land of the parcels that have a record by `asOf` or a building, by id and in pages as `parcels`; of others nothing is known. */
  land(zone: string, query: LandQuery, pageSize?: number): AsyncIterable<LandParcel[]>;
  /** Days on which something new is on record, oldest first. */
  days(zone: string, of: DaysOf): Promise<DayOfChange[]>;
  /** Every record of a parcel's land there is, oldest first. */
  landHistory(zone: string, parcel: string): Promise<LandRecord[]>;
  /** The same for the parcels named, any number of them. */
  landOf(
    zone: string,
    parcels: readonly string[],
    asOf: IsoDate,
  ): Promise<ReadonlyMap<string, LandParcel>>;

  /** Parcels that have a number on a day or later, as they were then; one may be there several times. */
  numberedParcels(zone: string, from: IsoDate): Promise<NumberedParcel[]>;
  /** Files that were brought in, the undone ones too, oldest first. */
  imports(zone: string): Promise<ZoneImport[]>;
  /** The zone's boundary, undefined where nobody has brought one in. */
  boundary(zone: string): Promise<ZoneBoundary | undefined>;
  /** Ids of zones that were removed and not made anew. */
  removedZones(): Promise<string[]>;

  /** Saved areas that nobody has removed, oldest first. They stay when their zone is replaced. */
  savedAreas(zone: string): Promise<SavedArea[]>;
  /** Photographs of a parcel that nobody has taken back, newest day first. They stay when their zone is replaced. */
  photos(zone: string, parcel: string): Promise<Photo[]>;
  photo(zone: string, id: string): Promise<Photo | undefined>;
  /** Which of some ids are those of photographs that nobody has taken back. */
  photosAmong(zone: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  photoImage(zone: string, id: string): Promise<PhotoImage | undefined>;
  /** What was written down of a kind and holds, as it was known by a moment, or now; in the order of items. */
  written<Kind extends WrittenKind>(
    zone: string,
    kind: Kind,
    knownBy?: IsoInstant,
  ): Promise<PresentVersion<Kind>[]>;
  /** Every version of an item, taken back ones too, oldest first; of every item, item by item, when none is named. */
  writtenVersions<Kind extends WrittenKind>(
    zone: string,
    kind: Kind,
    item?: string,
  ): Promise<WrittenVersion<Kind>[]>;
  /** What is on file of a zone beside its parcels. */
  zoneFile(zone: string): Promise<ZoneFileReading>;
  /** What is on file of a parcel: what is on record of its land, oldest first. */
  parcelFile(zone: string, parcel: string): Promise<readonly FormReading<'parcelLand'>[]>;
  /** Everything that a zone's plan items are made of, as known by a moment, or now; the whole log goes through the memory. */
  planRecords(zone: Pick<Zone, 'id' | 'name'>, knownBy?: IsoInstant): Promise<PlanRecords>;

  /** Hears the id of each zone as it is written, by whichever program, until what it answers is called. Some may be missed. Left out where nobody tells. */
  hearOfZones?(hear: (zone: string) => void): () => Promise<void>;
  readonly follower?: Follower;
  close(): Promise<void>;
}
