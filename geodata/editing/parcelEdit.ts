import type { Bilingual } from '../bilingual.ts';

/** 分割、合并、改界、新画: by what hand parcels became others. */
export const parcelEditKinds = ['split', 'merge', 'reshape', 'draw'] as const;
export type ParcelEditKind = (typeof parcelEditKinds)[number];

/** A parcel by what it was called when it was edited; its name may be another today. */
export type NamedParcel = { readonly id: string; readonly name: Bilingual };

/** Which parcels became which, by whose reason: what is noted with an import that is no file but an edit. */
export type ParcelEdit = {
  readonly kind: ParcelEditKind;
  /** Why, in the words of whoever did it: `2026 年第 3 次用地协调会`. */
  readonly reason: string;
  readonly from: readonly NamedParcel[];
  readonly to: readonly NamedParcel[];
};

/** 沿革: one step in the course of a parcel, and the import that it was written by. */
export type LineageStep = ParcelEdit & { readonly import: string; readonly asOf: string | null };

/** Where a parcel comes from and what became of it, each oldest first. */
export type Lineage = {
  readonly cameFrom: readonly LineageStep[];
  readonly became: readonly LineageStep[];
};

export const parcelEditNames: Readonly<Record<ParcelEditKind, Bilingual>> = {
  split: { zh: '分割', en: 'Split' },
  merge: { zh: '合并', en: 'Merged' },
  reshape: { zh: '改界', en: 'Boundary changed' },
  draw: { zh: '新画', en: 'Drawn' },
};
