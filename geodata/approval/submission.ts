import type { Axis } from '../axis.ts';
import type { Bilingual } from '../bilingual.ts';
import type { IsoDate, IsoInstant } from '../date.ts';
import type { ProposedEntry } from '../entry/proposed.ts';
import { logMark, type EntryRow } from '../entry/standing.ts';
import type { LogEntry } from '../observation.ts';
import type { Provenance } from '../provenance.ts';

/** What becomes of an entry that waits. */
export const decidedStates = ['approved', 'returned', 'withdrawn'] as const;
export type DecidedState = (typeof decidedStates)[number];

/** Somebody with an account, by the name of that time. */
export type Named = { readonly id: string; readonly name: string };

export type Decision = {
  readonly state: DecidedState;
  /** Why it was sent back; null of any other. */
  readonly word: Bilingual | null;
  /** Null where it was found in the log: the server was stopped before it could note who had approved. */
  readonly by: Named | null;
  readonly at: IsoInstant;
};

/** Something to be written down that waits for somebody else, with all that was decided of it, in order. */
export type SubmittedEntry = {
  readonly entry: ProposedEntry;
  readonly decisions: readonly Decision[];
};

/** The mark of a parcel's log, as it was seen. */
export type SeenMark = { readonly parcel: string; readonly mark: string };

/** Entries of one day that somebody has sent together; the approver decides each. */
export type Submission = {
  readonly id: string;
  readonly person: Named;
  readonly at: IsoInstant;
  readonly asOf: IsoDate;
  readonly provenance: Provenance;
  /** Why a day that has not come is written about already. */
  readonly dayReason: Bilingual | null;
  readonly entries: readonly SubmittedEntry[];
  readonly seen: readonly SeenMark[];
};

/** The same as it is read, with how its parcels stand by now. */
export type SubmissionReading = Submission & {
  /** Of each parcel that the zone has, or had on the day, in the order in which they were entered; marks are of the logs as they are now. */
  readonly rows: readonly EntryRow[];
  /** Parcels of which something else was recorded since it was sent. */
  readonly changed: readonly string[];
};

/** A stretch of what waits or was decided, newest first. */
export type SubmissionList = {
  /** Becomes another whenever something that the reader may see is sent or decided. */
  readonly mark: string;
  readonly submissions: readonly SubmissionReading[];
  /** The id after which the next stretch begins; null of the last. */
  readonly next: string | null;
};

export type EntryState = 'pending' | DecidedState;

export function stateOf({ decisions }: SubmittedEntry): EntryState {
  return decisions.at(-1)?.state ?? 'pending';
}

/** What waits is approved, sent back or withdrawn once; what was sent back can only be put away by who sent it. */
export function mayBecome(now: EntryState, next: DecidedState): boolean {
  return now === 'pending' || (now === 'returned' && next === 'withdrawn');
}

/** The id that an entry has in the log once it is approved: the same, however often that is tried. */
export function loggedId(submission: string, index: number): string {
  return `${submission}.${index}`;
}

/**
 * Whether a log has been added to since it was seen, by others than this submission: a part of it that was approved first is no
 * reason to look again.
 */
export function hasChanged(
  { id, entries }: Pick<Submission, 'id' | 'entries'>,
  mark: string,
  log: readonly LogEntry[],
): boolean {
  const own = new Set(entries.map((_, index) => loggedId(id, index)));
  return logMark(log.filter((entry) => !own.has(entry.id))) !== mark;
}

/** An axis of a parcel of which somebody has sent something for a day. */
export type Awaited = {
  readonly submission: string;
  readonly index: number;
  readonly entry: ProposedEntry;
  readonly state: 'pending' | 'returned';
  readonly word: Bilingual | null;
};

/** `levelling:p0000012`: ids of parcels may hold anything, so they stand last. */
export function awaitedKey(parcel: string, axis: Axis): string {
  return `${axis}:${parcel}`;
}

/** What is open of a day, by `awaitedKey`; of what was sent twice, that which was sent last. */
export function awaitedOn(
  submissions: readonly Submission[],
  day: IsoDate,
): ReadonlyMap<string, Awaited> {
  const inOrder = submissions
    .filter(({ asOf }) => asOf === day)
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return new Map(
    inOrder.flatMap(({ id, entries }) =>
      entries.flatMap((submitted, index) => {
        const state = stateOf(submitted);
        if (state !== 'pending' && state !== 'returned') return [];
        const { entry, decisions } = submitted;
        const word = decisions.at(-1)?.word ?? null;
        const awaited: Awaited = { submission: id, index, entry, state, word };
        return [[awaitedKey(entry.parcel, entry.axis), awaited] as const];
      }),
    ),
  );
}
