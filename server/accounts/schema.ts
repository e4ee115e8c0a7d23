import type { Generated } from 'kysely';
import type { Reading } from '../../geodata/access/mayDo.ts';
import type { DecidedState, EntryState } from '../../geodata/approval/submission.ts';
import type { ZoneRole } from '../../geodata/access/person.ts';

/** Tables of accounts. Moments are texts of one form, `2026-11-30T08:00:00.000Z`, in both engines; yes is 1 and no 0. */
export type AccountsSchema = {
  accounts_migration: {
    readonly number: number;
    readonly name: string;
    readonly applied_at: string;
  };
  person: {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    /** Empty of somebody who has none. */
    readonly password: string;
    readonly administrator: number;
    readonly disabled: number;
  };
  zone_grant: {
    readonly person_id: string;
    readonly zone: string;
    readonly role: ZoneRole;
    /** JSON: `["nanbo"]`, or null. */
    readonly blocks: string | null;
  };
  /** Who comes by single sign-on; `issuer` and `subject` are null until he has come once. */
  identity: {
    readonly person_id: string;
    readonly username: string;
    readonly issuer: string | null;
    readonly subject: string | null;
  };
  session: {
    readonly token_hash: string;
    readonly person_id: string;
    readonly created_at: string;
    readonly seen_at: string;
  };
  /** `approval` is 0 where what recorders enter is written at once. */
  zone_reading: {
    readonly zone: string;
    readonly reading: Reading;
    readonly approval: Generated<number>;
  };
  audit_entry: {
    readonly id: Generated<number>;
    readonly at: string;
    readonly person_id: string | null;
    readonly person_name: string | null;
    readonly action: string;
    readonly zone: string | null;
    readonly address: string;
    readonly status: number;
    readonly what: string;
  };
  submission: {
    readonly number: Generated<number>;
    readonly id: string;
    readonly zone: string;
    readonly person_id: string;
    readonly person_name: string;
    readonly at: string;
    /** JSON: what was sent. */
    readonly body: string;
    /** Entries that wait, and that were sent back and not put away. */
    readonly pending: number;
    readonly returned: number;
    /** 1, and one more with every decision. */
    readonly revision: number;
  };
  submission_decision: DecisionColumns & {
    readonly number: Generated<number>;
    readonly submission_id: string;
    readonly entry: number;
  };
  /** `state` is that of the last decision, so that what waits is found without reading them. */
  submitted_photo: {
    readonly number: Generated<number>;
    readonly id: string;
    readonly zone: string;
    readonly person_id: string;
    readonly person_name: string;
    /** JSON: what is said of it. */
    readonly photo: string;
    readonly bytes: number;
    readonly state: EntryState;
    /** 1, and one more with every decision. */
    readonly revision: number;
  };
  /** Until it is approved or put away. */
  submitted_photo_image: { readonly photo: number; readonly image: Uint8Array };
  submitted_photo_decision: DecisionColumns & {
    readonly number: Generated<number>;
    readonly photo: number;
  };
};

type DecisionColumns = {
  readonly state: DecidedState;
  /** JSON: both languages, or null. */
  readonly word: string | null;
  readonly by_id: string | null;
  readonly by_name: string | null;
  readonly at: string;
};
