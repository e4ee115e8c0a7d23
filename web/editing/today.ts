import { dayInChina, isoInstant, type IsoDate } from '../../geodata/date.ts';

export function todayOnThisClock(): IsoDate {
  return dayInChina(isoInstant(new Date().toISOString()));
}
