import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import type { Provenance } from '../../../geodata/provenance.ts';

/** Whatever is entered here is said to come from here. */
export const enteredHere: Provenance = {
  kind: 'external',
  basis: bilingual('由计划页填报', 'Entered on the plan page'),
};

/** A text as a person has written it, in whatever language. */
export function written(text: string): Bilingual | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : { zh: trimmed, en: trimmed };
}
