import type { CapabilityKeys } from '../capability.ts';
import { stopEditing } from './begin.ts';
import { isEditing, phase } from './editing.ts';
import { canUndo, redoStep, undoStep } from './steps.ts';

/** Steps back and forth as everywhere; Escape answers no, takes back step by step what is drawn, then leaves. */
export const editingKeys: CapabilityKeys = {
  action: () => undefined,
  actionWithCtrl: (key, isShifted) => {
    if (!isEditing.peek()) return undefined;
    if (key === 'z') return isShifted ? redoStep : undoStep;
    return key === 'y' ? redoStep : undefined;
  },
  back: () => {
    if (!isEditing.peek()) return false;
    if (phase.peek().kind === 'asking') phase.value = { kind: 'drawing' };
    else if (canUndo.peek()) undoStep();
    else stopEditing();
    return true;
  },
};
