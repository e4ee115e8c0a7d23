import { progressAt, withdrawnIds } from '../progress.ts';
import type { LogEntry, Observation } from '../observation.ts';

/** An entry of a log as a change: what was known for its day and axis before it, and after. */
export type LogChange = {
  readonly entry: LogEntry;
  readonly before: Observation | null;
  readonly after: Observation | null;
  /** Whether it still counts: neither taken back nor, of an observation, corrected. */
  readonly counts: boolean;
  /** Whether another entry takes it back. */
  readonly isTakenBack: boolean;
};

/** Every change of a subject, the last one recorded first. */
export function historyOf(log: readonly LogEntry[]): LogChange[] {
  const inOrder = [...log].sort(
    (a, b) => compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id),
  );
  const gone = withdrawnIds(log);
  const byId = new Map(log.map((entry) => [entry.id, entry]));
  const spokenOf = (entry: LogEntry): Observation | undefined => {
    if (entry.kind === 'observation') return entry;
    const named = byId.get(entry.retracts);
    return named && named !== entry ? spokenOf(named) : undefined;
  };
  const takenBack = takenBackIds(log);
  return inOrder
    .map((entry, index): LogChange => {
      const about = spokenOf(entry);
      const known = (entries: readonly LogEntry[]) =>
        about === undefined ? null : progressAt(entries, about.asOf)[about.axis];
      return {
        entry,
        before: known(inOrder.slice(0, index)),
        after: known(inOrder.slice(0, index + 1)),
        counts: !gone.has(entry.id),
        isTakenBack: takenBack.has(entry.id),
      };
    })
    .reverse();
}

/** Ids of entries that a standing retraction names; those that were only corrected are not among them. */
export function takenBackIds(log: readonly LogEntry[]): ReadonlySet<string> {
  return withdrawnIds(
    log.map((entry) => (entry.kind === 'observation' ? { ...entry, supersedes: null } : entry)),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
