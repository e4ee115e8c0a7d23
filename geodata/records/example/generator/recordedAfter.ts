import { addDays, isoInstant, type IsoDate, type IsoInstant } from '../../../date.ts';
import { integerBetween, type Random } from '../random.ts';

/** A moment in office hours in China so many days after a day. */
export function recordedAfter(day: IsoDate, days: number, random: Random): IsoInstant {
  const [hour, minute] = [integerBetween(random, 9, 17), integerBetween(random, 0, 59)];
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return isoInstant(`${addDays(day, days)}T${time}:00+08:00`);
}
