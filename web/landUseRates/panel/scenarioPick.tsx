import { useSignal } from '@preact/signals';
import type { Reading } from '../reading/reading.ts';
import { selection } from '../../state/current.ts';
import { recordedTable } from '../reading/landTables.ts';
import { words } from '../words/words.ts';
import { blocks, parcelName } from './places.ts';
import { ScenarioMarks } from './scenarioMarks.tsx';

const picks = ['selected', 'block', 'area'] as const;
type Pick = (typeof picks)[number];

/** Which parcels are to be taken for something they are not, and for what. */
export function ScenarioPick({ reading }: { readonly reading: Reading }) {
  const text = words.value.rates.scenario;
  const pick = useSignal<Pick>('selected');
  const block = useSignal<string | null>(null);
  const chosen = selection.value?.kind === 'parcel' ? selection.value.id : null;
  const blockId = block.value ?? blocks.value[0]?.id ?? null;
  const ids = idsOf(pick.value, chosen, blockId, reading);
  const label =
    pick.value === 'selected' && chosen !== null ? parcelName(chosen) : text.picks[pick.value];
  return (
    <section class="scenario-pick">
      <h3>{text.pick}</h3>
      <div class="segments small" role="group" aria-label={text.pick}>
        {picks.map((entry) => (
          <button
            key={entry}
            type="button"
            aria-pressed={pick.value === entry}
            onClick={() => {
              pick.value = entry;
            }}
          >
            {text.picks[entry]}
          </button>
        ))}
      </div>
      {pick.value === 'block' && (
        <select
          class="rates-select"
          aria-label={words.value.rates.area.whichBlock}
          value={blockId ?? ''}
          onChange={(event) => {
            block.value = event.currentTarget.value;
          }}
        >
          {blocks.value.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {pick.value === 'selected' && chosen === null ? (
        <p class="quiet">{text.noSelection}</p>
      ) : (
        <ScenarioMarks ids={ids} label={label} />
      )}
    </section>
  );
}

function idsOf(
  pick: Pick,
  chosen: string | null,
  block: string | null,
  reading: Reading,
): readonly string[] {
  switch (pick) {
    case 'selected':
      return chosen === null ? [] : [chosen];
    case 'block':
      return [...(recordedTable.value?.features.values() ?? [])].flatMap(({ id, properties }) =>
        properties.block === block ? [id] : [],
      );
    case 'area':
      return reading.portions.map(({ id }) => id);
  }
}
