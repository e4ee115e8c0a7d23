import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { stateName } from '../../../geodata/axis.ts';
import { statesMeant, statesToEnter } from '../../../geodata/entry/stateCodes.ts';
import type { EntryRow } from '../../../geodata/entry/standing.ts';
import { isPictureShown } from '../../state/firstPicture.ts';
import { unlessComposing } from '../../state/composing.ts';
import { say } from '../../words/words.ts';
import { cellText } from '../cellTexts.ts';
import { focusReason, leaveGrid } from '../focus.ts';
import { commit, copied, paste } from './actions.ts';
import { moveBy, settleBy, startTyping, typing, wantsFocus } from './active.ts';
import { cellName, type Column } from './columns.ts';
import { keyAction, tabAction } from './keys.ts';
import { listId, optionId, StateList } from './stateList.tsx';

/**
 * The active cell: always a field, so that whoever types, with an input method too, types into it at once. While nothing is typed
 * its keys are those of the sheet.
 */
export function CellInput(props: {
  readonly row: EntryRow;
  readonly column: Column;
  readonly description: string;
  readonly isWrong: boolean;
}) {
  const { row, column } = props;
  const input = useRef<HTMLInputElement>(null);
  const marked = useSignal(0);
  const text = cellText(row, column);
  const typed = typing.value;
  // Panels that wait for the first picture take no focus.
  const wants = wantsFocus.value && isPictureShown.value;
  const isState = column.field === 'state';
  // Opened by F2, the list has every state; what is typed narrows it.
  const isWhole = typed === null || typed === text;
  const states = !isState
    ? []
    : isWhole
      ? statesToEnter(column.axis)
      : statesMeant(column.axis, typed);
  const names = states.map((state) => say(stateName(column.axis, state as never)));
  const at = isWhole ? Math.max(0, names.indexOf(text)) : 0;
  const position = Math.min(marked.value, names.length - 1);
  useLayoutEffect(() => {
    marked.value = at;
  }, [typed, at]);
  useLayoutEffect(() => {
    if (!wants) return;
    input.current?.focus({ preventScroll: true });
    if (typing.peek() === null) input.current?.select();
  }, [row.parcel, column.axis, column.field, text, typed === null, wants]);
  const finished = () => {
    const named = typed?.trim() === '' ? undefined : names[position];
    return isState ? (named ?? typed ?? text) : (typed ?? text);
  };
  settleBy(() => commit(finished()));
  const hear = (event: KeyboardEvent) => {
    const act = actionWhile(event, { finished, text, isState, marked, count: names.length });
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <>
      <input
        ref={input}
        class="entry-input"
        data-typing={typed !== null}
        inputMode={column.field === 'percent' ? 'decimal' : 'text'}
        autocomplete="off"
        value={typed ?? text}
        aria-label={cellName(say(row.name), column)}
        aria-description={props.description}
        aria-invalid={props.isWrong}
        {...(isState && {
          role: 'combobox',
          'aria-expanded': typed !== null,
          'aria-autocomplete': 'list',
          'aria-controls': listId,
          ...(typed !== null &&
            names[position] !== undefined && { 'aria-activedescendant': optionId(position) }),
        })}
        onInput={(event) => startTyping(event.currentTarget.value)}
        onKeyDown={unlessComposing(hear)}
        onDblClick={() => startTyping(text)}
        onFocus={(event) => {
          if (typing.peek() === null) event.currentTarget.select();
        }}
        onBlur={({ relatedTarget }) => {
          if (typing.peek() !== null) commit(finished());
          // Whoever has gone elsewhere by himself is not called back when the cell changes.
          if (relatedTarget !== null) wantsFocus.value = false;
        }}
        onCopy={(event) => {
          if (typing.peek() !== null) return;
          event.preventDefault();
          event.clipboardData?.setData('text/plain', copied());
        }}
        onPaste={(event) => {
          if (typing.peek() !== null) return;
          event.preventDefault();
          paste(event.clipboardData?.getData('text/plain') ?? '');
        }}
      />
      {isState && typed !== null && (
        <StateList
          names={names}
          numbers={states.map((state) => statesToEnter(column.axis).indexOf(state) + 1)}
          marked={position}
          choose={(index) => commit(names[index] ?? text)}
        />
      )}
    </>
  );
}

type Typing = {
  readonly finished: () => string;
  readonly text: string;
  readonly isState: boolean;
  readonly marked: { value: number; peek: () => number };
  readonly count: number;
};

function actionWhile(event: KeyboardEvent, of: Typing): (() => void) | undefined {
  const { key, shiftKey } = event;
  const isTyping = typing.peek() !== null;
  const settle = () => {
    if (isTyping) commit(of.finished());
  };
  if (key === 'F4') return () => (settle(), focusReason());
  if (key === 'Tab') {
    settle();
    return tabAction(shiftKey) ? () => undefined : undefined;
  }
  if (key === 'Escape')
    return isTyping
      ? () => {
          typing.value = null;
        }
      : leaveGrid;
  if (!isTyping) {
    if (of.isState && event.altKey && key === 'ArrowDown') return () => startTyping(of.text);
    return keyAction(event, of.text);
  }
  if (key === 'Enter') return () => (settle(), moveBy(shiftKey ? -1 : 1, 0));
  if (of.isState && (key === 'ArrowDown' || key === 'ArrowUp'))
    return () => {
      const next = of.marked.peek() + (key === 'ArrowDown' ? 1 : -1);
      of.marked.value = Math.max(0, Math.min(next, of.count - 1));
    };
  if (key === 'ArrowDown' || key === 'ArrowUp')
    return () => (settle(), moveBy(key === 'ArrowDown' ? 1 : -1, 0));
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 's') {
    settle();
    return keyAction(event, of.text);
  }
  return undefined;
}
