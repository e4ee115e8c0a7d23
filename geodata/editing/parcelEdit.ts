import type { Bilingual } from '../bilingual.ts';
import type { DescribedParcel } from './describedParcel.ts';

/** 分割、合并、改界、新画: by what hand the land of parcels became another. */
export const landEditKinds = ['split', 'merge', 'reshape', 'draw'] as const;
export type LandEditKind = (typeof landEditKinds)[number];

/** The same, 注销: a parcel is none any more and nothing takes its place, and 改属性: what is said of a parcel beside its land. */
type ParcelEditKind = LandEditKind | 'end' | 'attributes';

/** A parcel by what it was called when it was edited; its name may be another today. */
export type NamedParcel = { readonly id: string; readonly name: Bilingual };

/** Which parcels became which, by whose reason: what is noted with an import that is no file but an edit. */
export type ParcelEdit = {
  /** Why, in the words of whoever did it: `2026 年第 3 次用地协调会`. */
  readonly reason: string;
} & (
  | {
      readonly kind: LandEditKind | 'end';
      readonly from: readonly NamedParcel[];
      readonly to: readonly NamedParcel[];
    }
  | {
      readonly kind: 'attributes';
      /** As they were and as they are, in the same order. */
      readonly from: readonly DescribedParcel[];
      readonly to: readonly DescribedParcel[];
    }
);

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
  end: { zh: '注销', en: 'Ended' },
  attributes: { zh: '改属性', en: 'Attributes changed' },
};
