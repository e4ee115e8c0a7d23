import { useSignal } from '@preact/signals';
import { defaultTolerance, type Tolerance } from '../../geodata/areaChecks/tolerance.ts';
import { roundTo } from '../../geodata/units.ts';
import { tolerance } from './check.ts';
import { readLimit } from './readTolerance.ts';
import { words } from './words/words.ts';

/** How far apart areas may be, to be changed: the list and the map follow at once. */
export function ToleranceFields() {
  const text = words.value.areaChecks;
  const { share, metres } = tolerance.value;
  const isUsual = share === defaultTolerance.share && metres === defaultTolerance.metres;
  return (
    <fieldset class="area-check-tolerance">
      <legend>{text.tolerance}</legend>
      <Limit
        label={text.ofRegistered}
        value={roundTo(share * 100, 6)}
        change={(percent) => ({ share: percent / 100 })}
      />
      <Limit label={text.ofPerimeter} value={metres} change={(value) => ({ metres: value })} />
      {!isUsual && (
        <button
          type="button"
          class="link"
          onClick={() => {
            tolerance.value = defaultTolerance;
          }}
        >
          {text.reset}
        </button>
      )}
    </fieldset>
  );
}

function Limit(props: {
  readonly label: string;
  readonly value: number;
  readonly change: (value: number) => Partial<Tolerance>;
}) {
  const { label, value } = props;
  /** What stands in the field while somebody types: `0.10` on the way to 0.105 is not to become 0.1. */
  const typed = useSignal<string | null>(null);
  const isWrong = typed.value !== null && readLimit(typed.value) === undefined;
  const text = words.value.areaChecks;
  return (
    <label>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={typed.value ?? String(value)}
        aria-invalid={isWrong}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          const limit = readLimit(typed.value);
          if (limit !== undefined)
            tolerance.value = { ...tolerance.peek(), ...props.change(limit) };
        }}
        onBlur={() => {
          typed.value = null;
        }}
      />{' '}
      {label}
      {isWrong && (
        <span class="area-check-wrong" role="alert">
          {text.notALimit}
        </span>
      )}
    </label>
  );
}
