import { parseIsoDate } from '../../../geodata/date.ts';
import type { ViewPart } from '../../state/viewPart.ts';
import type { RatesChoice } from './areaChoice.ts';
import { readAgainst, readAreaChoice, writeAgainst, writeAreaChoice } from './areaCode.ts';

declare module '../../state/view.ts' {
  interface CapabilityViews {
    /** What land-use rates are read of; null while their panel is closed. */
    readonly rates: RatesChoice | null;
  }
}

/**
 * `?rates=block.fengtang&against=day&other=2009-12-31`; addresses that people have say `against=2009-12-31`. A drawn shape too long for an address is left out,
 * and with it what hangs on it.
 */
export const ratesInAddress: ViewPart = {
  initial: { rates: null },
  keys: ['rates', 'against'],
  read: (key, text, { rates }) => {
    if (key === 'rates') {
      const area = readAreaChoice(text);
      return area && { rates: { area, against: null } };
    }
    const otherDay = parseIsoDate(text);
    if (otherDay)
      return rates ? { rates: { ...rates, against: { kind: 'day' } }, otherDay } : undefined;
    const against = readAgainst(text);
    return rates && against ? { rates: { ...rates, against } } : undefined;
  },
  alsoReads: ['otherDay'],
  write: ({ rates }) => {
    const area = rates && writeAreaChoice(rates.area);
    const against = area === null ? null : (rates?.against ?? null);
    return { rates: area, against: against && writeAgainst(against) };
  },
  isPlace: (before, after) => (before.rates === null) !== (after.rates === null),
};
