import { say } from '../words/words.ts';
import type { Work } from './work.ts';
import { words } from './words/words.ts';

/** Why it could not be done, or that it is done. */
export function WorkState({ work, done }: { readonly work: Work; readonly done?: string }) {
  const state = work.state.value;
  if (typeof state === 'object')
    return (
      <p class="account-wrong" role="alert">
        {state.failed ? say(state.failed) : words.value.accounts.signIn.noAnswer}
      </p>
    );
  return state === 'done' && done !== undefined ? (
    <p class="account-done" role="status">
      {done}
    </p>
  ) : null;
}
