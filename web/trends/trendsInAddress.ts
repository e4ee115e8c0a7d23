import type { ViewPart } from '../state/viewPart.ts';

declare module '../state/view.ts' {
  interface CapabilityViews {
    /** Whose trends are read: the zone's, or those of a block by its id; null while their panel is closed. */
    readonly trends: TrendsOf | null;
  }
}

type TrendsOf = { readonly block: string | null };

/** `?trends=zone`, `?trends=block.nanbo` */
export const trendsInAddress: ViewPart = {
  initial: { trends: null },
  keys: ['trends'],
  read: (_, text) => {
    if (text === 'zone') return { trends: { block: null } };
    const block = /^block\.(.+)$/su.exec(text)?.[1];
    return block === undefined ? undefined : { trends: { block } };
  },
  write: ({ trends }) => ({
    trends: trends && (trends.block === null ? 'zone' : `block.${trends.block}`),
  }),
  isPlace: (before, after) => (before.trends === null) !== (after.trends === null),
};
