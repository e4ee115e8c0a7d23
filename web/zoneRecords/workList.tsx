import { isStateOf, stateName } from '../../geodata/axis.ts';
import type { IsoDate } from '../../geodata/date.ts';
import { eventState, eventStateNames } from '../../geodata/zone.ts';
import { shown } from '../state/loadable.ts';
import { shownDate, surroundings } from '../state/records.ts';
import { say } from '../words/words.ts';
import { words } from './words/words.ts';
import { SubjectLink } from '../parts/record.tsx';

/** Works and demolitions of the zone, drawn or not. */
export function WorkList() {
  const features = shown(surroundings.state.value)?.features ?? [];
  const text = words.value;
  return (
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">{text.records.nameColumn}</th>
          <th scope="col">{text.card.category}</th>
          <th scope="col">{text.card.state}</th>
          <th scope="col">{text.card.unmapped}</th>
        </tr>
      </thead>
      <tbody>
        {features.map(({ geometry, properties }) => {
          const { id, layer, state } = properties;
          if (layer !== 'work' && layer !== 'event') return null;
          return (
            <tr key={`${layer}/${id}`}>
              <th scope="row">
                <SubjectLink to={{ kind: layer, id }}>
                  {say({ zh: properties.name ?? id, en: properties.nameEn ?? id })}
                </SubjectLink>
              </th>
              <td>{text.card[layer]}</td>
              <td>
                {layer === 'event'
                  ? eventText(properties)
                  : state && isStateOf('building', state)
                    ? say(stateName('building', state))
                    : text.unknown}
              </td>
              <td>{geometry === null ? text.card.unmapped : ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function eventText({ from, to }: { readonly from: IsoDate | null; readonly to: IsoDate | null }) {
  const date = shownDate.value;
  return from === null || to === null || date === null
    ? words.value.unknown
    : say(eventStateNames[eventState({ from, to }, date)]);
}
