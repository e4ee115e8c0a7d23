import {
  stateOf,
  type Decision,
  type EntryState,
  type Named,
  type SubmissionReading,
} from '../../geodata/approval/submission.ts';
import { photoStateOf, type SubmittedPhotoReading } from '../../geodata/approval/submittedPhoto.ts';
import type { Bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate } from '../../geodata/date.ts';
import { axes } from '../../geodata/axis.ts';
import type { ProposedEntry } from '../../geodata/entry/proposed.ts';
import type { EntryRow } from '../../geodata/entry/standing.ts';
import type { Photo } from '../../geodata/photo/photo.ts';

type Sent = {
  /** `3f2c….0` of an entry, `photo 5f0c…` */
  readonly key: string;
  readonly person: Named;
  readonly state: EntryState;
  readonly decisions: readonly Decision[];
  readonly parcel: string;
  /** The day that it tells of. */
  readonly day: IsoDate;
  /** Its parcel; null where the zone has that no more. */
  readonly of: {
    readonly name: Bilingual;
    readonly number: string | null;
    readonly block: string | null;
  } | null;
};

/** An entry that was sent, with its submission and how its parcel stands. */
export type EntryItem = Sent & {
  readonly kind: 'entry';
  readonly submission: SubmissionReading;
  readonly index: number;
  readonly entry: ProposedEntry;
  /** Undefined where the zone has the parcel no more. */
  readonly row: EntryRow | undefined;
  /** Whether something else was recorded of the parcel since. */
  readonly isChanged: boolean;
};

export type PhotoItem = Sent & { readonly kind: 'photo'; readonly photo: Photo };

/** Something that was sent, and is decided by itself. */
export type Item = EntryItem | PhotoItem;

export type Group = {
  readonly key: string;
  /** Whose all of it is, where it is of one. */
  readonly person: Named | null;
  /** What its entries have in common; null where it is of several, or of photographs alone. */
  readonly submission: SubmissionReading | null;
  /** A block, null of parcels in none; undefined where it is grouped by who has sent it. */
  readonly block: string | null | undefined;
  readonly items: readonly Item[];
};

type What = {
  readonly submissions: readonly SubmissionReading[];
  readonly photos: readonly SubmittedPhotoReading[];
};

/** What was sent, parcel by parcel in the order of their names; photographs behind the entries of theirs. */
export function itemsOf({ submissions, photos }: What): Item[] {
  return [...submissions.flatMap(entriesOf), ...photos.map(photoItem)].toSorted(
    (one, other) =>
      nameOf(one).localeCompare(nameOf(other), 'zh-CN', { numeric: true }) ||
      placeOf(one) - placeOf(other),
  );
}

function entriesOf(submission: SubmissionReading): EntryItem[] {
  const rows = new Map(submission.rows.map((row) => [row.parcel, row]));
  const changed = new Set(submission.changed);
  return submission.entries.map((submitted, index) => {
    const { entry, decisions } = submitted;
    const { parcel } = entry;
    const row = rows.get(parcel);
    return {
      kind: 'entry',
      key: `${submission.id}.${index}`,
      person: submission.person,
      state: stateOf(submitted),
      decisions,
      parcel,
      day: submission.asOf,
      of: row ?? null,
      submission,
      index,
      entry,
      row,
      isChanged: changed.has(parcel),
    };
  });
}

function photoItem({ person, photo, decisions, of }: SubmittedPhotoReading): PhotoItem {
  return {
    kind: 'photo',
    key: `photo ${photo.id}`,
    person,
    state: photoStateOf({ decisions }),
    decisions,
    parcel: photo.parcel,
    day: photo.takenOn,
    of,
    photo,
  };
}

function nameOf({ of, parcel }: Item): string {
  return of?.name.zh ?? parcel;
}

/** Of what a photograph was sent with it shows the same axis. */
function placeOf(item: Item): number {
  if (item.kind === 'entry') return axes.indexOf(item.entry.axis);
  const { axis } = item.photo;
  return axis === null ? axes.length : axes.indexOf(axis) + 0.5;
}

/** One group for each submission, with the photographs of what it tells; one more for those that somebody sent by themselves. */
export function bySubmission(items: readonly Item[]): Group[] {
  const entries = items.filter((item) => item.kind === 'entry');
  const homeOf = ({ person, parcel, photo }: PhotoItem) =>
    entries.find(
      (item) =>
        item.person.id === person.id &&
        item.parcel === parcel &&
        item.entry.axis === photo.axis &&
        item.day === photo.takenOn,
    )?.submission.id;
  return grouped(items, (item) =>
    item.kind === 'entry' ? item.submission.id : (homeOf(item) ?? `photos ${item.person.id}`),
  ).map(([key, of]) => ({
    key,
    person: of[0]?.person ?? null,
    submission: of.find((item) => item.kind === 'entry')?.submission ?? null,
    block: undefined,
    items: of,
  }));
}

/** One group for each block, whoever has sent it. */
export function byBlock(items: readonly Item[]): Group[] {
  return grouped(items, ({ of }) => of?.block ?? '')
    .toSorted(([one], [other]) => one.localeCompare(other, 'zh-CN', { numeric: true }))
    .map(([key, of]) => ({
      key: `block ${key}`,
      person: null,
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
