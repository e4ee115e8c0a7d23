/** A text that is the same in every language: a name of a person, a section. */
export function PlainText(props: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly isWrong?: boolean;
}) {
  return (
    <label class="filing-field">
      <span>{props.label}</span>
      <input
        type="text"
        maxLength={200}
        value={props.value}
        aria-invalid={props.isWrong ?? false}
        onInput={(event) => props.change(event.currentTarget.value)}
      />
    </label>
  );
}
