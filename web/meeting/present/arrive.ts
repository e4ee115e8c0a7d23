import { effect, untracked } from '@preact/signals';
import { patch, view } from '../../state/current.ts';
import { isTheme } from '../../state/theme.ts';
import { isPresenting } from '../meetingView.ts';
import { currentReading } from '../records.ts';

let hasArrived = false;

// `?deck=september&scene=block-nanbo` says nothing of a theme: it is the scene's, which is known when the deck is read.
effect(() => {
  const reading = currentReading.value;
  if (!isPresenting.value) hasArrived = false;
  else if (reading && !hasArrived) {
    hasArrived = true;
    untracked(() => takeThemeOf(reading.theme));
  }
});

function takeThemeOf(theme: string): void {
  if (view.peek().theme === 'stage' && theme !== 'stage' && isTheme(theme)) patch({ theme });
}
