/** Steps that can be taken back and again: what was, what is, and what was taken back. */
export type History<State> = {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
};

/** More steps back than anybody counts. */
const longestPast = 100;

export function historyOf<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/** A new step; what had been taken back is gone. */
export function advance<State>(history: History<State>, present: State): History<State> {
  return { past: [...history.past, history.present].slice(-longestPast), present, future: [] };
}

/** The same history when there is nothing to take back. */
export function undo<State>(history: History<State>): History<State> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future] };
}

/** The same history when nothing has been taken back. */
export function redo<State>(history: History<State>): History<State> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], present: future[0]!, future: future.slice(1) };
}
