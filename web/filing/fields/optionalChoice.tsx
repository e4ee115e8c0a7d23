import { words } from '../words/words.ts';
import { Choice } from './choice.tsx';

/** One of several, or nothing on record. */
export function OptionalChoice<Value extends string>(props: {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly value: Value | null;
  readonly change: (value: Value | null) => void;
}) {
  const { label, options, value, change } = props;
  return (
    <Choice<Value | ''>
      label={label}
      options={[{ value: '', name: words.value.filing.land.unknown }, ...options]}
      value={value ?? ''}
      change={(chosen) => change(chosen === '' ? null : chosen)}
    />
  );
}
