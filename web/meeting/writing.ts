import { signal, type ReadonlySignal } from '@preact/signals';
import type { Bilingual } from '../../geodata/bilingual.ts';
import { RequestFailed } from '../api.ts';
import { readAgain } from './records.ts';

type WritingState =
  | { readonly kind: 'ready' | 'writing' | 'written' }
  /** Somebody else has changed it since it was read. */
  | { readonly kind: 'changed' }
  /** `says` null: the server did not answer. */
  | { readonly kind: 'failed'; readonly says: Bilingual | null };

export type Writing = {
  readonly state: ReadonlySignal<WritingState>;
  /** Does it once at a time; true when it is done. */
  readonly write: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly reset: () => void;
};

/** How writing something of a meeting down goes. */
export function writing(): Writing {
  const state = signal<WritingState>({ kind: 'ready' });
  return {
    state,
    write: async (work) => {
      if (state.peek().kind === 'writing') return false;
      state.value = { kind: 'writing' };
      try {
        await work();
        state.value = { kind: 'written' };
        return true;
      } catch (error) {
        if (!(error instanceof RequestFailed)) throw error;
        state.value = outcomeOf(error);
        return false;
      } finally {
        readAgain();
      }
    },
    reset: () => {
      state.value = { kind: 'ready' };
    },
  };
}

function outcomeOf({ problem }: RequestFailed): WritingState {
  if (problem === null) return { kind: 'failed', says: null };
  if (problem.status === 412) return { kind: 'changed' };
  const { detail, detailEn } = problem.faults?.[0] ?? problem;
  return { kind: 'failed', says: { zh: detail, en: detailEn } };
}
