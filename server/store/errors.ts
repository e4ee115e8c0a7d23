import type { IsoDate } from '../../geodata/date.ts';
import type { FormKind } from '../../geodata/filing/filed.ts';
import type { Reference } from '../../geodata/filing/references.ts';
import type { Subject } from '../../geodata/observation.ts';

/** Something the store could not do. The message is a sentence for people; the engine's own error is the `cause`. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
}

/** The engine cannot be reached or is too busy just now; trying again later may help. */
export class StoreUnavailableError extends StoreError {
  override readonly name = 'StoreUnavailableError';
}

/** The engine gave up on a statement because it took too long. */
export class StoreTimeoutError extends StoreError {
  override readonly name = 'StoreTimeoutError';
}

/** The place where the data lie cannot be written. */
export class StoreReadOnlyError extends StoreError {
  override readonly name = 'StoreReadOnlyError';
}

/** No room is left where the data lie. */
export class StoreFullError extends StoreError {
  override readonly name = 'StoreFullError';
}

/** Another run holds the file. */
export class StoreInUseError extends StoreError {
  override readonly name = 'StoreInUseError';
}

/** The file or database is not ours, is of a newer version, or is damaged; it was not touched. */
export class StoreUnusableError extends StoreError {
  override readonly name = 'StoreUnusableError';
}

/** An id that must be unique is there already. */
export class DuplicateEntryError extends StoreError {
  override readonly name = 'DuplicateEntryError';
}

/** A log entry speaks of something the zone does not have. */
export class UnknownSubjectError extends StoreError {
  override readonly name = 'UnknownSubjectError';
  readonly subject: Subject;

  constructor(zone: string, subject: Subject) {
    super(`zone ${zone} has no ${subject.kind} ${subject.id}`);
    this.subject = subject;
  }
}

/** An observation is of a day on which its parcel is none any more. */
export class ParcelEndedError extends StoreError {
  override readonly name = 'ParcelEndedError';
  readonly parcel: string;
  readonly end: IsoDate;

  constructor(zone: string, parcel: string, end: IsoDate) {
    super(`parcel ${parcel} of zone ${zone} is none from ${end} on`);
    this.parcel = parcel;
    this.end = end;
  }
}

/** A record names something that the zone does not have: a town, a source. */
export class UnknownReferenceError extends StoreError {
  override readonly name = 'UnknownReferenceError';
  readonly reference: Reference;

  constructor(zone: string, reference: Reference) {
    super(`zone ${zone} has no ${reference.kind} ${reference.id}`);
    this.reference = reference;
  }
}

/** A record cannot go as long as others name it. */
export class RecordInUseError extends StoreError {
  override readonly name = 'RecordInUseError';

  constructor(zone: string, kind: FormKind, id: string) {
    super(`other records of zone ${zone} name ${kind} ${id}`);
  }
}

/** A zone keeps as many versions of written records as it may. */
export class TooManyWrittenError extends StoreError {
  override readonly name = 'TooManyWrittenError';

  constructor(zone: string) {
    super(`zone ${zone} keeps as many written records as it may`);
  }
}

/** A zone keeps as many saved areas as it may. */
export class TooManyAreasError extends StoreError {
  override readonly name = 'TooManyAreasError';

  constructor(zone: string) {
    super(`zone ${zone} keeps as many areas as it may`);
  }
}

/** A parcel, or all of a zone, keeps as many photographs as it may. */
export class TooManyPhotosError extends StoreError {
  override readonly name = 'TooManyPhotosError';
  readonly of: 'parcel' | 'zone';

  constructor(zone: string, of: 'parcel' | 'zone') {
    super(`a ${of} in zone ${zone} keeps as many photographs as it may`);
    this.of = of;
  }
}

/** The zone has no import of that id that holds: there never was one, or it was undone. */
export class UnknownImportError extends StoreError {
  override readonly name = 'UnknownImportError';
}

/** An import is to hold from a day before what it would replace does. */
export class ImportOrderError extends StoreError {
  override readonly name = 'ImportOrderError';
}

/** A zone was written to since whoever writes now has seen it. */
export class ZoneChangedError extends StoreError {
  override readonly name = 'ZoneChangedError';
}

/** An import cannot be undone, because something that came after it hangs on it. */
export class ImportInUseError extends StoreError {
  override readonly name = 'ImportInUseError';
}
