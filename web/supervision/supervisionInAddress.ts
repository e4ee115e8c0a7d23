import {
  parseIsoMonth,
  parseIsoQuarter,
  type IsoQuarter,
} from '../../geodata/supervision/month.ts';
import type { IsoMonth } from '../../geodata/supervision/monthClosing.ts';
import type { ViewPart } from '../state/viewPart.ts';

/** What hangs on the wall: the ranking, or a drive. */
const walls = ['poster', 'campaign'] as const;
type Wall = (typeof walls)[number];

export type SupervisionView = {
  /** null: the newest month of the zone. */
  readonly period: IsoMonth | IsoQuarter | null;
  /** What covers the whole screen; null: nothing. */
  readonly wall: Wall | null;
};

declare module '../state/view.ts' {
  interface CapabilityViews {
    readonly supervision: SupervisionView;
  }
}

const initial: SupervisionView = { period: null, wall: null };

/** `?month=2026-05&board=poster`, `?month=2026Q2` */
export const supervisionInAddress: ViewPart = {
  initial: { supervision: initial },
  keys: ['month', 'board'],
  read: (key, text, { supervision = initial }) => {
    if (key === 'board') {
      const wall = walls.find((each) => each === text);
      return wall && { supervision: { ...supervision, wall } };
    }
    const period = parseIsoMonth(text) ?? parseIsoQuarter(text);
    return period && { supervision: { ...supervision, period } };
  },
  write: ({ supervision: { period, wall } }) => ({ month: period, board: wall }),
  isPlace: (before, after) => before.supervision.wall !== after.supervision.wall,
};
