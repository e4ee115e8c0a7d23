import { parseIsoDate, type IsoDate } from '../../geodata/date.ts';
import type { ViewPart } from '../state/viewPart.ts';

/** How two days are held against each other: what has changed, one map wiped over the other, or both beside each other. */
export const compareModes = ['off', 'list', 'swipe', 'sideBySide'] as const;
export type CompareMode = (typeof compareModes)[number];

declare module '../state/view.ts' {
  interface CapabilityViews {
    readonly compare: CompareMode;
    /** The day of the last meeting, where somebody has said it here; the other day is not always that. */
    readonly meeting: IsoDate | null;
  }
}

/** `?compare=list&meeting=2026-05-21`; which day is compared with is the page's own `other`. */
export const compareInAddress: ViewPart = {
  initial: { compare: 'off', meeting: null },
  keys: ['compare', 'meeting'],
  read: (key, text) => {
    if (key === 'meeting') {
      const meeting = parseIsoDate(text);
      return meeting && { meeting };
    }
    const compare = compareModes.find((mode) => mode === text);
    return compare && { compare };
  },
  write: ({ compare, meeting }) => ({ compare: compare === 'off' ? null : compare, meeting }),
  isPlace: (before, after) => (before.compare === 'off') !== (after.compare === 'off'),
};
