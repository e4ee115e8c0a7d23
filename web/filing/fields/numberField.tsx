/** A figure with its unit in the label; empty where nothing is on record. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number | null;
  readonly isWrong?: boolean;
  readonly change: (value: number | null) => void;
}) {
  const { label, value, isWrong = false, change } = props;
  return (
    <label class="filing-field">
      <span>{label}</span>
      <input
        type="number"
        min={0}
        step="any"
        aria-invalid={isWrong && value !== null && !(value >= 0)}
        value={value === null || Number.isNaN(value) ? '' : value}
        onInput={(event) => {
          const typed = event.currentTarget;
          const isEmpty = typed.value === '' && !typed.validity.badInput;
          change(isEmpty ? null : typed.valueAsNumber);
        }}
      />
    </label>
  );
}
