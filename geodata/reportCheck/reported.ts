import type { Figure } from '../fact.ts';
import type { CheckedValue } from './checkedValue.ts';

/** What a fact says: one of its figures, or a wording that records have a form for, or none. */
export type Reported =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | {
      readonly kind: 'wording';
      readonly asPrinted: string;
      readonly value: Exclude<CheckedValue, { kind: 'quantity' }> | null;
    }
  | { readonly kind: 'fact' };
