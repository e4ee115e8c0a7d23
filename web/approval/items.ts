import {
  stateOf,
  type EntryState,
  type SubmissionReading,
  type SubmittedEntry,
} from '../../geodata/approval/submission.ts';
import { axes } from '../../geodata/axis.ts';
import type { EntryRow } from '../../geodata/entry/standing.ts';

/** An entry that was sent, with its submission and how its parcel stands. */
export type Item = {
  /** `3f2c….0` */
  readonly key: string;
  readonly submission: SubmissionReading;
  readonly index: number;
  readonly submitted: SubmittedEntry;
  readonly state: EntryState;
  /** Undefined where the zone has the parcel no more. */
  readonly row: EntryRow | undefined;
  /** Whether something else was recorded of the parcel since. */
  readonly isChanged: boolean;
};

export type Group = {
  readonly key: string;
  /** What all of it has in common: a submission, or null where it is of several. */
  readonly submission: SubmissionReading | null;
  /** A block, null of parcels in none; undefined where it is grouped by who has sent it. */
  readonly block: string | null | undefined;
  readonly items: readonly Item[];
};

/** Entries of submissions, parcel by parcel in the order of their names. */
export function itemsOf(submissions: readonly SubmissionReading[]): Item[] {
  return submissions.flatMap((submission) => {
    const rows = new Map(submission.rows.map((row) => [row.parcel, row]));
    const changed = new Set(submission.changed);
    return submission.entries
      .map((submitted, index): Item => {
        const { parcel } = submitted.entry;
        return {
          key: `${submission.id}.${index}`,
          submission,
          index,
          submitted,
          state: stateOf(submitted),
          row: rows.get(parcel),
          isChanged: changed.has(parcel),
        };
      })
      .toSorted(
        (one, other) =>
          nameOf(one).localeCompare(nameOf(other), 'zh-CN', { numeric: true }) ||
          axes.indexOf(one.submitted.entry.axis) - axes.indexOf(other.submitted.entry.axis),
      );
  });
}

function nameOf({ row, submitted }: Item): string {
  return row?.name.zh ?? submitted.entry.parcel;
}

/** One group for each submission. */
export function bySubmission(items: readonly Item[]): Group[] {
  return grouped(items, ({ submission }) => submission.id).map(([key, of]) => ({
    key,
    submission: of[0]?.submission ?? null,
    block: undefined,
    items: of,
  }));
}

/** One group for each block, whoever has sent it. */
export function byBlock(items: readonly Item[]): Group[] {
  return grouped(items, ({ row }) => row?.block ?? '')
    .toSorted(([one], [other]) => one.localeCompare(other, 'zh-CN', { numeric: true }))
    .map(([key, of]) => ({
      key: `block ${key}`,
      submission: null,
      block: key === '' ? null : key,
      items: of,
    }));
}

function grouped(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): (readonly [string, readonly Item[]])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups];
}
