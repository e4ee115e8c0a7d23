import type { ViewPart } from '../state/viewPart.ts';

/** How a screen that people walk up to is used. */
export type WallView = {
  /** `kiosk` is locked for looking: nothing is written, taken away or left. */
  readonly profile: 'on' | 'kiosk';
  /** After so many seconds without a touch the zone is shown whole again; null: never. */
  readonly idle: number | null;
  /** The tour that follows stays so many seconds at each block; null: there is none. */
  readonly tour: number | null;
};

declare module '../state/view.ts' {
  interface CapabilityViews {
    /** null at a desk. */
    readonly wall: WallView | null;
  }
}

export const usualWall: WallView = { profile: 'on', idle: 120, tour: 12 };

/** The shortest and longest that the address may ask for, in seconds. */
const ranges = { idle: [5, 3600], tour: [3, 600] } as const;

/** `?wall=on`, `?wall=kiosk&idle=60&tour=off` */
export const wallInAddress: ViewPart = {
  initial: { wall: null },
  keys: ['wall', 'idle', 'tour'],
  isOfScreen: true,
  alsoReads: ['colourScheme'],
  read: (key, text, { wall }) => {
    if (key === 'wall') {
      if (text !== 'on' && text !== 'kiosk') return undefined;
      // A wall stands in a dark room unless the address says otherwise.
      return { wall: { ...usualWall, profile: text }, colourScheme: 'dark' };
    }
    if (!wall || (key !== 'idle' && key !== 'tour')) return undefined;
    const seconds = readSeconds(text, ranges[key]);
    return seconds === undefined ? undefined : { wall: { ...wall, [key]: seconds } };
  },
  write: ({ wall }) => ({
    wall: wall && wall.profile,
    idle: wall && writeSeconds(wall.idle, usualWall.idle),
    tour: wall && writeSeconds(wall.tour, usualWall.tour),
  }),
};

function readSeconds(text: string, [least, most]: readonly [number, number]) {
  if (text === 'off') return null;
  const seconds = Number(text);
  return /^\d{1,4}$/.test(text) && seconds >= least && seconds <= most ? seconds : undefined;
}

function writeSeconds(seconds: number | null, usual: number | null): string | null {
  if (seconds === usual) return null;
  return seconds === null ? 'off' : String(seconds);
}
