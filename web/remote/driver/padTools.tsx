import { Icon } from '../../parts/icon.tsx';
import { InkTools } from '../ink/inkTools.tsx';
import { ToolButton } from '../ink/toolButton.tsx';
import { words } from '../words/words.ts';
import { isWallBlank, say } from './driving.ts';

/** What a finger on the pad does, and what the wall does at once. */
export function PadTools() {
  const text = words.value.remote;
  return (
    <div class="driver-tools">
      <InkTools>
        <ToolButton tool={null} icon="move" label={text.move} />
      </InkTools>
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
