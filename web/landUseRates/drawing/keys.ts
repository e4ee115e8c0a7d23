import { rates } from '../../state/current.ts';
import { chosenCorner, hand, underHand } from './drawingTool.ts';
import { stepBack } from './undo.ts';
import { toggleTool, toolKeys, type Tool } from './tool.ts';

const toolByKey = new Map(
  Object.entries(toolKeys).map(([name, key]): [string, Tool] => [key, name as Tool]),
);

/** What a key does while the rates board is open; undefined for keys that mean nothing there or then. */
export function measureAction(key: string): (() => void) | undefined {
  if (rates.peek() === null) return undefined;
  const named = toolByKey.get(key);
  if (named) return () => toggleTool(named);
  switch (key) {
    case 'Enter':
      return underHand.peek()?.canFinish ? () => hand.peek()?.finish() : undefined;
    case 'Backspace':
      return underHand.peek() ? stepBack : undefined;
    case 'Delete':
      return chosenCorner.peek() ? () => hand.peek()?.removeCorner() : undefined;
    default:
      return undefined;
  }
}
