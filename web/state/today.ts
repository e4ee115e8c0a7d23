import { dayInChina, isoInstant, type IsoDate } from '../../geodata/date.ts';

/** The day it is in China, by the clock of this machine. */
export function today(): IsoDate {
  return dayInChina(isoInstant(new Date().toISOString()));
}
