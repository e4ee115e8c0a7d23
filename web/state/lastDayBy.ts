import type { IsoDate } from '../../geodata/date.ts';
import type { DaysOfChange } from '../api.ts';

/** The last of the days, oldest first, on which more than events is on record: an event is a period that a source looks back on. */
export function lastDayBy(days: DaysOfChange['days'], date: IsoDate): IsoDate | null {
  const told = days.findLast(
    ({ day, changes }) => day <= date && Object.keys(changes).some((kind) => kind !== 'events'),
  );
  return told?.day ?? null;
}
