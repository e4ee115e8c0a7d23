import type { Bilingual } from './bilingual.ts';
import type { IsoDate } from './date.ts';

/** A document that figures are taken from. `title` in its own language first. */
export type Source = {
  readonly id: string;
  readonly title: Bilingual;
  /** The period the document speaks of, not the day it was printed, which may be unknown. */
  readonly covers: { readonly from: IsoDate; readonly to: IsoDate };
  readonly note: Bilingual | null;
};

/** Where a figure comes from. Every figure on screen carries one, and it opens. */
export type Provenance =
  /** Stands in a document, at a section: 原文 一(二). `fact` names the record that restates it. */
  | {
      readonly kind: 'document';
      readonly source: string;
      readonly section: string;
      readonly fact?: string;
    }
  /** Seen or measured on site. */
  | { readonly kind: 'site' }
  /** Worked out by this program, by the formula named. */
  | { readonly kind: 'computed'; readonly formula: Bilingual }
  /** Concluded by whoever restates a document from what the facts named say; the document itself does not say it. */
  | { readonly kind: 'inferred'; readonly facts: readonly string[] }
  /** Known from elsewhere than the zone's documents: 高速公路走向、统计惯例. `basis` says from where, or that nothing confirms it. */
  | { readonly kind: 'external'; readonly basis: Bilingual }
  /** Generated, true of nothing. */
  | { readonly kind: 'example' };

export type ProvenanceKind = Provenance['kind'];
