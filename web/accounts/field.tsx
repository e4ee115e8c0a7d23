import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';

/** A line to be typed, with its name above and what it should be beneath. */
export function Field(props: {
  readonly label: string;
  readonly name: string;
  readonly text: Signal<string>;
  readonly hint?: string;
  /** What is wrong with it; stands in the place of the hint. */
  readonly wrong?: string | undefined;
  readonly isSecret?: boolean;
  /** As password managers know it: `current-password`. */
  readonly autoComplete: string;
  readonly isFirst?: boolean;
}) {
  const { text, wrong } = props;
  const said = wrong ?? props.hint;
  const [inputId, saidId] = [useId(), useId()];
  return (
    <div class="account-field" data-wrong={wrong !== undefined}>
      <label for={inputId}>{props.label}</label>
      <input
        id={inputId}
        {...(props.isSecret ? { type: 'password' as const } : { type: 'text' as const })}
        name={props.name}
        maxLength={200}
        autoComplete={props.autoComplete}
        autoCapitalize="none"
        spellcheck={false}
        autoFocus={props.isFirst}
        aria-invalid={wrong !== undefined}
        aria-describedby={said === undefined ? undefined : saidId}
        value={text.value}
        onInput={({ currentTarget }) => (text.value = currentTarget.value)}
      />
      {said !== undefined && <small id={saidId}>{said}</small>}
    </div>
  );
}
