import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { words } from '../words/words.ts';
import { withDigits } from '../../words/format.ts';

/** Rows drawn at first, and how many more each time they are asked for. */
const firstRows = 30;
const moreRows = 200;

/** A list that begins with its first rows and grows when asked: thousands of parcels stand behind some figures. */
export function CutList<Item>(props: {
  readonly items: readonly Item[];
  /** What it is a list of, for those who hear it. */
  readonly label: string;
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ComponentChildren;
}) {
  const rows = useSignal(firstRows);
  const left = props.items.length - rows.value;
  return (
    <>
      <ul class="cut-list" aria-label={props.label}>
        {props.items.slice(0, rows.value).map((item) => (
          <li key={props.keyOf(item)}>{props.children(item)}</li>
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          class="link more"
          onClick={() => {
            rows.value = rows.peek() + moreRows;
          }}
        >
          {words.value.rates.figure.more(withDigits(left, 0))}
        </button>
      )}
    </>
  );
}
