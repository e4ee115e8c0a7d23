import { signal } from '@preact/signals';

/** What an import draws on the map. It is told when the panel is first opened; the style only reads this. */
export type ImportOnMap = {
  /** Address of the shapes of the draft, other for each comparison: the map's worker reads it. */
  readonly shapes: string;
  /** The feature whose row is open. */
  readonly chosen: number | null;
  /** Whether the type for its names is here. */
  readonly isNamed: boolean;
};

export const importOnMap = signal<ImportOnMap | null>(null);
