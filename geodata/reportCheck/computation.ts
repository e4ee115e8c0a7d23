import type { Bilingual } from '../bilingual.ts';
import type { CheckedValue } from './checkedValue.ts';
import type { CheckedZone } from './checkedZone.ts';
import type { Evidence } from './evidence.ts';

/**
 * What records give for something that a report says.
 *
 * `value`: it is known. `read` where a record holds it as it is, `derived` where it is a count, a sum, or chosen by what
 * another record says. `part`: records hold some of what is counted; `missing` of those have no figure. `none`: no record
 * could hold it. `unobserved`: a record could, and by the day none does.
 */
export type Computed =
  | {
      readonly kind: 'value';
      readonly how: 'read' | 'derived';
      readonly value: CheckedValue;
      readonly evidence: readonly Evidence[];
    }
  | {
      readonly kind: 'part';
      /** null where not one of them has a figure. */
      readonly value: CheckedValue | null;
      readonly missing: number;
      readonly evidence: readonly Evidence[];
      readonly why: Bilingual;
    }
  | { readonly kind: 'none'; readonly evidence: readonly Evidence[]; readonly why: Bilingual }
  | { readonly kind: 'unobserved' };

/** A way to a value from the records of a zone on a day. */
export type Computation = {
  /** What is summed, counted or read, as the page says it. */
  readonly text: Bilingual;
  readonly compute: (zone: CheckedZone) => Computed;
};
