import type { ViewPart } from '../state/viewPart.ts';

declare module '../state/view.ts' {
  interface CapabilityViews {
    /** The deck that is open, by its id: 'september'. */
    readonly deck: string | null;
    /** The scene of it that is shown to a room; null while none is. */
    readonly scene: string | null;
    /** Whether this window is the presenter's own: notes, the next scene, the clock. */
    readonly presenter: boolean;
  }
}

/** `?deck=september&scene=block-nanbo`, `?deck=september&scene=block-nanbo&presenter=1` */
export const meetingInAddress: ViewPart = {
  initial: { deck: null, scene: null, presenter: false },
  keys: ['deck', 'scene', 'presenter'],
  read: (key, text, { deck }) => {
    if (text === '') return undefined;
    if (key === 'deck') return { deck: text };
    // What is shown is a scene of a deck.
    if (deck === null || deck === undefined) return undefined;
    if (key === 'scene') return { scene: text };
    return text === '1' ? { presenter: true } : undefined;
  },
  write: ({ deck, scene, presenter }) => ({
    deck,
    scene: deck === null ? null : scene,
    presenter: deck !== null && presenter ? '1' : null,
  }),
  isPlace: (before, after) =>
    before.deck !== after.deck || (before.scene === null) !== (after.scene === null),
};
