import { save } from '../saving.ts';
import { redo, undo } from '../steps.ts';
import { clearChosen, fillChosenDown } from './actions.ts';
import { active, goTo, moveBy, startTyping, step } from './active.ts';
import { columns } from './columns.ts';
import { shownRows } from '../rows.ts';

/** Rows that a page of the sheet has, about. */
const page = 12;

/** What a key does while nothing is typed into the active cell; undefined where it is left to the browser. */
export function keyAction(event: KeyboardEvent, text: string): (() => void) | undefined {
  const { key, shiftKey: extend } = event;
  if (event.ctrlKey || event.metaKey) return withCtrl(key.toLowerCase(), extend);
  const { row } = active.peek();
  const moves: Readonly<Record<string, () => void>> = {
    ArrowUp: () => moveBy(-1, 0, { extend }),
    ArrowDown: () => moveBy(1, 0, { extend }),
    ArrowLeft: () => moveBy(0, -1, { extend }),
    ArrowRight: () => moveBy(0, 1, { extend }),
    PageUp: () => moveBy(-page, 0, { extend }),
    PageDown: () => moveBy(page, 0, { extend }),
    Home: () => goTo({ row, column: 0 }, { extend }),
    End: () => goTo({ row, column: columns.peek().length - 1 }, { extend }),
    Enter: () => moveBy(extend ? -1 : 1, 0),
    F2: () => startTyping(text),
    Delete: clearChosen,
    Backspace: clearChosen,
  };
  return event.altKey ? undefined : moves[key];
}

function withCtrl(key: string, isShifted: boolean): (() => void) | undefined {
  const actions: Readonly<Record<string, () => void>> = {
    d: fillChosenDown,
    z: isShifted ? redo : undo,
    y: redo,
    s: () => void save(),
    home: () => goTo({ row: 0, column: 0 }),
    end: () =>
      goTo({ row: (shownRows.peek()?.length ?? 1) - 1, column: columns.peek().length - 1 }),
    a: () => {
      goTo({ row: 0, column: 0 });
      goTo(
        { row: (shownRows.peek()?.length ?? 1) - 1, column: columns.peek().length - 1 },
        { extend: true },
      );
    },
  };
  return actions[key];
}

/** Tab goes through the sheet and out of it at its ends. */
export function tabAction(isBack: boolean): boolean {
  return step(isBack ? -1 : 1);
}
