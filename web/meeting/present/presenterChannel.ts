import { effect, untracked } from '@preact/signals';
import { addressOfView, patch, view } from '../../state/current.ts';
import { linkFromRoot } from '../../state/root.ts';
import { zoneId } from '../../state/records.ts';
import { deckId, isPresenterWindow, isPresenting, sceneId } from '../meetingView.ts';
import { openScene } from './steps.ts';
import { isBlank } from '../../state/meeting.ts';
import { sceneSince, startedAt } from './timer.ts';

/** What the window that a room sees and the presenter's own tell each other; both are of one machine. */
type Told =
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'shows';
      readonly scene: string;
      readonly isBlank: boolean;
      readonly startedAt: number | null;
      readonly sceneSince: number | null;
    }
  | { readonly kind: 'open'; readonly scene: string }
  | { readonly kind: 'blank'; readonly isBlank: boolean };

let channel: BroadcastChannel | null = null;

function tell(told: Told): void {
  channel?.postMessage(told);
}

// One deck is one conversation; a window that shows another is none of it.
effect(() => {
  const [zone, deck] = [zoneId.value, deckId.value];
  const isTalking = isPresenting.value || isPresenterWindow.value;
  if (zone === null || deck === null || !isTalking) return undefined;
  const open = new BroadcastChannel(`guatu-meeting/${zone}/${deck}`);
  open.addEventListener('message', ({ data }) => {
    hear(data as Told);
  });
  channel = open;
  if (isPresenterWindow.peek()) tell({ kind: 'asking' });
  return () => {
    open.close();
    channel = null;
  };
});

// The room's window says what it shows whenever that changes.
effect(() => {
  const [scene, blank, , since] = [sceneId.value, isBlank.value, startedAt.value, sceneSince.value];
  if (isPresenting.value && scene !== null && since !== null && blank !== null)
    untracked(tellWhatIsShown);
});

function tellWhatIsShown(): void {
  const scene = sceneId.peek();
  if (scene === null) return;
  const [start, since] = [startedAt.peek(), sceneSince.peek()];
  tell({ kind: 'shows', scene, isBlank: isBlank.peek(), startedAt: start, sceneSince: since });
}

function hear(told: Told): void {
  if (isPresenterWindow.peek()) {
    if (told.kind !== 'shows') return;
    patch({ scene: told.scene });
    isBlank.value = told.isBlank;
    startedAt.value = told.startedAt;
    sceneSince.value = told.sceneSince;
    return;
  }
  if (told.kind === 'asking') tellWhatIsShown();
  if (told.kind === 'open') openScene(told.scene);
  if (told.kind === 'blank') isBlank.value = told.isBlank;
}

/** Has the room's window show a scene. */
export function askForScene(scene: string): void {
  openScene(scene);
  tell({ kind: 'open', scene });
}

export function askForBlank(blank: boolean): void {
  isBlank.value = blank;
  tell({ kind: 'blank', isBlank: blank });
}

export function openPresenterWindow(): void {
  const address = addressOfView({ ...view.peek(), selection: null, camera: null, presenter: true });
  window.open(linkFromRoot(address), 'guatu-presenter', 'popup,width=1180,height=760');
}
