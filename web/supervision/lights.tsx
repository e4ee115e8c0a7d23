import type { LightColour } from '../../geodata/plan/planItem.ts';
import { words } from './words/words.ts';

export const lightShapes: Record<LightColour, string> = {
  green: '●',
  amber: '▲',
  red: '■',
  done: '✓',
  notDue: '○',
  unknown: '？',
};

type Counts = Readonly<Record<LightColour, number>>;

/** How many of each light, those first that call for somebody; each with its shape and its word. */
export function Lights({
  counts,
  all = false,
}: {
  readonly counts: Counts;
  readonly all?: boolean;
}) {
  const text = words.value.supervision;
  const shown = (
    ['red', 'amber', 'green', ...(all ? (['done', 'notDue', 'unknown'] as const) : [])] as const
  ).filter((colour) => counts[colour] > 0);
  if (shown.length === 0) return <span class="duty-quiet">{words.value.none}</span>;
  return (
    <span class="duty-lights">
      {shown.map((colour) => (
        <span key={colour} class={`duty-light duty-${colour}`} title={text.lights[colour]}>
          <span aria-hidden="true">{lightShapes[colour]}</span> {counts[colour]}
          <span class={all ? 'duty-light-word' : 'heard'}> {text.lights[colour]}</span>
        </span>
      ))}
    </span>
  );
}
