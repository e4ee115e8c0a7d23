/** A day to be entered; empty where none is set. */
export function DayInput(props: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}) {
  return (
    <label>
      <span>{props.label}</span>
      <input
        type="date"
        value={props.value}
        onInput={(event) => props.change(event.currentTarget.value)}
      />
    </label>
  );
}
