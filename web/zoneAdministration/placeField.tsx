import { effect, useSignal, type Signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { pointerUse } from '../map/pointerUse.ts';
import { marked, tapped } from '../map/status.ts';
import { words } from './words/words.ts';
import { middleOfMap } from './middleOfMap.ts';
import { writtenPlace } from './typedPlace.ts';

/** Where a new zone lies: typed, the middle of the map, or the next tap on it. */
export function PlaceField({
  place,
  isWrong,
}: {
  readonly place: Signal<string>;
  readonly isWrong: boolean;
}) {
  const text = words.value.zones;
  const isTapping = useSignal(false);
  useLayoutEffect(() => {
    if (!isTapping.value) return undefined;
    // Whatever lies there is not selected by this tap.
    pointerUse.value = { kind: 'draw' };
    let isBegun = false;
    const stop = effect(() => {
      const at = tapped.value;
      // The last tap of before is still told.
      if (isBegun && at) {
        place.value = writtenPlace([...at]);
        queueMicrotask(() => {
          isTapping.value = false;
          marked.value = [...at];
        });
      }
      isBegun = true;
    });
    return () => {
      stop();
      pointerUse.value = null;
    };
  }, [isTapping.value]);
  useLayoutEffect(
    () => () => {
      marked.value = null;
    },
    [],
  );
  return (
    <fieldset class="zones-field">
      <legend>{text.place}</legend>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={text.placeTyped}
        aria-invalid={isWrong}
        value={place.value}
        onInput={({ currentTarget }) => (place.value = currentTarget.value)}
      />
      <span class="zones-places">
        <button
          type="button"
          class="quiet-button"
          aria-pressed={isTapping.value}
          onClick={() => (isTapping.value = !isTapping.value)}
        >
          {text.tapMap}
        </button>
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            const middle = middleOfMap();
            if (middle) place.value = writtenPlace(middle);
          }}
        >
          {text.middle}
        </button>
      </span>
      <small>{isWrong ? text.badPlace : isTapping.value ? text.tapping : text.placeHint}</small>
    </fieldset>
  );
}
