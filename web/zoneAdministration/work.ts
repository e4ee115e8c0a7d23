import { signal, type Signal } from '@preact/signals';
import { RequestFailed } from '../api.ts';
import { say } from '../words/words.ts';
import { words } from './words/words.ts';

/** How something that the server is asked to do goes; `failed` with a sentence. */
type WorkState = 'none' | 'under way' | { readonly failed: string };

export type Work = {
  readonly state: Signal<WorkState>;
  /** Answers what came of it; undefined when it failed, which `state` then says. */
  run<Result>(work: () => Promise<Result>): Promise<{ readonly value: Result } | undefined>;
};

export function newWork(): Work {
  const state = signal<WorkState>('none');
  return {
    state,
    async run(work) {
      state.value = 'under way';
      try {
        const value = await work();
        state.value = 'none';
        return { value };
      } catch (error) {
        if (!(error instanceof RequestFailed)) throw error;
        const { problem } = error;
        state.value = {
          failed: problem
            ? [problem, ...(problem.faults ?? [])]
                .map(({ detail, detailEn }) => say({ zh: detail, en: detailEn }))
                .at(-1)!
            : words.peek().zones.noAnswer,
        };
        return undefined;
      }
    },
  };
}
