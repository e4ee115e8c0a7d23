import type { View } from '../state/view.ts';
import type { ViewPart } from '../state/viewPart.ts';

declare module '../state/view.ts' {
  interface CapabilityViews {
    /** The code by which this device is to be let in to drive a wall, `code` while it is to be typed. */
    readonly pairing: string | null;
    /** The room of the wall that this device drives. */
    readonly drives: string | null;
    /** The room of the wall that this screen follows. */
    readonly follows: string | null;
  }
}

const members = { pair: 'pairing', remote: 'drives', follow: 'follows' } as const;

/** `?pair=04821937`, `?remote=q3J0c1yQmV8x` and `?follow=q3J0c1yQmV8x`: what this screen is for. */
export const remoteInAddress: ViewPart = {
  initial: { pairing: null, drives: null, follows: null },
  keys: Object.keys(members),
  isOfScreen: true,
  read: (key, text): Partial<View> | undefined =>
    /^[\w-]{1,40}$/.test(text) ? { [members[key as keyof typeof members]]: text } : undefined,
  write: ({ pairing, drives, follows }) => ({ pair: pairing, remote: drives, follow: follows }),
};
