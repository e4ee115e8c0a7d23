import type { ViewPart } from '../../state/viewPart.ts';

/** `?sheet=account&token=…` is understood, makes nothing of the picture, and is never written. */
export const tokenInAddress: ViewPart = {
  initial: {},
  keys: ['token'],
  read: () => ({}),
  write: () => ({}),
};
