import { useLayoutEffect, useRef } from 'preact/hooks';
import { cellKey, type CellPlace } from '../../geodata/entry/entryCell.ts';
import { unlessComposing } from '../state/composing.ts';
import { wantsReason } from './focus.ts';
import { goTo, active } from './grid/active.ts';
import { edits, typeCells } from './steps.ts';
import { words } from './words/words.ts';

/** Why an axis of a parcel is as it was entered; Enter goes back to the sheet. */
export function ReasonField(props: {
  readonly place: CellPlace;
  /** The cell in words. */
  readonly of: string;
  readonly takesFocus: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  const place: CellPlace = { ...props.place, field: 'reason' };
  const text = words.value.entry;
  const isWanted = wantsReason.value && props.takesFocus;
  useLayoutEffect(() => {
    if (!isWanted) return;
    wantsReason.value = false;
    input.current?.focus();
  }, [isWanted]);
  return (
    <input
      ref={input}
      class="entry-text-field entry-reason"
      placeholder={text.reasonPlaceholder}
      aria-label={text.reasonOf(props.of)}
      value={edits.value.get(cellKey(place))?.text ?? ''}
      onInput={(event) => typeCells([{ place, text: event.currentTarget.value }])}
      onKeyDown={unlessComposing((event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        goTo({ ...active.peek() });
      })}
    />
  );
}
