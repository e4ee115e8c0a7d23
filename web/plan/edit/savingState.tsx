import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import type { Saver } from '../../state/saver.ts';

/** How writing it down goes, where there is something to be said of it. */
export function SavingState({ saving }: { readonly saving: Saver }) {
  const text = words.value.plan.edit;
  const state = saving.state.value;
  if (state.kind === 'failed')
    return (
      <p class="plan-wrong" role="alert">
        {state.says ? say(state.says) : text.offline}
      </p>
    );
  if (state.kind === 'changed')
    return (
      <p class="plan-wrong" role="alert">
        {text.changed}
      </p>
    );
  return state.kind === 'saved' ? <p role="status">{text.saved}</p> : null;
}
