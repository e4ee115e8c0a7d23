import './blank.css';
import { isBlank } from '../state/meeting.ts';
import { words } from './words/words.ts';

/** Darkens the screen, so that people look at each other. */
export function Blank() {
  const text = words.value.remote;
  return (
    <button
      type="button"
      class="blank"
      data-over-meeting
      onClick={() => {
        isBlank.value = false;
      }}
    >
      {text.liftBlank}
    </button>
  );
}
