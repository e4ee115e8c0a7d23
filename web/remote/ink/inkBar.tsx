import './inkBar.css';
import { Icon } from '../../parts/icon.tsx';
import { inkTool } from '../../state/meeting.ts';
import { words } from '../words/words.ts';
import { wipe } from './ink.ts';
import { InkColours } from './inkColours.tsx';
import { ToolButton } from './toolButton.tsx';

/** While somebody draws at the screen itself: colours, wiping, and an end of it. */
export function InkBar() {
  const text = words.value.remote;
  return (
    <div class="panel ink-bar" data-over-meeting role="toolbar" aria-label={text.tools}>
      <div class="segments" role="group" aria-label={text.tools}>
        <ToolButton tool="laser" icon="laser" label={text.laser} />
        <ToolButton tool="pen" icon="pencil" label={text.pen} />
      </div>
      {inkTool.value === 'pen' && <InkColours />}
      <button type="button" class="button" onClick={wipe}>
        <Icon name="clear" />
        <span>{text.wipe}</span>
      </button>
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
