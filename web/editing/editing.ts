import { signal } from '@preact/signals';
import { landEditKinds } from '../../geodata/editing/parcelEdit.ts';
import type { Parcel } from '../../geodata/parcel.ts';
import type { Bilingual } from '../../geodata/bilingual.ts';

/** What can be done: with the land of parcels, and 注销, which nothing is drawn for. */
export const editModes = [...landEditKinds, 'end'] as const;
export type EditMode = (typeof editModes)[number];

/** A parcel as it was when it was taken up, with what names that version of it. */
export type SeenParcel = { readonly parcel: Parcel; readonly tag: string };

/** What is being changed. */
export type Editing = {
  readonly zone: string;
  readonly mode: EditMode;
  /** null while nothing but a new parcel can be drawn. */
  readonly subject: SeenParcel | null;
  /** Those that may share a boundary with it, and whatever was picked to be merged. */
  readonly neighbours: readonly SeenParcel[];
};

/** null while nobody edits. No address says so: whoever is sent one has come to look. */
export const editing = signal<Editing | null>(null);

/** How far the editing is. */
export type Phase =
  | { readonly kind: 'drawing' }
  /** Whether a parcel is to be ended: no drawing says beforehand what will be. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'refused'; readonly said: Bilingual }
  | {
      readonly kind: 'conflict';
      readonly said: Bilingual;
      readonly now: readonly (SeenParcel | null)[];
      readonly seen: readonly SeenParcel[];
    }
  | {
      readonly kind: 'written';
      readonly id: string;
      readonly mode: EditMode;
      readonly from: readonly string[];
      readonly said: Bilingual | null;
    };

export const phase = signal<Phase>({ kind: 'drawing' });

/** Whether the panel is open: also while the parcels are on their way, and when it is done. */
export const isEditing = signal(false);

/** Whether the map takes what is drawn: its part is fetched when something is first edited. */
export const isSheetLaid = signal(false);
