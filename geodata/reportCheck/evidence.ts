import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Subject } from '../observation.ts';
import type { Provenance } from '../provenance.ts';
import type { CheckedValue } from './checkedValue.ts';

/** What kind of record a computed value rests on. */
export const evidenceKinds = ['area', 'observation', 'event', 'plan', 'project'] as const;
type EvidenceKind = (typeof evidenceKinds)[number];

/** One record that a computed value rests on, and what it brings to it. */
export type Evidence = {
  readonly kind: EvidenceKind;
  /** Whose card tells more. */
  readonly subject: Subject;
  readonly name: Bilingual;
  /** null where the record counts by being there. */
  readonly value: CheckedValue | null;
  /** The day it speaks of; null where it carries none. */
  readonly asOf: IsoDate | null;
  readonly provenance: Provenance;
};
