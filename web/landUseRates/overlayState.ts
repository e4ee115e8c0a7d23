import { signal } from '@preact/signals';
import type { Areal } from '../../geodata/geometry.ts';

/** Parcels of the figure that is open on the panel, told apart on the map. */
export type ParcelsOfFigure = {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly unknown: readonly string[];
};

/** What the panel draws on the map. The panel is fetched when it is first opened; the map's style only reads this. */
export type RatesOnMap = {
  /** The land that is read, where it has a shape of its own. A shape being drawn is drawn by the tool itself. */
  readonly shape: Areal | null;
  /** The block that is read. */
  readonly block: string | null;
  /** The parcels that are read, where they were chosen one by one. */
  readonly parcels: readonly string[];
  readonly behind: ParcelsOfFigure | null;
  /** Parcels that a scenario takes for something they are not. */
  readonly scenario: readonly string[];
};

export const ratesOnMap = signal<RatesOnMap | null>(null);
