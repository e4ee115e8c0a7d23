import type { CapabilityViews, View } from './view.ts';

/** The members of the view that belong to one capability, and how they stand in the query of the address. */
export type ViewPart = {
  /** The members as they are where the address says nothing of them. */
  readonly initial: Partial<CapabilityViews>;
  /** The keys of the query that are its own, in the order in which they are read: `rates`, `against`. */
  readonly keys: readonly string[];
  /**
   * What the text under one of its keys means.
   *
   * @param read the members as the keys before it have them
   * @returns undefined where the text means nothing
   */
  readonly read: (key: string, text: string, read: Partial<View>) => Partial<View> | undefined;
  /** Members of the page itself that one of its keys may set too. */
  readonly alsoReads?: readonly (keyof View)[];
  /** The texts under its keys; null where the initial value holds. */
  readonly write: (view: View) => Readonly<Record<string, string | null>>;
  /**
   * Whether its members say what this screen is used for, not what is looked at: home, another zone and scenes leave them as they
   * are, and no address that is handed on names them.
   */
  readonly isOfScreen?: boolean;
  /** Whether going from one view to the other is a place to come back to with the browser's back button. */
  readonly isPlace?: (before: View, after: View) => boolean;
};
