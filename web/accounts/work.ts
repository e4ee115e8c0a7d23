import { signal, type ReadonlySignal } from '@preact/signals';
import type { Bilingual } from '../../geodata/bilingual.ts';
import { RequestFailed } from '../api.ts';

/** How something that the server is asked to do goes; `failed` null where it did not answer. */
type WorkState = 'none' | 'under way' | 'done' | { readonly failed: Bilingual | null };

export type Work = {
  readonly state: ReadonlySignal<WorkState>;
  /** Does it once at a time; answers what came of it, undefined when it failed, which `state` then says. */
  run<Result>(work: () => Promise<Result>): Promise<{ readonly value: Result } | undefined>;
  /** Forgets how the last one went. */
  readonly reset: () => void;
};

export function newWork(): Work {
  const state = signal<WorkState>('none');
  // What has been forgotten says nothing any more of how it went.
  let turn = 0;
  return {
    state,
    async run(work) {
      if (state.peek() === 'under way') return undefined;
      state.value = 'under way';
      const own = (turn += 1);
      try {
        const value = await work();
        if (own === turn) state.value = 'done';
        return { value };
      } catch (error) {
        if (!(error instanceof RequestFailed)) throw error;
        if (own === turn) state.value = { failed: whatIsSaid(error) };
        return undefined;
      }
    },
    reset: () => {
      turn += 1;
      state.value = 'none';
    },
  };
}

function whatIsSaid({ problem }: RequestFailed): Bilingual | null {
  if (problem === null) return null;
  const { detail, detailEn } = problem.faults?.[0] ?? problem;
  return { zh: detail, en: detailEn };
}

/** The last part of a problem's type: 'changed-since'. */
export function kindOf(error: unknown): string | undefined {
  return error instanceof RequestFailed ? error.problem?.type.split('#')[1] : undefined;
}
