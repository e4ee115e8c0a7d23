import { signal, type ReadonlySignal } from '@preact/signals';
import type { Bilingual } from '../../geodata/bilingual.ts';
import { RequestFailed } from '../api.ts';

type Saving =
  | { readonly kind: 'idle' | 'saving' | 'saved' }
  /** Somebody else has changed it since it was read. */
  | { readonly kind: 'changed' }
  /** `says` null: the server did not answer. */
  | { readonly kind: 'failed'; readonly says: Bilingual | null };

export type Saver = {
  readonly state: ReadonlySignal<Saving>;
  /** Does it once at a time; true when it is done. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly reset: () => void;
};

/** How writing something down goes; `readAgain` asks for what it changes, once it is done or somebody else was faster. */
export function saver(readAgain: () => void): Saver {
  const state = signal<Saving>({ kind: 'idle' });
  return {
    state,
    run: async (work) => {
      if (state.peek().kind === 'saving') return false;
      state.value = { kind: 'saving' };
      try {
        await work();
      } catch (error) {
        if (!(error instanceof RequestFailed)) throw error;
        const outcome = outcomeOf(error);
        if (outcome.kind === 'changed') readAgain();
        state.value = outcome;
        return false;
      }
      state.value = { kind: 'saved' };
      readAgain();
      return true;
    },
    reset: () => {
      state.value = { kind: 'idle' };
    },
  };
}

function outcomeOf({ problem }: RequestFailed): Saving {
  if (problem === null) return { kind: 'failed', says: null };
  if (problem.status === 412) return { kind: 'changed' };
  const { detail, detailEn } = problem.faults?.[0] ?? problem;
  return { kind: 'failed', says: { zh: detail, en: detailEn } };
}
