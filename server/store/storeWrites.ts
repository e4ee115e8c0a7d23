import type { Bilingual } from '../../geodata/bilingual.ts';
import type { IsoInstant } from '../../geodata/date.ts';
import type {
  NewImport,
  ParcelChange,
  ReplacedAreas,
  ZoneImport,
} from '../../geodata/import/zoneImport.ts';
import type { LogEntry, Subject } from '../../geodata/observation.ts';
import type { ZoneRecords } from '../../geodata/records.ts';
import type { Photo } from '../../geodata/photo/photo.ts';
import type { WrittenKind, WrittenVersion } from '../../geodata/written/writtenRecord.ts';
import type { Zone } from '../../geodata/zone.ts';
import type { SeenLog } from './append.ts';
import type { StoreEngine } from './engine.ts';
import type { PhotoToKeep } from './photos.ts';
import type { NamedArea, SavedArea } from './savedArea.ts';
import type { PreparedImport } from './imports/preparedImport.ts';
import type { NewVersion } from './writtenVersions.ts';

/** What is asked of a store whose zones are brought back from it. */
export type KeptZones = Pick<StoreWrites, 'copyZone'> & {
  zones(): Promise<readonly Pick<Zone, 'id'>[]>;
};

/** What can be changed in a store. Each is all or nothing. */
export interface StoreWrites {
  /**
   * Fails with `UnknownSubjectError` when there is no such zone, and with `TooManyAreasError` when it keeps `mostSavedAreas`.
   */
  saveArea(zone: string, area: Pick<SavedArea, 'name' | 'geometry'>): Promise<SavedArea>;
  /**
   * Gives a saved area another name, if `name` is still the one it has: nobody overwrites what he has not seen. Answers
   * whether it was so.
   */
  renameArea(zone: string, area: NamedArea, to: string): Promise<boolean>;
  /** Takes a saved area off the list, on the same condition; what it was stays on record. */
  removeArea(zone: string, area: NamedArea): Promise<boolean>;

  /**
   * Adds a version of an item, written by `by` (null: nobody is known), if the one that holds was recorded at `seen` (null: none holds), so that nobody overwrites what he
   * has not seen; answers it, undefined when it was not so. Fails with `UnknownSubjectError` when there is no such zone, or
   * nothing that it speaks of, and with `TooManyWrittenError` when the zone has `mostWrittenVersions`. A write of the zone.
   */
  write<Kind extends WrittenKind>(
    zone: string,
    version: NewVersion<Kind>,
    seen: IsoInstant | null,
    by?: string | null,
  ): Promise<WrittenVersion<Kind> | undefined>;

  /** Puts a zone in place of one with the same id, all or nothing. Parcels are read as they are written. */
  replaceZone(records: ZoneRecords): Promise<{ readonly parcels: number }>;

  /**
   * Adds entries to the log, all or nothing, and brings the states derived from it up to date. Fails with
   * `DuplicateEntryError` when an id is already in the log, and with `UnknownSubjectError` when a subject does not exist.
   */
  append(zone: string, entries: readonly LogEntry[]): Promise<void>;
  /**
   * The same, if the log of each subject `seen` is still as it was: nobody writes over what he has not seen. Answers the subjects
   * whose logs are others by now; where there are any nothing is added. Fails with `ParcelEndedError` where an observation is of a day
   * on which its parcel is none any more.
   */
  appendSeen(
    zone: string,
    entries: readonly LogEntry[],
    seen: readonly SeenLog[],
  ): Promise<readonly Subject[]>;

  /**
   * Keeps a photograph of a parcel with its zone; one of that id with the same picture is there already where an answer was lost.
   * Fails with `UnknownSubjectError` when there is no such zone or parcel, `DuplicateEntryError` when the id is another's, and
   * `TooManyPhotosError`. A write of the zone.
   */
  keepPhoto(
    zone: string,
    photo: PhotoToKeep,
    image: Uint8Array,
  ): Promise<{ readonly photo: Photo; readonly isNew: boolean }>;
  /** Hides a photograph for good; false where none of that id is on view. A write of the zone. */
  takePhotoBack(zone: string, id: string, because: string, by: string): Promise<boolean>;

  /**
   * Writes a zone, with all that people wrote into it, to another store, which has none of that id; false where there is none.
   *
   * @param photos whether its photographs go along
   */
  copyZone(
    zone: string,
    to: StoreEngine,
    photos?: 'withPhotos' | 'withoutPhotos',
  ): Promise<boolean>;

  /**
   * Writes every zone of another store, a file that one was kept in, into this one; answers their ids. Fails with
   * `DuplicateEntryError`, before anything is written, when one of them is here already.
   */
  bringBack(kept: KeptZones): Promise<string[]>;

  /** Makes a zone of nothing yet. Fails with `DuplicateEntryError` when there is one of its id. */
  createZone(zone: Zone): Promise<void>;
  /** Gives a zone other names; false where there is none. */
  renameZone(zone: string, name: Bilingual): Promise<boolean>;
  /** Takes a zone out of the list of zones, or puts it back; false where there is none. A write of the zone. */
  hideZone(zone: string, hidden: boolean): Promise<boolean>;
  /**
   * Removes a zone with all that was ever written of it, if it is still of the revision that was `seen`: nobody removes what he has
   * not seen. Answers whether it was so.
   */
  removeZone(zone: string, seen: number): Promise<boolean>;

  /**
   * Brings a file into a zone. Changes are read as they are written, so that any number of them needs no more memory. Fails with
   * `UnknownSubjectError` when there is no such zone, or no such parcel to replace or end; `DuplicateEntryError` when one to add is
   * there, or the import itself; `ImportOrderError` when it is to hold from a day before what it would replace; `ZoneChangedError` when
   * the zone is not at the revision `seen` any more.
   */
  applyImport(
    zone: string,
    header: NewImport,
    changes: AsyncIterable<ParcelChange> | Iterable<ParcelChange>,
    areas?: ReplacedAreas,
    seen?: number,
  ): Promise<ZoneImport>;
  /**
   * The same of what is made of the zone as it is: `prepare` is called while every other writer to the zone waits, and reads in it see all
   * that they have written. What it throws leaves the zone as it was.
   */
  applyPrepared(zone: string, prepare: () => Promise<PreparedImport>): Promise<ZoneImport>;
  /**
   * Makes everything as it was before an import. Fails with `UnknownImportError` when there is none of that id that holds, and with
   * `ImportInUseError` when something later hangs on it.
   */
  undoImport(zone: string, id: string): Promise<void>;
}
