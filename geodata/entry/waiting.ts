import type { AxisStates, Axis } from '../axis.ts';
import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { LogEntry } from '../observation.ts';
import type { ProposedEntry } from './proposed.ts';
import { logMark, standingOn } from './standing.ts';

/** What holds of an axis, as somebody saw it: complete since 31 October, say. */
export type SeenState = {
  readonly state: AxisStates[Axis];
  readonly percent: number | null;
  readonly asOf: IsoDate;
};

/** An entry that could not be sent yet, with what it was written over. */
export type WaitingEntry = {
  readonly day: IsoDate;
  readonly dayReason: Bilingual | null;
  readonly entry: ProposedEntry;
  /** Of the log as it was seen. */
  readonly mark: string;
  /** What held of the axis then, or will when those before it in the line are written; null where nothing does. */
  readonly over: SeenState | null;
};

/** What holds of an axis of a parcel on a day. */
export function seenIn(log: readonly LogEntry[], axis: Axis, day: IsoDate): SeenState | null {
  const { held } = standingOn(log, day)[axis];
  return held && { state: held.state, percent: held.percent, asOf: held.asOf };
}

/** What an entry will have made of its axis when it is written. */
export function madeBy({ entry, day }: WaitingEntry): SeenState {
  return { state: entry.state, percent: entry.percent, asOf: day };
}

/**
 * What becomes of an entry when the log is another than the one it was written over: it is there already, because only the answer
 * was lost; it is sent over the log as it is now, because its axis is as it was seen; or somebody has to choose.
 */
export function overLog(
  waiting: WaitingEntry,
  log: readonly LogEntry[],
):
  | { readonly kind: 'written' }
  | { readonly kind: 'send'; readonly mark: string }
  | { readonly kind: 'conflict'; readonly theirs: SeenState | null } {
  const { axis, note, blocked } = waiting.entry;
  const { held } = standingOn(log, waiting.day)[axis];
  const theirs = seenIn(log, axis, waiting.day);
  const saysSo =
    (note === null || held?.note?.zh.includes(note.zh) === true) &&
    (blocked?.zh ?? null) === (held?.blocked?.zh ?? null);
  if (saysSo && isSame(theirs, madeBy(waiting))) return { kind: 'written' };
  if (isSame(theirs, waiting.over)) return { kind: 'send', mark: logMark(log) };
  return { kind: 'conflict', theirs };
}

function isSame(one: SeenState | null, other: SeenState | null): boolean {
  return (
    one?.state === other?.state && one?.percent === other?.percent && one?.asOf === other?.asOf
  );
}
