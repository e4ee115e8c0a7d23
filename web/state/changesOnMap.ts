import { signal } from '@preact/signals';
import type { ParcelChangeKind } from '../../geodata/parcelChanges.ts';

/** What the map shows in the theme's stead: how each parcel has changed between two days. */
export type ChangesOnMap = {
  /** The first of the kinds of each parcel that has changed, by its id; of the others nothing. */
  readonly kindOf: ReadonlyMap<string, ParcelChangeKind>;
  /** The kind that alone is drawn in full. */
  readonly only: ParcelChangeKind | null;
};

/** null while the theme is shown. */
export const changesOnMap = signal<ChangesOnMap | null>(null);
