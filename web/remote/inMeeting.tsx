import { Icon } from '../parts/icon.tsx';
import { isWallWanted, showCodes } from './wallShown.ts';
import { present } from './presence.ts';
import { words } from './words/words.ts';

/** Beside the scenes that are gone through: the codes for whoever shall turn them, and how many do. */
export function InMeeting() {
  const text = words.value.remote;
  const count = isWallWanted.value ? (present.value?.remotes.length ?? 0) : 0;
  return (
    <button type="button" onClick={showCodes}>
      <Icon name="remote" />
      <span>{count > 0 ? text.driving(count) : text.scan}</span>
    </button>
  );
}
