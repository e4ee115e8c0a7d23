import { addDays, addYears, isoDate, type IsoDate } from '../date.ts';
import { isBuilt } from './construction.ts';
import type { Development, LandRecord, SupplyContract } from './landRecord.ts';
import { isPaid, isSupplied } from './supply.ts';

/**
 * 《闲置土地处置办法》: 国土资源部令第 5 号 of 1999, and its revision 令第 53 号, in force from 2012-07-01. Under the first, land
 * is idle once the agreed day of starting has passed, or a full year after the contract or the permit where none was agreed;
 * under the second, a full year after the start was due. Both add land that was started, has less than a third of its area
 * or a quarter of its money in it, and has been left for a full year. (Article 2 of both, held against quotations of their
 * text; the 2012 rules for a start that was not agreed are from memory. In 1999 the government that approved the land could
 * consent to a delay or a pause, which no record tells.)
 */
export const idleEditions = ['1999', '2012'] as const;
export type IdleEdition = (typeof idleEditions)[number];

export const revisionInForce = isoDate('2012-07-01');

export function idleEditionOn(date: IsoDate): IdleEdition {
  return date < revisionInForce ? '1999' : '2012';
}

/**
 * What a record makes of land under an edition, whatever the day. A record is only asked about days from its own on, so
 * what it says has happened has happened. `opened` is the day before which a determination or a disposal speaks of some
 * earlier matter: land given a new day of starting can become idle again.
 */
export type IdleBasis =
  | { readonly kind: 'notSupplied' | 'unknown' | 'used' }
  | {
      readonly kind: 'notStarted';
      readonly opened: IsoDate;
      readonly startDue: IsoDate;
      readonly idleFrom: IsoDate;
    }
  | {
      readonly kind: 'suspended';
      readonly opened: IsoDate;
      readonly idleFrom: IsoDate;
      /** Whether so little was built that it counts; null when not on record. */
      readonly hardlyBuilt: true | null;
    }
  /** The administration says so, and the record does not tell why. */
  | { readonly kind: 'determined'; readonly opened: IsoDate; readonly idleFrom: IsoDate };

export function idleBasisOf(record: LandRecord, edition: IdleEdition): IdleBasis {
  const { supply, contract, development } = record;
  if (supply === null) return determinedOr(development);
  if (!isSupplied(supply)) return { kind: 'notSupplied' };
  if (hasStarted(record)) return courseSinceStart(development);
  const due = contract && development && startDueOf(contract, edition);
  if (!contract || !due) return determinedOr(development);
  const opened = contract.agreedStart ?? contract.signed;
  const idleFrom = earlier(idleFromOf(due, edition), determinedFrom(development, opened));
  return { kind: 'notStarted', opened, startDue: due.day, idleFrom };
}

/** Land that is built, or known to have been finished, was started even where nobody noted the day. */
export function hasStarted({
  construction,
  development,
}: Pick<LandRecord, 'construction' | 'development'>): boolean {
  if (isBuilt(construction)) return true;
  return (
    development !== null &&
    (development.started ?? development.completed ?? development.inProduction) !== null
  );
}

function courseSinceStart(development: Development | null): IdleBasis {
  if (development === null || development.completed !== null) return { kind: 'used' };
  const opened = development.suspendedSince;
  const hardlyBuilt = isHardlyBuilt(development);
  if (opened === null || hardlyBuilt === false) return { kind: 'used' };
  const determined = determinedFrom(development, opened);
  return {
    kind: 'suspended',
    opened,
    idleFrom: earlier(addYears(opened, 1), determined),
    hardlyBuilt: determined === null ? hardlyBuilt : true,
  };
}

function determinedOr(development: Development | null): IdleBasis {
  const day = development?.idleDetermination?.date;
  return day === undefined
    ? { kind: 'unknown' }
    : { kind: 'determined', opened: day, idleFrom: day };
}

function determinedFrom(development: Development | null, opened: IsoDate): IsoDate | null {
  const day = development?.idleDetermination?.date ?? null;
  return day !== null && day >= opened ? day : null;
}

function earlier(day: IsoDate, other: IsoDate | null): IsoDate {
  return other !== null && other < day ? other : day;
}

type StartDue = { readonly day: IsoDate; readonly agreed: boolean };

/**
 * The last day on which building may begin. Without an agreed one, 2012: a year after handing over, else after the building
 * permit; 1999: a year after the contract took effect, for allocated land after the permit.
 */
function startDueOf(contract: SupplyContract, edition: IdleEdition): StartDue | null {
  const { agreedStart, handedOver, permitted, signed, mode } = contract;
  if (agreedStart !== null) return { day: agreedStart, agreed: true };
  const from =
    edition === '2012' ? (handedOver ?? permitted) : isPaid(mode) ? signed : (permitted ?? signed);
  return from === null ? null : { day: addYears(from, 1), agreed: false };
}

/** 1999: the day after an agreed start, or the full year itself; 2012: a year after the start was due. */
function idleFromOf({ day, agreed }: StartDue, edition: IdleEdition): IsoDate {
  if (edition === '2012') return addYears(day, 1);
  return agreed ? addDays(day, 1) : day;
}

/** Less than a third of the land or less than a quarter of the money: true as soon as one of them is known to be so. */
function isHardlyBuilt(development: Development): boolean | null {
  const { developedM2, requiredM2, invested, totalInvestment } = development;
  const land = isLess(developedM2, requiredM2, 3);
  const money = isLess(invested, totalInvestment, 4);
  if (land === true || money === true) return true;
  return land === null || money === null ? null : false;
}

/** Whether a part is less than 1/`divisor` of a whole. Multiplied, because a third of 30 000 m² must not be less than a third. */
function isLess(part: number | null, whole: number | null, divisor: number): boolean | null {
  return part === null || whole === null || whole <= 0 ? null : part * divisor < whole;
}
