import { firstDay, type IsoDate } from '../date.ts';
import type { Building } from '../parcel.ts';
import { idleSpanOf } from './idle.ts';
import { idleEditions, revisionInForce } from './idleBasis.ts';
import { landCellOf, landQuantities, type LandCell } from './landCell.ts';
import { builtAreasOf } from './landParcel.ts';
import type { LandRecord } from './landRecord.ts';

/** A stretch of days on which a parcel's land is counted alike: from `from` on, before `until`; null is to the end of days. */
type LandInterval = {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly cell: LandCell;
  /** Whether it reaches to the day of the parcel's newest record or beyond: whoever asks for that day or a later finds it here. */
  readonly newest: boolean;
};

/**
 * How a parcel's land is counted on any day, without a gap: what `landCellOf` gives for each. It changes with records, and
 * between them on the days on which land falls idle or its term runs out. For those who keep it beside the records, so that
 * counting a zone on a day is one look at each parcel.
 *
 * @param records oldest first, at most one for a day
 */
export function landTimeline(
  properties: Parameters<typeof landCellOf>[0],
  buildings: readonly Pick<Building, 'floorAreaM2' | 'footprintM2'>[],
  records: readonly LandRecord[],
): LandInterval[] {
  const cellOn = (record: LandRecord | null, date: IsoDate): LandCell =>
    landCellOf(
      properties,
      { id: '', record, ...builtAreasOf(buildings, record?.construction ?? null) },
      date,
    );
  const known = records[0]?.asOf === firstDay ? records[0] : null;
  let cell = cellOn(known, firstDay);
  const starts = [{ from: firstDay, cell }];
  for (const [index, record] of records.entries())
    for (const from of [record.asOf, ...turnsOf(record, records[index + 1]?.asOf ?? null)]) {
      const next = cellOn(record, from);
      if (isCountedAlike(next, cell)) continue;
      starts.push({ from, cell: next });
      cell = next;
    }
  const newestDay = records.at(-1)?.asOf ?? firstDay;
  return starts.map((start, index) => {
    const until = starts[index + 1]?.from ?? null;
    return { ...start, until, newest: until === null || until > newestDay };
  });
}

/** The days after a record's own on which what is counted may change, though nothing is added. */
function turnsOf(record: LandRecord, end: IsoDate | null): IsoDate[] {
  const days = [
    revisionInForce,
    ...idleEditions.flatMap((edition) => Object.values(idleSpanOf(record, edition))),
    record.development?.idleDisposed,
    record.contract?.termEnd,
    record.contract?.expiryResolved,
  ].filter((day) => day !== null && day !== undefined);
  return [...new Set(days)]
    .filter((day) => day > record.asOf && (end === null || day < end))
    .sort();
}

function isCountedAlike(a: LandCell, b: LandCell): boolean {
  return (
    a.construction === b.construction &&
    a.supply === b.supply &&
    a.highTech === b.highTech &&
    a.idle === b.idle &&
    a.idleDisposed === b.idleDisposed &&
    a.supplyMode === b.supplyMode &&
    a.requiredSupply === b.requiredSupply &&
    a.expiry === b.expiry &&
    landQuantities.every((name) => a.quantities[name] === b.quantities[name])
  );
}
