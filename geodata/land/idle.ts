import { addYears, daysBetween, type IsoDate } from '../date.ts';
import { idleBasisOf, idleEditionOn, type IdleBasis, type IdleEdition } from './idleBasis.ts';
import type { Development, LandRecord } from './landRecord.ts';

/**
 * Why land is idle: never started; started, hardly built on and left for a year; or the administration has determined it and
 * the record does not tell which.
 */
export type IdleGround = 'notStarted' | 'suspended' | 'determined';

/** What the rules hold ready: at one year a fee of 20 % of the price, at two years taking the land back unpaid. */
export type IdleConsequence = 'none' | 'fee' | 'reclaim' | 'governmentOptions';

/** A day ahead on which something falls due, and the warning it gives: 90, 60 or 30 days before. */
export type IdleWarning = {
  readonly event: 'startDue' | 'idle';
  readonly on: IsoDate;
  readonly days: number;
  readonly level: 90 | 60 | 30;
};

/** How land stands to the idle-land test on a day. Computed: 涉嫌闲置 only, 认定 is for the administration. */
export type IdleAssessment =
  /** Not supplied, so the test does not apply. */
  | { readonly kind: 'notSupplied' }
  /** The days or the course that the test needs are not on record. */
  | { readonly kind: 'unknown' }
  /** Started and going on, finished, or suspended with too much built to count. */
  | { readonly kind: 'used' }
  /** Was idle and has been dealt with. */
  | { readonly kind: 'disposed'; readonly on: IsoDate }
  | {
      readonly kind: 'waiting';
      readonly startDue: IsoDate;
      /** The first day on which it is suspected idle if nothing happens. */
      readonly idleFrom: IsoDate;
      readonly overdue: boolean;
      readonly warning: IdleWarning | null;
    }
  | {
      readonly kind: 'suspended';
      /** The first day on which it is suspected idle if nothing happens. */
      readonly idleFrom: IsoDate;
      /** Whether so little was built that it will count; null when not on record. */
      readonly hardlyBuilt: true | null;
      readonly warning: IdleWarning | null;
    }
  | {
      readonly kind: 'idle';
      readonly ground: IdleGround;
      readonly since: IsoDate;
      readonly edition: IdleEdition;
      readonly consequence: IdleConsequence;
      /** The act of the administration, by the day; without one the land is only suspected. */
      readonly determination: Development['idleDetermination'];
    };

/** The test of the edition in force on the day, which is not before the record's own. */
export function assessIdle(record: LandRecord, date: IsoDate): IdleAssessment {
  const course = idleBasisOf(record, idleEditionOn(date));
  if (course.kind === 'notSupplied') return { kind: 'notSupplied' };
  const disposed = disposalOf(record, course);
  if (disposed !== null && disposed <= date) return { kind: 'disposed', on: disposed };
  switch (course.kind) {
    case 'unknown':
    case 'used':
      return { kind: course.kind };
    case 'notStarted':
      return date < course.idleFrom
        ? waiting(course, date)
        : idle(course, record.development, date);
    case 'suspended':
      if (date < course.opened) return { kind: 'used' };
      if (date < course.idleFrom)
        return {
          kind: 'suspended',
          idleFrom: course.idleFrom,
          hardlyBuilt: course.hardlyBuilt,
          warning: warningOf('idle', course.idleFrom, date),
        };
      return course.hardlyBuilt === null
        ? { kind: 'unknown' }
        : idle(course, record.development, date);
    case 'determined':
      return date < course.idleFrom ? { kind: 'unknown' } : idle(course, record.development, date);
  }
}

/** Idleness under one edition as days. On any day: not idle from `until` on; idle from `since`; unknown from `unknownSince`. */
type IdleSpan = {
  readonly since: IsoDate | null;
  readonly unknownSince: IsoDate | null;
  readonly until: IsoDate | null;
};

/** The days on which a record's idleness turns, if nothing is added to it. */
export function idleSpanOf(record: LandRecord, edition: IdleEdition): IdleSpan {
  const course = idleBasisOf(record, edition);
  const until = disposalOf(record, course);
  switch (course.kind) {
    case 'notSupplied':
    case 'used':
      return { since: null, unknownSince: null, until };
    case 'unknown':
      return { since: null, unknownSince: record.asOf, until };
    case 'notStarted':
      return { since: course.idleFrom, unknownSince: null, until };
    case 'suspended':
      return course.hardlyBuilt === null
        ? { since: null, unknownSince: course.idleFrom, until }
        : { since: course.idleFrom, unknownSince: null, until };
    case 'determined':
      return { since: course.idleFrom, unknownSince: record.asOf, until };
  }
}

/** Whether land is suspected idle; null where nothing on record can tell. Land that is not supplied is not idle. */
export function isIdleOn(record: LandRecord, date: IsoDate): boolean | null {
  const { since, unknownSince, until } = idleSpanOf(record, idleEditionOn(date));
  if (until !== null && until <= date) return false;
  if (since !== null && since <= date) return true;
  return unknownSince !== null && unknownSince <= date ? null : false;
}

/** The day on which idle land was dealt with, unless land given a new day of starting then is a matter of its own. */
function disposalOf({ development }: LandRecord, course: IdleBasis): IsoDate | null {
  const disposed = development?.idleDisposed ?? null;
  return disposed !== null && 'opened' in course && disposed < course.opened ? null : disposed;
}

function waiting(
  { startDue, idleFrom }: Extract<IdleBasis, { kind: 'notStarted' }>,
  date: IsoDate,
): IdleAssessment {
  // In 1999, without an agreed day, land is idle on the very day: then that is what to warn of.
  const warning =
    date <= startDue && startDue < idleFrom
      ? warningOf('startDue', startDue, date)
      : warningOf('idle', idleFrom, date);
  return { kind: 'waiting', startDue, idleFrom, overdue: date > startDue, warning };
}

function idle(
  course: Extract<IdleBasis, { opened: IsoDate }>,
  development: Development | null,
  date: IsoDate,
): IdleAssessment {
  const determination = development?.idleDetermination ?? null;
  const speaksOfIt =
    determination !== null && determination.date >= course.opened && determination.date <= date;
  return {
    kind: 'idle',
    ground: course.kind,
    since: course.idleFrom,
    edition: idleEditionOn(date),
    consequence: consequenceOf(course, development, date),
    determination: speaksOfIt ? determination : null,
  };
}

/** The fee and the taking back are for land that was never started. */
function consequenceOf(
  course: Extract<IdleBasis, { opened: IsoDate }>,
  development: Development | null,
  date: IsoDate,
): IdleConsequence {
  if (development?.delayCause === 'government') return 'governmentOptions';
  if (course.kind !== 'notStarted') return 'none';
  if (date >= addYears(course.startDue, 2)) return 'reclaim';
  return date >= addYears(course.startDue, 1) ? 'fee' : 'none';
}

function warningOf(event: IdleWarning['event'], on: IsoDate, date: IsoDate): IdleWarning | null {
  const days = daysBetween(date, on);
  const level = days <= 30 ? 30 : days <= 60 ? 60 : days <= 90 ? 90 : null;
  return level === null ? null : { event, on, days, level };
}
