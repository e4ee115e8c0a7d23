import { computed, effect, signal } from '@preact/signals';
import { pointer, tapped } from '../map/status.ts';
import { fetched, lazyModule } from '../state/lazyModule.ts';
import { words } from '../words/words.ts';
import { CopyButton } from '../parts/copyButton.tsx';
import { copyText } from '../parts/copyText.ts';

/** The surveyors' grid and its projection library are fetched when a pointer first crosses the map. */
const placeText = lazyModule(() => import('../map/placeText.ts'));
const notations = computed(() => fetched(placeText));

const stop = effect(() => {
  if (!pointer.value && !tapped.value) return;
  queueMicrotask(() => stop());
  placeText.want();
});

/** The place that a key has copied, and whether it went into the clipboard; said until the pointer moves on. */
const copied = signal<{ readonly place: object; readonly went: boolean } | null>(null);

/** Puts the longitude and latitude of the place in the read-out into the clipboard. */
export function copyPlace(): void {
  const place = pointer.peek() ?? tapped.peek();
  const [degrees] = (place && notations.peek()?.placeNotations([...place])) ?? [];
  if (!place || !degrees) return;
  void copyText(degrees.copied).then((went) => {
    copied.value = { place, went };
  });
}

/**
 * Where the pointer is, in degrees and on the surveyors' grid. Once it has left the map the place that was tapped last
 * stays, to be copied from here.
 */
export function Readout() {
  const place = pointer.value ?? tapped.value;
  if (!place || !notations.value) return null;
  const parts = notations.value.placeNotations([...place]);
  const text = words.value.place;
  const outcome =
    copied.value?.place === place && (copied.value.went ? text.copied : text.copyFailed);
  if (pointer.value)
    return (
      <p class="readout" aria-hidden="true">
        {parts.map(({ gridName, shown }) => (
          <span key={gridName ?? ''}>
            {gridName} {shown}
          </span>
        ))}
        {outcome && <b>{outcome}</b>}
      </p>
    );
  return (
    <div class="readout" role="group" aria-label={text.last}>
      {parts.map(({ gridName, shown, copied }) => (
        <CopyButton key={gridName ?? ''} label={gridName ?? ''} shown={shown} copied={copied} />
      ))}
    </div>
  );
}
