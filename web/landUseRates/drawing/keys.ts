import { rates } from '../area/ratesView.ts';
import { chosenCorner, drawingTool, drawingState } from './drawingTool.ts';
import { openPlaceDialog } from '../toolbar/placeDialogShown.ts';
import { stepBack, stepForth } from './undo.ts';
import { toggleTool, toolKeys, type Tool } from './tool.ts';

const toolByKey = new Map(
  Object.entries(toolKeys).map(([name, key]): [string, Tool] => [key, name as Tool]),
);

/** What a key does while rates are read; undefined for keys that mean nothing there or then. */
export function keyAction(key: string): (() => void) | undefined {
  if (rates.peek() === null) return undefined;
  if (key === 'k') return openPlaceDialog;
  const named = toolByKey.get(key);
  if (named) return () => toggleTool(named);
  switch (key) {
    case 'Enter':
      return drawingState.peek()?.canFinish ? () => drawingTool.peek()?.finish() : undefined;
    case 'Backspace':
      return drawingState.peek() ? stepBack : undefined;
    case 'Delete':
      return chosenCorner.peek() ? () => drawingTool.peek()?.removeCorner() : undefined;
    default:
      return undefined;
  }
}

/** Steps back and forth as everywhere: Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z; on a Mac with ⌘. */
export function keyActionWithCtrl(key: string, isShifted: boolean): (() => void) | undefined {
  if (rates.peek() === null) return undefined;
  if (key === 'z') return isShifted ? stepForth : stepBack;
  return key === 'y' ? stepForth : undefined;
}
