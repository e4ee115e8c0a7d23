import type { ViewPart } from '../state/viewPart.ts';

declare module '../state/view.ts' {
  interface CapabilityViews {
    /** Whether columns of progress stand on the map. */
    readonly columns: boolean;
  }
}

/** `?columns=on` */
export const columnsInAddress: ViewPart = {
  initial: { columns: false },
  keys: ['columns'],
  read: (_, text) => (text === 'on' ? { columns: true } : undefined),
  write: ({ columns }) => ({ columns: columns ? 'on' : null }),
};
