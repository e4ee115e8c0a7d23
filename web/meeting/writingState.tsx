import { say } from '../words/words.ts';
import { words } from './words/words.ts';
import type { Writing } from './writing.ts';

/** How writing goes, where there is something to be said of it. */
export function WritingState({ writing }: { readonly writing: Writing }) {
  const text = words.value.meeting;
  const state = writing.state.value;
  switch (state.kind) {
    case 'ready':
      return null;
    case 'writing':
      return <p role="status">{text.saving}</p>;
    case 'written':
      return <p role="status">{text.saved}</p>;
    case 'changed':
      return (
        <p class="meeting-wrong" role="alert">
          {text.changed}
        </p>
      );
    case 'failed':
      return (
        <p class="meeting-wrong" role="alert">
          {state.says ? say(state.says) : text.failed}
        </p>
      );
  }
}
