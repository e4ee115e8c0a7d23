import './inkBar.css';
import { Icon } from '../../parts/icon.tsx';
import { inkTool } from '../../state/meeting.ts';
import { words } from '../words/words.ts';
import { InkTools } from './inkTools.tsx';

/** While somebody draws at the screen itself: colours, wiping, and an end of it. */
export function InkBar() {
  const text = words.value.remote;
  return (
    <div class="panel ink-bar" data-over-meeting role="toolbar" aria-label={text.tools}>
      <InkTools />
      <button
        type="button"
        class="button"
        onClick={() => {
          inkTool.value = null;
        }}
      >
        <Icon name="check" />
        <span>{text.done}</span>
      </button>
    </div>
  );
}
