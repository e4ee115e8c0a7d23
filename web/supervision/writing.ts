import { signal } from '@preact/signals';
import { RequestFailed } from '../api.ts';
import { language } from '../state/current.ts';
import { readAgain } from './records.ts';
import { words } from './words/words.ts';

/** Writes once at a time; tells in the page's language why it could not. */
export function writing() {
  const state = signal<'ready' | 'writing' | { readonly failed: string }>('ready');
  const write = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (state.peek() === 'writing') return false;
    state.value = 'writing';
    try {
      await work();
      state.value = 'ready';
      return true;
    } catch (error) {
      const problem = error instanceof RequestFailed ? error.problem : null;
      const said = language.peek() === 'zh' ? problem?.detail : problem?.detailEn;
      state.value = { failed: said ?? words.peek().supervision.failed };
      return false;
    } finally {
      readAgain();
    }
  };
  return { state, write };
}

export type Writing = ReturnType<typeof writing>;
