import type { ComponentChildren } from 'preact';
import { parseIsoDate, type IsoDate } from '../../../geodata/date.ts';
import { DayInput } from '../../parts/dayInput.tsx';
import { NumberField } from '../fields/numberField.tsx';

/** Days that are members of something, by their names; empty where none is on record. */
export function Days<Key extends string, Of extends Readonly<Record<Key, IsoDate | null>>>(props: {
  readonly of: Of;
  readonly names: Readonly<Record<Key, string>>;
  readonly change: (of: Of) => void;
}) {
  const { of, names, change } = props;
  return (
    <div class="filing-days">
      {(Object.keys(names) as Key[]).map((key) => (
        <DayInput
          key={key}
          label={names[key]}
          value={of[key] ?? ''}
          change={(day) => change({ ...of, [key]: parseIsoDate(day) ?? null })}
        />
      ))}
    </div>
  );
}

/** The same of figures. */
export function Figures<
  Key extends string,
  Of extends Readonly<Record<Key, number | null>>,
>(props: {
  readonly of: Of;
  readonly names: Readonly<Record<Key, string>>;
  readonly isWrong: boolean;
  readonly change: (of: Of) => void;
}) {
  const { of, names, isWrong, change } = props;
  return (
    <>
      {(Object.keys(names) as Key[]).map((key) => (
        <NumberField
          key={key}
          label={names[key]}
          value={of[key]}
          isWrong={isWrong}
          change={(value) => change({ ...of, [key]: value })}
        />
      ))}
    </>
  );
}

/** A part of a record that there may be none of. */
export function Part<Of>(props: {
  readonly name: string;
  readonly of: Of | null;
  readonly blank: Of;
  readonly change: (of: Of | null) => void;
  readonly children: (of: Of) => ComponentChildren;
}) {
  const { name, of, blank, change, children } = props;
  return (
    <fieldset class="filing-part">
      <legend>
        <label>
          <input
            type="checkbox"
            checked={of !== null}
            onChange={(event) => change(event.currentTarget.checked ? blank : null)}
          />
          <span>{name}</span>
        </label>
      </legend>
      {of !== null && children(of)}
    </fieldset>
  );
}
