import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../words/words.ts';

export const listId = 'entry-states';
export const optionId = (index: number): string => `${listId}-${index}`;

/** The states that may be meant, beside the cell; above it where there is no room below. */
export function StateList(props: {
  readonly names: readonly string[];
  /** The number key of each. */
  readonly numbers: readonly number[];
  readonly marked: number;
  readonly choose: (index: number) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const element = list.current;
    const cell = element?.parentElement?.getBoundingClientRect();
    if (!element || !cell) return;
    const height = element.offsetHeight;
    const isBelow = cell.bottom + height < window.innerHeight;
    element.style.left = `${Math.min(cell.left, window.innerWidth - element.offsetWidth)}px`;
    element.style.top = `${isBelow ? cell.bottom : cell.top - height}px`;
  });
  return (
    <ul
      ref={list}
      id={listId}
      class="entry-states"
      role="listbox"
      aria-label={words.value.entry.states}
    >
      {props.names.map((name, index) => (
        <li
          key={name}
          id={optionId(index)}
          role="option"
          data-number={props.numbers[index]}
          aria-selected={index === props.marked}
          // The cell keeps the keyboard.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => props.choose(index)}
        >
          {name}
        </li>
      ))}
    </ul>
  );
}
