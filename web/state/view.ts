import type { Language } from '../../geodata/bilingual.ts';
import type { IsoDate } from '../../geodata/date.ts';
import type { AreaUnit } from '../../geodata/units.ts';
import type { ColourScheme } from './colourScheme.ts';
import type { Theme } from './theme.ts';

/** What can be chosen on the map and opened as a card. */
export const selectableKinds = ['parcel', 'block', 'work', 'event', 'project'] as const;
export type Selection = {
  readonly kind: (typeof selectableKinds)[number];
  readonly id: string;
};

export type Camera = {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly bearing: number;
  readonly pitch: number;
  /** Who put it here. The map follows only cameras it did not set itself. */
  readonly movedBy: 'map' | 'address';
};

/**
 * What capabilities add to the view. Each declares its own members here, `declare module '…/state/view.ts'`, and says by a
 * `ViewPart` how they stand in the address.
 */
export interface CapabilityViews {}

/** Everything that makes the picture. The address bar is its written form. */
export type View = PageView & CapabilityViews;

export type KnownOn = IsoDate | 'then' | null;

/** What makes the picture whatever the capabilities. */
type PageView = {
  /** null: the first zone of the server's list. */
  readonly zone: string | null;
  readonly selection: Selection | null;
  readonly theme: Theme;
  /** null: the newest day of the zone. */
  readonly date: IsoDate | null;
  /**
   * Whose knowledge is shown: all there is (null), what was known by the end of the day on show (`then`), or by the end of
   * another day.
   */
  readonly knownOn: KnownOn;
  /** The day that the one on show is held against, by whatever compares; null where none has been chosen. */
  readonly otherDay: IsoDate | null;
  /** The class of the theme that alone is drawn in full: `underConstruction`. */
  readonly isolated: string | null;
  /** What lies over the map, by the id of the capability that shows it: `table`. */
  readonly sheet: string | null;
  /** Whether the installation's own basemap is drawn, where it has one. */
  readonly basemap: boolean;
  readonly unit: AreaUnit;
  readonly language: Language;
  readonly colourScheme: ColourScheme;
  /** null: the zone whole. */
  readonly camera: Camera | null;
};

export const defaultView: PageView = {
  zone: null,
  selection: null,
  theme: 'stage',
  date: null,
  knownOn: null,
  otherDay: null,
  isolated: null,
  sheet: null,
  basemap: true,
  unit: 'mu',
  language: 'zh',
  colourScheme: 'light',
  camera: null,
};
