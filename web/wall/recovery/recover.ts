import { effect } from '@preact/signals';
import { isGraphicsLost } from '../../map/status.ts';
import { openAnew } from '../../state/importPart.ts';
import { isOutdated } from './isOutdated.ts';

/** So long after the graphics were lost they no longer come back by themselves. */
const graphicsGrace = 15_000;

/** Faults in a row, with no more than this between them, that the page no longer lives with. */
const faults = { most: 3, within: 60_000 };

type Recovery = {
  /** To be called when nobody is there: opens the page anew where the server has another one, or other records. */
  readonly renew: () => void;
  readonly stop: () => void;
};

/** A wall has no hand: what keeps the page from going on makes it open itself anew, where it is. */
export function recover(): Recovery {
  const ended = new AbortController();
  const { signal } = ended;
  let faultsAt: readonly number[] = [];
  let isAsking = false;

  const renew = () => {
    if (isAsking) return;
    isAsking = true;
    isOutdated(signal)
      .then((outdated) => (outdated && !signal.aborted ? openAnew() : undefined))
      // A server that is away is asked the next time.
      .catch(() => {})
      .finally(() => (isAsking = false));
  };
  const noteFault = () => {
    const now = Date.now();
    faultsAt = [...faultsAt.filter((at) => now - at < faults.within), now];
    if (faultsAt.length >= faults.most) void openAnew();
  };
  const stopWaiting = effect(() => {
    if (!isGraphicsLost.value) return undefined;
    const timer = setTimeout(() => void openAnew(), graphicsGrace);
    return () => clearTimeout(timer);
  });
  window.addEventListener('error', noteFault, { signal });
  window.addEventListener('unhandledrejection', noteFault, { signal });
  // A screen that slept has missed what came meanwhile.
  const wake = () => {
    if (document.visibilityState === 'visible') renew();
  };
  document.addEventListener('visibilitychange', wake, { signal });
  return {
    renew,
    stop: () => {
      ended.abort();
      stopWaiting();
    },
  };
}
