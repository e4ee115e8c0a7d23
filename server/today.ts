import { dayInChina, isoInstant, type IsoDate } from '../geodata/date.ts';

/** The day it is in China. */
export function todayInChina(): IsoDate {
  return dayInChina(isoInstant(new Date().toISOString()));
}
