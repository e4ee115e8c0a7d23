import type { Capability } from '../capability.ts';
import { sourceQuestion } from '../parts/badge.tsx';
import { keysShown } from './keysShown.ts';

/** Dialogs, and panels that the view says nothing of. */
export function putAllAway(capabilities: readonly Capability[]): void {
  for (const { isOpen, close } of capabilities) if (isOpen?.peek()) close?.();
  keysShown.value = false;
  sourceQuestion.value = null;
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
}
