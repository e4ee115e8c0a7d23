import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Subject } from '../observation.ts';
import type { Provenance } from '../provenance.ts';

/** 卡点: what holds something up, and who is to clear it. */
export type Blocker = {
  readonly subject: Subject;
  readonly what: Bilingual;
  /** 责任人; null when nobody has taken it. */
  readonly owner: string | null;
  readonly since: IsoDate;
  readonly nextStep: Bilingual | null;
  /** By when the next step is to be taken. */
  readonly due: IsoDate | null;
  /** The day on which it was out of the way; null while it stands. */
  readonly clearedOn: IsoDate | null;
  readonly provenance: Provenance;
};
