import type { TargetStatus } from '../../../geodata/project.ts';
import { words } from '../../words/words.ts';

/** Schedule lights come with a shape and a word: colour alone would leave some readers out. */
const shapes: Record<TargetStatus, string> = {
  reached: '●',
  ahead: '○',
  overdue: '■',
  unknown: '▲',
};

export function Light({ status }: { readonly status: TargetStatus }) {
  return (
    <span class="light" data-status={status}>
      <span aria-hidden="true">{shapes[status]}</span> {words.value.targetStatus[status]}
    </span>
  );
}
