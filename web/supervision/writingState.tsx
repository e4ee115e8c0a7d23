import { words } from './words/words.ts';
import type { Writing } from './writing.ts';

/** That something is being written, or why it was not. */
export function WritingState({ state }: Pick<Writing, 'state'>) {
  const now = state.value;
  if (now === 'ready') return null;
  if (now === 'writing') return <p role="status">{words.value.supervision.saving}</p>;
  return (
    <p class="duty-wrong" role="alert">
      {now.failed}
    </p>
  );
}
