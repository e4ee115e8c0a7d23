import { effect, signal } from '@preact/signals';
import { addressOf } from '../api.ts';
import { isPictureShown } from './firstPicture.ts';
import { offlineCopy } from './offlineCopy.ts';
import { readZoneAnew, zone, zoneId } from './records.ts';
import { hearSubmissions } from './submissions.ts';

/** A line that the server has refused is asked for again after this: it may have been full. */
const againMs = 30_000;

/** A page that nobody sees takes none of the few connections that a browser has for a server, and catches up when it is seen. */
const isSeen = signal(document.visibilityState === 'visible');

/** Shows within a second what anybody writes to the zone on show, once its first picture is there. */
export function followZone(): void {
  if (offlineCopy) return;
  document.addEventListener('visibilitychange', () => {
    isSeen.value = document.visibilityState === 'visible';
  });
  effect(() => {
    const id = zoneId.value;
    return id !== null && isPictureShown.value && isSeen.value ? listenTo(id) : undefined;
  });
}

/** Ends with the function that it answers. A line that breaks is made anew by the browser. */
function listenTo(id: string): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: string | undefined;
  const hear = ({ data }: MessageEvent<string>) => {
    // What is read while several writes follow each other may be of either: only the first that is heard can be known already.
    const isKnown = data === (told ?? zone.peek()?.edition);
    told = data;
    if (!isKnown) readZoneAnew();
  };
  const open = () => {
    source = new EventSource(addressOf.below(id, 'editions'));
    source.addEventListener('edition', hear);
    source.addEventListener('submissions', ({ data }: MessageEvent<string>) => {
      hearSubmissions(data);
    });
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, againMs);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
