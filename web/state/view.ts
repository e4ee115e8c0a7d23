import type { Language } from '../../geodata/bilingual.ts';
import type { IsoDate } from '../../geodata/date.ts';
import type { AreaUnit } from '../../geodata/units.ts';
import type { RatesChoice } from '../landUseRates/area/areaChoice.ts';
import type { Room } from './room.ts';
import type { Theme } from './theme.ts';

/** What can be chosen on the map and opened as a card. */
export const selectableKinds = ['parcel', 'block', 'work', 'event', 'project'] as const;
export type Selection = {
  readonly kind: (typeof selectableKinds)[number];
  readonly id: string;
};

/** What lies over the map: nothing, the table twin, the zone's records, or the list of its areas checked. */
export const sheets = ['table', 'records', 'areas'] as const;
export type Sheet = (typeof sheets)[number];

export type Camera = {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly bearing: number;
  readonly pitch: number;
  /** Who put it here. The map follows only cameras it did not set itself. */
  readonly movedBy: 'map' | 'address';
};

/** Everything that makes the picture. The address bar is its written form. */
export type View = {
  /** null: the first zone of the server's list. */
  readonly zone: string | null;
  readonly selection: Selection | null;
  readonly theme: Theme;
  /** null: the newest day of the zone. */
  readonly date: IsoDate | null;
  /** The class of the theme that alone is drawn in full: `underConstruction`. */
  readonly isolated: string | null;
  readonly sheet: Sheet | null;
  readonly columns: boolean;
  /** What the rates board reads; null while it is closed. */
  readonly rates: RatesChoice | null;
  /** Whether the installation's own basemap is drawn, where it has one. */
  readonly basemap: boolean;
  readonly unit: AreaUnit;
  readonly language: Language;
  readonly room: Room;
  /** null: the zone whole. */
  readonly camera: Camera | null;
};

export const defaultView: View = {
  zone: null,
  selection: null,
  theme: 'stage',
  date: null,
  isolated: null,
  sheet: null,
  columns: false,
  rates: null,
  basemap: true,
  unit: 'mu',
  language: 'zh',
  room: 'paper',
  camera: null,
};
