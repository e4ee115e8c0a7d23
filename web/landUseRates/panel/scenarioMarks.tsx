import type { ScenarioMark } from '../../../geodata/land/scenario.ts';
import { mark, scenario } from '../reading/landTables.ts';
import { words } from '../words/words.ts';

const scenarioMarks: readonly ScenarioMark[] = ['supplied', 'finished'];

/** Takes some parcels as something they are not, or gives them back what is on record of them. */
export function ScenarioMarks({
  ids,
  label,
}: {
  readonly ids: readonly string[];
  readonly label?: string;
}) {
  const text = words.value.rates.scenario;
  const isMarked = ids.some((id) => scenario.value.has(id));
  return (
    <div class="scenario-marks" role="group" aria-label={label ?? text.ofList}>
      <span class="quiet">{label ?? text.ofList}</span>
      {scenarioMarks.map((as) => (
        <button
          key={as}
          type="button"
          class="quiet-button"
          disabled={ids.length === 0}
          onClick={() => mark(ids, as)}
        >
          {text.marks[as]}
        </button>
      ))}
      {isMarked && (
        <button type="button" class="quiet-button" onClick={() => mark(ids, null)}>
          {text.undo}
        </button>
      )}
    </div>
  );
}
