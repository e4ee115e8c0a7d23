import type { TargetAssessment, TargetStatus } from '../../geodata/project.ts';
import { words } from '../words/words.ts';

/** Schedule lights come with a shape and a word: colour alone would leave some readers out. */
const shapes: Record<TargetStatus, string> = {
  reached: '●',
  ahead: '○',
  overdue: '■',
  unheard: '◇',
  unknown: '▲',
};

export function Light({ status, lastObserved }: TargetAssessment) {
  const text = words.value;
  return (
    <span class="light" data-status={status}>
      <span aria-hidden="true">{shapes[status]}</span> {text.targetStatus[status]}
      {status === 'unheard' && lastObserved !== null && (
        <small> {text.card.lastObserved(lastObserved)}</small>
      )}
    </span>
  );
}
