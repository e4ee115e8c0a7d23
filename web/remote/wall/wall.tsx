import './wall.css';
import { useEffect } from 'preact/hooks';
import { say } from '../../words/words.ts';
import { present } from '../presence.ts';
import { isPanelShown } from '../wallShown.ts';
import { words } from '../words/words.ts';
import { endedBy, host, lineState } from './hosting.ts';
import { WallPanel } from './wallPanel.tsx';

/** This screen as a wall: it comes back to its room by itself, and says when the line is cut. */
export function Wall() {
  const isShown = isPanelShown.value;
  useEffect(() => host(isShown), [isShown]);
  const devices = present.value?.remotes.length ?? 0;
  return (
    <>
      {isShown && <WallPanel />}
      {!isShown && lineState.value === 'lost' && devices > 0 && (
        <p class="panel notice remote-lost" data-over-meeting role="status">
          {words.value.remote.lost}
        </p>
      )}
      {endedBy.value?.why === 'replaced' && <Elsewhere />}
    </>
  );
}

/** The wall goes on in another window; whoever stands at this one can have it back. */
function Elsewhere() {
  return (
    <p class="panel notice remote-lost" data-over-meeting role="status">
      {endedBy.value && say(endedBy.value.detail)}
      <button type="button" class="link" onClick={() => host(true)}>
        {words.value.remote.takeOver}
      </button>
    </p>
  );
}
