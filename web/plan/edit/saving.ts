import { signal, type ReadonlySignal } from '@preact/signals';
import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import type { Provenance } from '../../../geodata/provenance.ts';
import { RequestFailed } from '../../api.ts';
import { readAgain } from '../records.ts';

/** Whatever is entered here is said to come from here. */
export const enteredHere: Provenance = {
  kind: 'external',
  basis: bilingual('由计划页填报', 'Entered on the plan page'),
};

/** A text as a person has written it, in whatever language. */
export function written(text: string): Bilingual | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : { zh: trimmed, en: trimmed };
}

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

/** How writing something down goes. */
export function saver(): Saver {
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
        state.value = outcomeOf(error);
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
