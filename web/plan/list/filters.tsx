import { computed } from '@preact/signals';
import { lightColours, type LightColour } from '../../../geodata/plan/planItem.ts';
import { say } from '../../words/words.ts';
import { lightLooks } from '../lightLooks.ts';
import { patchPlan, planView } from '../planView.ts';
import { heldItems } from '../records.ts';
import { words } from '../words/words.ts';
import { choicesOf } from './filter.ts';
import { searchText, shownItems } from './shownItems.ts';
import { sortColumns, type SortColumn } from './sorting.ts';

const choices = computed(() => choicesOf(heldItems.value ?? []));

/** What narrows the list, and what of it is left. */
export function Filters() {
  const text = words.value.plan;
  const { light, block, contact, sorting, tab } = planView.value;
  return (
    <div class="plan-filters" role="group" aria-label={text.filters.heading}>
      <input
        type="search"
        placeholder={text.filters.text}
        aria-label={text.filters.text}
        value={searchText.value}
        onInput={(event) => {
          searchText.value = event.currentTarget.value;
        }}
      />
      <Choice
        label={text.filters.block}
        value={block}
        options={[...choices.value.blocks.values()].map(({ id, name }) => [id, say(name)])}
        choose={(chosen) => patchPlan({ block: chosen })}
      />
      <Choice
        label={text.filters.contact}
        value={contact}
        options={choices.value.contacts.map((one) => [one, one])}
        choose={(chosen) => patchPlan({ contact: chosen })}
      />
      <Choice
        label={text.filters.light}
        value={light}
        options={lightColours.map((one) => [
          one,
          `${lightLooks[one].sign} ${say(lightLooks[one].name)}`,
        ])}
        choose={(chosen) => patchPlan({ light: chosen as LightColour | null })}
      />
      {tab !== 'table' && (
        <label class="plan-choice">
          <select
            aria-label={text.filters.sortBy}
            value={sorting.column}
            onChange={(event) =>
              patchPlan({
                sorting: { column: event.currentTarget.value as SortColumn, descending: false },
              })
            }
          >
            {sortColumns.map((column) => (
              <option key={column} value={column}>
                {text.sort(text.columns[column])}
              </option>
            ))}
          </select>
        </label>
      )}
      <span class="plan-shown" role="status">
        {shownItems.value &&
          text.filters.shown(shownItems.value.length, heldItems.value?.length ?? 0)}
      </span>
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly choose: (value: string | null) => void;
}) {
  const { label, value, options, choose } = props;
  return (
    <label class="plan-choice" data-set={value !== null}>
      <select
        aria-label={label}
        value={value ?? ''}
        onChange={(event) => choose(event.currentTarget.value || null)}
      >
        <option value="">{words.value.plan.filters.any(label)}</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
