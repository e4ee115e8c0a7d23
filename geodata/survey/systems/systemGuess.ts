import type { Bilingual } from '../../bilingual.ts';
import type { ReferenceSystem } from './referenceSystem.ts';

/** A coordinate system that a file may be in. */
export type SystemGuess = {
  readonly system: ReferenceSystem;
  /** Whether the first number of a position is the north or latitude. */
  readonly swapped: boolean;
  /** 0…1; 1 where the file says so itself. */
  readonly confidence: number;
  readonly reason: Bilingual;
};
