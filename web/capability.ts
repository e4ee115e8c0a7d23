import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Bilingual } from '../geodata/bilingual.ts';
import type { Overlay } from './map/context.ts';
import type { OpenOnMap } from './map/openOnMap.ts';
import type { IconName } from './parts/icon.tsx';
import type { ToldTheme } from './state/theme.ts';
import type { Selection } from './state/view.ts';

/**
 * What the page needs to know of a capability before any of it is fetched: where it stands on the page and on the map, and by
 * which buttons and keys it is reached. Its members of the view it adds by `addViewPart`.
 */
export type Capability = {
  /** The name of its folder. While its panel is open the page has it in `data-open`. */
  readonly id: string;
  readonly name: Bilingual;
  /** Whether it only shows the zone: there on a screen that is locked for looking too. */
  readonly isForLooking?: boolean;
  /** Whether it asks for what only a server has; a copy on a disk is without it. */
  readonly needsServer?: boolean;
  /** Called once the page is put together. */
  readonly start?: (page: PageOfCapability) => void;
  /** At the foot of the page, with the capability's name. */
  readonly button?: CapabilityButton;
  /** Stands at the head of the page. */
  readonly Box?: ComponentType;
  /** Stands among the reader's own choices. */
  readonly Preference?: ComponentType;
  /** Stands beneath the legend while it is open. */
  readonly Panel?: ComponentType;
  /** Stands along the foot of the map while it is open. */
  readonly Foot?: ComponentType;
  /** Stands in the strip of days while that is open. */
  readonly DayActions?: ComponentType;
  readonly isOpen?: ReadonlySignal<boolean>;
  /** Puts the panel away. */
  readonly close?: () => void;
  /** Stands on the card of whatever is selected, after what is on record of it; draws nothing where it has nothing to say. */
  readonly CardSection?: ComponentType<{ readonly of: Selection }>;
  /** Beneath the zones that a reader chooses from. */
  readonly zoneEntry?: CapabilityEntry;
  /** Offered where a zone has no parcels yet. */
  readonly whenEmpty?: CapabilityEntry;
  readonly sheet?: CapabilitySheet;
  /** By what it knows the parcels can be coloured; a column of their table too. */
  readonly theme?: ToldTheme;
  readonly overlay?: Overlay;
  /** What it draws beneath all that is the zone's own. */
  readonly underlay?: Overlay;
  readonly openOnMap?: OpenOnMap;
  /** Has a window to itself, without the map, while it is shown: what a presenter reads. */
  readonly alone?: { readonly isShown: ReadonlySignal<boolean>; readonly Content: ComponentType };
  readonly keys?: CapabilityKeys;
  readonly keyHelp?: readonly KeyHelp[];
};

/** What the page does for a capability that it cannot do by itself. */
export type PageOfCapability = {
  /** Puts away every dialog, and every panel that the view says nothing of. */
  readonly putAllAway: () => void;
};

type CapabilityEntry = {
  readonly name: Bilingual;
  /** Whether it is offered to who is here. */
  readonly isThere: ReadonlySignal<boolean>;
  readonly press: () => void;
};

type CapabilityButton = {
  readonly icon: IconName;
  /** Said of the button beside its name. */
  readonly hint?: Bilingual;
  readonly isPressed: ReadonlySignal<boolean>;
  /** Whether it is there; without it, always. */
  readonly isThere?: ReadonlySignal<boolean>;
  /** How many things wait there, with a word for them; null where none do, or nobody knows. */
  readonly waiting?: ReadonlySignal<{ readonly count: number; readonly of: Bilingual } | null>;
  readonly press: () => void;
};

/** Lies over the map. */
export type CapabilitySheet = {
  /** Its name in the address: `?sheet=table`. */
  readonly id: string;
  readonly icon: IconName;
  readonly Content: ComponentType;
  /** Other sheets that are one step away from this one. */
  readonly beside?: readonly string[];
  /** Whether it is one step away for who is here; without it, always. */
  readonly isThere?: ReadonlySignal<boolean>;
  /** What it leaves of the map: its upper half, or all that is right of a column; on a phone the upper half. Without it, nothing. */
  readonly leavesMap?: 'upperHalf' | 'right';
  /** Whether it is shown where no map can be drawn. */
  readonly standsInForMap?: boolean;
};

export type CapabilityKeys = {
  /** The same before the page's own keys are looked at: while it fills the screen, an arrow turns to the next scene. */
  readonly first?: (key: string) => (() => void) | undefined;
  /** What a key does now, `t` or `Enter`; undefined where it means nothing. */
  readonly action: (key: string) => (() => void) | undefined;
  /** The same with Ctrl or ⌘ held. */
  readonly actionWithCtrl?: (key: string, isShifted: boolean) => (() => void) | undefined;
  /** Escape: takes back what is half done; false when nothing is. */
  readonly back?: () => boolean;
};

/** Rows of the list of keys, under a heading of their own or among the page's. */
export type KeyHelp = {
  readonly heading: Bilingual | null;
  readonly rows: readonly { readonly key: string; readonly does: Bilingual }[];
};
