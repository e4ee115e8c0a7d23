import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { EntryRow } from '../../../geodata/entry/standing.ts';
import { isPictureShown } from '../../state/firstPicture.ts';
import { unlessComposing } from '../../state/composing.ts';
import { say } from '../../words/words.ts';
import { cellText } from '../cellTexts.ts';
import { focusReason, leaveGrid } from '../focus.ts';
import { commit, copied, paste } from './actions.ts';
import { choicesOf } from './choices.ts';
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
  const isListed = isState || column.field === 'source';
  // Opened by F2, the list has every state; what is typed narrows it.
  const isWhole = typed === null || typed === text;
  const { names, numbers } = isListed
    ? choicesOf(column, isWhole ? null : typed)
    : { names: [], numbers: [] };
  // A state is one of the list; a source may be any other words, so none is marked by itself.
  const least = isState ? 0 : -1;
  const at = isWhole ? Math.max(least, names.indexOf(text)) : least;
  const position = Math.min(marked.value, names.length - 1);
  useLayoutEffect(() => {
    marked.value = at;
  }, [typed, at]);
  useLayoutEffect(() => {
    if (!wants) return;
    input.current?.focus({ preventScroll: true });
    if (typing.peek() === null) input.current?.select();
  }, [row.parcel, column.axis, column.field, text, typed === null, wants]);
  const isListOpen = isListed && typed !== null && names.length > 0;
  const finished = () => {
    const named = typed?.trim() === '' ? undefined : names[position];
    return named ?? typed ?? text;
  };
  settleBy(() => commit(finished()));
  const hear = (event: KeyboardEvent) => {
    const act = actionWhile(event, {
      finished,
      text,
      isListed,
      marked,
      least,
      count: names.length,
    });
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
        {...(isListed && {
          role: 'combobox',
          'aria-expanded': isListOpen,
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
      {isListOpen && (
        <StateList
          names={names}
          numbers={numbers}
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
  readonly isListed: boolean;
  readonly least: number;
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
    if (of.isListed && event.altKey && key === 'ArrowDown') return () => startTyping(of.text);
    return keyAction(event, of.text);
  }
  if (key === 'Enter') return () => (settle(), moveBy(shiftKey ? -1 : 1, 0));
  if (of.isListed && (key === 'ArrowDown' || key === 'ArrowUp'))
    return () => {
      const next = of.marked.peek() + (key === 'ArrowDown' ? 1 : -1);
      of.marked.value = Math.max(of.least, Math.min(next, of.count - 1));
    };
  if (key === 'ArrowDown' || key === 'ArrowUp')
    return () => (settle(), moveBy(key === 'ArrowDown' ? 1 : -1, 0));
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 's') {
    settle();
    return keyAction(event, of.text);
  }
  return undefined;
}
