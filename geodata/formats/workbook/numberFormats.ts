import { addDays, isoDate, type IsoDate } from '../../date.ts';

/** What a number format makes of a number, as far as it changes what is meant. */
export type NumberMeaning = 'number' | 'percent' | 'day';

/** Formats that programs know by number: percents, and days in several countries' ways (ECMA-376 part 1, 18.8.30). */
export function knownFormat(id: number): NumberMeaning {
  if (id === 9 || id === 10) return 'percent';
  const isDay =
    (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDay ? 'day' : 'number';
}

/** `0.0%` is a percent, `yyyy"年"m"月"` a day; what stands in quotes or brackets says nothing. */
export function formatMeaning(code: string): NumberMeaning {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (bare.includes('%')) return 'percent';
  return /[yd]/i.test(bare) ? 'day' : 'number';
}

/** The day of a serial number, whole days alone: 1 is 1900-01-01; of workbooks that count from 1904, 0 is 1904-01-01. */
export function dayOfSerial(serial: number, countsFrom1904: boolean): IsoDate | undefined {
  const days = Math.floor(serial);
  if (days < 1 || days > 200_000) return undefined;
  return addDays(isoDate(countsFrom1904 ? '1904-01-01' : '1899-12-30'), days);
}
