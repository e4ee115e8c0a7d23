import { compareWith } from '../area/area.ts';
import { zoneArea, type AreaChoice } from '../area/areaChoice.ts';
import { writeAreaChoice } from '../area/areaCode.ts';
import { selection } from '../../state/current.ts';
import { shown } from '../../state/loadable.ts';
import { savedAreas } from '../records.ts';
import { words } from '../words/words.ts';
import { lastDrawn } from './panelState.ts';
import { areaName, blocks, towns } from './places.ts';

/** Other land to compare with: the zone, a block, a town, a saved area, the open parcel, the shape drawn last. */
export function AgainstArea({ area }: { readonly area: AreaChoice }) {
  const text = words.value.rates;
  const groups = choices(area);
  const codeOf = (choice: AreaChoice) => writeAreaChoice(choice) ?? choice.kind;
  return (
    <label class="rates-field">
      {text.compare.chooseArea}
      <select
        class="rates-select"
        value={codeOf(area)}
        onChange={(event) => {
          const code = event.currentTarget.value;
          const chosen = groups.flat().find((choice) => codeOf(choice) === code);
          if (chosen) compareWith({ kind: 'area', area: chosen });
        }}
      >
        {groups.map((group) => {
          const [first] = group;
          return (
            first && (
              <optgroup key={first.kind} label={text.area.kinds[first.kind]}>
                {group.map((choice) => (
                  <option key={codeOf(choice)} value={codeOf(choice)}>
                    {areaName(choice)}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
    </label>
  );
}

/** By kind; land that is compared already and would not be offered by itself, from a pasted address, stands with its kind. */
function choices(area: AreaChoice): readonly (readonly AreaChoice[])[] {
  const opened = selection.value;
  const parcels: AreaChoice[] =
    opened?.kind === 'parcel' ? [{ kind: 'parcels', ids: [opened.id] }] : [];
  const drawn: AreaChoice[] = lastDrawn.value ? [lastDrawn.value] : [];
  return [
    [zoneArea],
    blocks.value.map(({ id }): AreaChoice => ({ kind: 'block', id })),
    towns.value.map(({ id }): AreaChoice => ({ kind: 'town', id })),
    area.kind === 'parcels' ? withOnce(area, parcels) : parcels,
    area.kind === 'drawn' ? withOnce(area, drawn) : drawn,
    (shown(savedAreas.state.value) ?? []).map(({ id }): AreaChoice => ({ kind: 'saved', id })),
  ];
}

function withOnce(area: AreaChoice, others: readonly AreaChoice[]): AreaChoice[] {
  const code = writeAreaChoice(area);
  return [area, ...others.filter((other) => writeAreaChoice(other) !== code)];
}
