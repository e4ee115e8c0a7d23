import type { Intent } from '../../../geodata/meeting/remote/intent.ts';
import type { View } from '../../state/view.ts';

/** What of a view a device can change at the wall. */
export type Wished = Pick<View, 'selection' | 'theme' | 'date'>;

/** What is wished of a wall that shows the one so that it shows the other. */
export function wishesBetween(shown: Wished, chosen: Wished): readonly Intent[] {
  const { selection, theme, date } = chosen;
  return [
    ...(theme === shown.theme ? [] : [{ kind: 'theme', theme } as const]),
    ...(date === shown.date ? [] : [{ kind: 'date', date } as const]),
    ...(isSame(selection, shown.selection) ? [] : [{ kind: 'select', selection } as const]),
  ];
}

function isSame(a: View['selection'], b: View['selection']): boolean {
  return a?.kind === b?.kind && a?.id === b?.id;
}
