import type { Edits } from './entryCell.ts';

/** What was typed, step by step, so that it can be undone and done again. */
export type EditSteps = {
  readonly past: readonly Edits[];
  readonly now: Edits;
  /** What was undone, the next to be done again first. */
  readonly undone: readonly Edits[];
};

export const noSteps: EditSteps = { past: [], now: new Map(), undone: [] };

/** Steps that are kept: a long day at the keyboard. */
const mostSteps = 500;

export function takeStep({ past, now }: EditSteps, next: Edits): EditSteps {
  return { past: [...past, now].slice(-mostSteps), now: next, undone: [] };
}

export function undoStep(steps: EditSteps): EditSteps {
  const before = steps.past.at(-1);
  if (before === undefined) return steps;
  return { past: steps.past.slice(0, -1), now: before, undone: [steps.now, ...steps.undone] };
}

export function redoStep(steps: EditSteps): EditSteps {
  const [next, ...undone] = steps.undone;
  return next === undefined ? steps : { past: [...steps.past, steps.now], now: next, undone };
}
