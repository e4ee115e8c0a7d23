import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Subject } from '../observation.ts';

/** 决定事项: what a meeting decided of a subject. */
export type MeetingDecision = {
  /** The day of the meeting. */
  readonly on: IsoDate;
  readonly what: Bilingual;
  readonly subject: Subject | null;
  /** 责任人; null when nobody was named. */
  readonly owner: string | null;
  /** By when; null when no day was set. */
  readonly due: IsoDate | null;
  /** The day on which it was done; null while it is not. */
  readonly doneOn: IsoDate | null;
};
