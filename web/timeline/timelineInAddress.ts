import type { ViewPart } from '../state/viewPart.ts';

declare module '../state/view.ts' {
  interface CapabilityViews {
    /** Whether the slider of days stands under the map. */
    readonly timeline: boolean;
  }
}

/** `?timeline=on` */
export const timelineInAddress: ViewPart = {
  initial: { timeline: false },
  keys: ['timeline'],
  read: (_, text) => (text === 'on' ? { timeline: true } : undefined),
  write: ({ timeline }) => ({ timeline: timeline ? 'on' : null }),
};
