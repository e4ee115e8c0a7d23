import './follower.css';
import { useEffect } from 'preact/hooks';
import { patch } from '../../state/current.ts';
import { say } from '../../words/words.ts';
import { present } from '../presence.ts';
import { follows } from '../remoteView.ts';
import { words } from '../words/words.ts';
import { endedBy, follow, followAgain, isFollowing, lineState } from './following.ts';

/** Says whether this screen shows what the wall shows, and leads back to that. */
export function Follower() {
  const text = words.value.remote;
  const room = follows.value;
  useEffect(() => (room === null ? undefined : follow(room)), [room]);
  const isThere = lineState.value === 'open' && present.value?.wall === true;
  const sentence = endedBy.value
    ? say(endedBy.value.detail)
    : !isThere
      ? lineState.value === 'open'
        ? text.wallAway
        : text.lost
      : isFollowing.value
        ? text.following
        : text.lookingAround;
  return (
    <div class="panel follower" data-over-meeting data-following={isThere && isFollowing.value}>
      <p role="status">
        <i aria-hidden="true" />
        {sentence}
      </p>
      {!isFollowing.value && (
        <button type="button" class="button" onClick={followAgain}>
          {text.followAgain}
        </button>
      )}
      <button type="button" class="link" onClick={() => patch({ follows: null })}>
        {text.stopFollowing}
      </button>
    </div>
  );
}
