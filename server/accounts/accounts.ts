import type { Reading } from '../../geodata/access/mayDo.ts';
import type { Person } from '../../geodata/access/person.ts';
import type { Decision, Submission } from '../../geodata/approval/submission.ts';
import type { SubmittedPhoto } from '../../geodata/approval/submittedPhoto.ts';
import type { IsoInstant } from '../../geodata/date.ts';
import type { AccountsEngine } from './engine.ts';
import {
  appendAudit,
  readAudit,
  type AuditEntry,
  type AuditQuery,
  type NewAuditEntry,
} from './audit.ts';
import {
  addFirstPerson,
  addPerson,
  changePerson,
  hasPeople,
  readCredentials,
  readPeople,
  readPerson,
  setPassword,
  type Credentials,
  type NewPerson,
  type PersonChange,
} from './people.ts';
import {
  readClosedZones,
  readZonesWithoutApproval,
  writeApproval,
  writeReading,
} from './readings.ts';
import { arrive, linkSingleSignOn, removePassword, type Arrival } from './singleSignOn.ts';
import type { Identity } from './identityRows.ts';
import {
  endSession,
  endSessionsOf,
  readSession,
  startSession,
  touchSession,
  type Session,
} from './sessions.ts';
import {
  addSubmission,
  decideSubmission,
  readSubmission,
  readSubmissions,
  type NewDecision,
  type NewSubmission,
  type SubmissionQuery,
} from './submissions.ts';
import { readSubmissionsMark } from './submissionsMark.ts';
import {
  addSubmittedPhoto,
  decideSubmittedPhoto,
  readSubmittedImage,
  readSubmittedPhoto,
  readSubmittedPhotos,
  type NewSubmittedPhoto,
  type SubmittedPhotoQuery,
} from './submittedPhotos.ts';

/** Who has an account, who is signed in, which zones are closed, what waits for approval, and what was done. Apart from the zones, in either engine. */
export type Accounts = {
  /** Whether anybody has an account; accounts are never removed. */
  hasPeople(): Promise<boolean>;
  /** In the order of their usernames. */
  people(): Promise<Person[]>;
  person(id: string): Promise<Person | undefined>;
  credentials(username: string): Promise<Credentials | undefined>;
  /** Fails with `DuplicateEntryError` when somebody signs in by that name already, here or by single sign-on. */
  add(person: NewPerson): Promise<Person>;
  /** The same for the first of all; undefined where there is one already. */
  addFirst(person: NewPerson): Promise<Person | undefined>;
  /**
   * Changes what somebody is and may; undefined where there is no such person. `check` meets him as he is, alone with him, and throws
   * what forbids the change. Answers 'last-administrator' where nobody would be left who may sign in and administer. Who is disabled
   * is signed out.
   */
  change(
    id: string,
    change: PersonChange,
    check: (present: Person) => void,
  ): Promise<Person | 'last-administrator' | undefined>;
  /** @param password as `hashPassword` makes it. All sessions end but the one of `keeping`, the hash of its token. */
  setPassword(id: string, password: string, keeping: string | null): Promise<boolean>;
  /** The same for none; 'no-way-in' of somebody who has not come by single sign-on yet. */
  removePassword(id: string, keeping: string | null): Promise<boolean | 'no-way-in'>;

  /** Whose account an identity opens, which the first who comes by its username is bound to. */
  arrive(identity: Identity): Promise<Arrival>;
  /**
   * Links an account anew to a username of the provider, or to none with null; whoever was bound to it is so no more. 'no-way-in' where
   * nothing to sign in by would be left. Fails with `DuplicateEntryError` when another account is linked to it.
   */
  linkSingleSignOn(
    id: string,
    username: string | null,
    keeping: string | null,
  ): Promise<boolean | 'no-way-in'>;

  startSession(tokenHash: string, person: string, now: IsoInstant): Promise<void>;
  /** The session of a token; undefined when there is none, or it ended before `now`. */
  session(tokenHash: string, now: IsoInstant): Promise<Session | undefined>;
  touchSession(tokenHash: string, now: IsoInstant): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
  endSessionsOf(person: string): Promise<void>;

  closedZones(): Promise<ReadonlySet<string>>;
  setReading(zone: string, reading: Reading): Promise<void>;
  /** Where recorders write at once. */
  zonesWithoutApproval(): Promise<ReadonlySet<string>>;
  setApproval(zone: string, isOn: boolean): Promise<void>;

  /** Keeps what somebody has sent, in place of what he sent of the same before; 'full' where as many wait in the zone as may. */
  submit(submission: NewSubmission): Promise<Submission | 'full'>;
  submission(zone: string, id: string): Promise<Submission | undefined>;
  /** Newest first. */
  submissions(query: SubmissionQuery): Promise<Submission[]>;
  /** Becomes another with whatever is sent by a person or decided of it; with null, by anybody. */
  submissionsMark(zone: string, person: string | null): Promise<string>;
  /**
   * Decides some entries of a submission; undefined where there is none. `check` meets it as it is, alone with it, throws what forbids
   * the decision and does what comes before it is noted. It must not ask accounts for anything: they wait for it.
   */
  decide(
    zone: string,
    id: string,
    decision: NewDecision,
    check: (present: Submission) => void | Promise<void>,
  ): Promise<Submission | undefined>;

  /** Keeps a photograph that somebody has sent, once however often it is; 'other' where another has its id, 'full' where as many wait as may. */
  submitPhoto(photo: NewSubmittedPhoto): Promise<SubmittedPhoto | 'other' | 'full'>;
  submittedPhoto(zone: string, id: string): Promise<SubmittedPhoto | undefined>;
  /** Newest first. */
  submittedPhotos(query: SubmittedPhotoQuery): Promise<SubmittedPhoto[]>;
  /** The picture of one that waits or was sent back. */
  submittedImage(zone: string, id: string): Promise<Uint8Array | undefined>;
  /** As `decide`, of one photograph; `check` meets its picture too, where that is kept. */
  decidePhoto(
    place: { readonly zone: string; readonly id: string },
    decision: Decision,
    check: (present: SubmittedPhoto, image: Uint8Array | undefined) => void | Promise<void>,
  ): Promise<SubmittedPhoto | undefined>;

  /** Adds to what was done; nothing changes or removes an entry. */
  append(entry: NewAuditEntry): Promise<void>;
  /** Newest first. */
  audit(query: AuditQuery): Promise<AuditEntry[]>;
  close(): Promise<void>;
};

export function accountsOver(engine: AccountsEngine): Accounts {
  const explained = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw engine.explain(error) ?? error;
    }
  };
  const { db } = engine;
  return {
    hasPeople: () => explained(() => hasPeople(db)),
    people: () => explained(() => readPeople(db)),
    person: (id) => explained(() => readPerson(db, id)),
    credentials: (username) => explained(() => readCredentials(db, username)),
    add: (person) => explained(() => addPerson(engine, person)),
    addFirst: (person) => explained(() => addFirstPerson(engine, person)),
    change: (id, change, check) => explained(() => changePerson(engine, id, change, check)),
    setPassword: (id, password, keeping) =>
      explained(() => setPassword(engine, id, password, keeping)),
    removePassword: (id, keeping) => explained(() => removePassword(engine, id, keeping)),
    arrive: (identity) => explained(() => arrive(engine, identity)),
    linkSingleSignOn: (id, username, keeping) =>
      explained(() => linkSingleSignOn(engine, id, username, keeping)),
    startSession: (tokenHash, person, now) =>
      explained(() => startSession(engine, tokenHash, person, now)),
    session: (tokenHash, now) => explained(() => readSession(db, tokenHash, now)),
    touchSession: (tokenHash, now) => explained(() => touchSession(db, tokenHash, now)),
    endSession: (tokenHash) => explained(() => endSession(db, tokenHash)),
    endSessionsOf: (person) => explained(() => endSessionsOf(db, person)),
    closedZones: () => explained(() => readClosedZones(db)),
    setReading: (zone, reading) => explained(() => writeReading(db, zone, reading)),
    zonesWithoutApproval: () => explained(() => readZonesWithoutApproval(db)),
    setApproval: (zone, isOn) => explained(() => writeApproval(db, zone, isOn)),
    submit: (submission) => explained(() => addSubmission(engine, submission)),
    submission: (zone, id) => explained(() => readSubmission(db, zone, id)),
    submissions: (query) => explained(() => readSubmissions(db, query)),
    submissionsMark: (zone, person) => explained(() => readSubmissionsMark(db, { zone, person })),
    decide: (zone, id, decision, check) =>
      explained(() => decideSubmission(engine, zone, id, decision, check)),
    submitPhoto: (photo) => explained(() => addSubmittedPhoto(engine, photo)),
    submittedPhoto: (zone, id) => explained(() => readSubmittedPhoto(db, zone, id)),
    submittedPhotos: (query) => explained(() => readSubmittedPhotos(db, query)),
    submittedImage: (zone, id) => explained(() => readSubmittedImage(db, zone, id)),
    decidePhoto: (place, decision, check) =>
      explained(() => decideSubmittedPhoto(engine, place, decision, check)),
    append: (entry) => explained(() => appendAudit(db, entry)),
    audit: (query) => explained(() => readAudit(db, query)),
    close: () => engine.close(),
  };
}
