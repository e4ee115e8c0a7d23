import { useRef } from 'preact/hooks';
import { parseIsoDate, type IsoDate } from '../../geodata/date.ts';
import { words } from '../words/words.ts';

/**
 * A day to choose, written as the ISO day everywhere else is. The browser's own field, which writes it in its own fashion, is
 * kept for its calendar.
 */
export function DayField(props: {
  readonly label: string;
  /** null while none is chosen. */
  readonly date: IsoDate | null;
  readonly onChoose: (date: IsoDate) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="day-field">
      <span>{props.label}</span>
      <button type="button" title={props.label} onClick={() => input.current?.showPicker()}>
        {props.date ?? words.value.none}
      </button>
      <input
        ref={input}
        type="date"
        tabIndex={-1}
        aria-label={props.label}
        value={props.date ?? ''}
        onChange={(event) => {
          const chosen = parseIsoDate(event.currentTarget.value);
          if (chosen !== undefined) props.onChoose(chosen);
        }}
      />
    </div>
  );
}
