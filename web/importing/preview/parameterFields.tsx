import { useSignal } from '@preact/signals';
import type { FourParameters } from '../../../geodata/survey/systems/fourParameters.ts';
import { noParameters, readParameters, typedParameters } from '../choices/fourParameters.ts';
import { words } from '../words/words.ts';

const names = ['dx', 'dy', 'rotation', 'scale'] as const;

/** The four parameters of a local datum, and that places are not corrected without them. */
export function ParameterFields(props: {
  readonly parameters: FourParameters | null;
  readonly choose: (parameters: FourParameters | null) => void;
}) {
  const text = words.value.importing;
  const typed = useSignal(typedParameters(props.parameters));
  const isWrong = useSignal(false);
  const use = () => {
    const read = readParameters(typed.peek());
    isWrong.value = read === undefined;
    if (read !== undefined) props.choose(read);
  };
  return (
    <fieldset class="import-parameters">
      <legend>{text.parameters}</legend>
      {props.parameters === null && <p class="import-caution">{text.notCorrected}</p>}
      <div>
        {names.map((name) => (
          <label key={name}>
            <span>{text.parameterNames[name]}</span>
            <input
              inputMode="decimal"
              value={typed.value[name]}
              onInput={(event) => {
                typed.value = { ...typed.peek(), [name]: event.currentTarget.value };
              }}
            />
          </label>
        ))}
      </div>
      {isWrong.value && (
        <p class="import-caution" role="alert">
          {text.badParameters}
        </p>
      )}
      <div class="import-actions">
        <button type="button" class="button" onClick={use}>
          {text.useParameters}
        </button>
        {props.parameters !== null && (
          <button
            type="button"
            class="button"
            onClick={() => {
              typed.value = noParameters;
              isWrong.value = false;
              props.choose(null);
            }}
          >
            {text.withoutParameters}
          </button>
        )}
      </div>
    </fieldset>
  );
}
