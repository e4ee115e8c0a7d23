import type { Bilingual } from '../bilingual.ts';
import type { CheckedValue } from './checkedValue.ts';
import type { Computation } from './computation.ts';

/** A figure of a fact, `B1.land`, and how the records may come to it. What it says stands in the fact. */
type FigureClaim = {
  readonly kind: 'figure';
  readonly figure: string;
  readonly computation: Computation;
};

/** Something a fact says in words: a state, a deadline, or null what no record has a form for. */
type WordingClaim = {
  readonly kind: 'wording';
  /** Unique in the zone, begins with its fact: `C6.due`. */
  readonly id: string;
  readonly name: Bilingual;
  /** As the source prints it: `10 月底前`. */
  readonly asPrinted: string;
  readonly value: Exclude<CheckedValue, { kind: 'quantity' }> | null;
  readonly computation: Computation;
};

export type Claim = FigureClaim | WordingClaim;

/** What of a zone's facts may be held against its records; those of another zone are another list. */
export type ReportClaims = {
  /** The sections of the source in its order, each under a title of ours. */
  readonly sections: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly claims: readonly Claim[];
};

/** `C6.due` is of the fact `C6`. */
export function factOf(id: string): string {
  return id.slice(0, id.indexOf('.'));
}
