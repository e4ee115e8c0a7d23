import { Icon, type IconName } from '../../parts/icon.tsx';
import { inkTool } from '../../state/meeting.ts';
import { wipe } from '../ink/ink.ts';
import { InkColours } from '../ink/inkColours.tsx';
import { words } from '../words/words.ts';
import { isWallBlank, say } from './driving.ts';

/** What a finger on the pad does, and what the wall does at once. */
export function PadTools() {
  const text = words.value.remote;
  const tool = (value: typeof inkTool.value, icon: IconName, label: string) => (
    <button
      type="button"
      aria-pressed={inkTool.value === value}
      onClick={() => {
        inkTool.value = value;
      }}
    >
      <Icon name={icon} />
      {label}
    </button>
  );
  return (
    <div class="driver-tools">
      <div class="segments" role="group" aria-label={text.tools}>
        {tool(null, 'move', text.move)}
        {tool('laser', 'laser', text.laser)}
        {tool('pen', 'pencil', text.pen)}
      </div>
      {inkTool.value === 'pen' && <InkColours />}
      <button type="button" class="button" onClick={wipe}>
        <Icon name="clear" />
        <span>{text.wipe}</span>
      </button>
      <button type="button" class="button" onClick={() => say({ kind: 'camera', camera: null })}>
        <Icon name="home" />
        <span>{text.wholeZone}</span>
      </button>
      <button
        type="button"
        class="button"
        aria-pressed={isWallBlank.value}
        onClick={() => say({ kind: 'blank', isBlank: !isWallBlank.peek() })}
      >
        <Icon name={isWallBlank.value ? 'sun' : 'moon'} />
        <span>{isWallBlank.value ? text.unblank : text.blank}</span>
      </button>
    </div>
  );
}
