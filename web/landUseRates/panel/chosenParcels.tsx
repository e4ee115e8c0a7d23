import { chooseArea } from '../area/area.ts';
import { selection } from '../../state/current.ts';
import { rates } from '../area/ratesView.ts';
import { words } from '../words/words.ts';
import { Icon } from '../../parts/icon.tsx';
import { parcelName } from './places.ts';

/** More names than this are not read one by one. */
const mostNames = 24;

/** The parcels that were picked, each to be taken out again, and the open one to be added. */
export function ChosenParcels() {
  const text = words.value.rates.area;
  const area = rates.value?.area;
  const ids = area?.kind === 'parcels' ? area.ids : [];
  const opened = selection.value?.kind === 'parcel' ? selection.value.id : null;
  return (
    <div class="rates-chosen">
      {ids.length === 0 && <p class="quiet">{text.noParcelsYet}</p>}
      <ul class="chips">
        {ids.slice(0, mostNames).map((id) => (
          <li key={id}>
            <button
              type="button"
              class="chip"
              aria-label={text.dropParcel(parcelName(id))}
              onClick={() =>
                chooseArea({ kind: 'parcels', ids: ids.filter((other) => other !== id) })
              }
            >
              {parcelName(id)}
              <Icon name="close" />
            </button>
          </li>
        ))}
        {ids.length > mostNames && <li class="quiet">{text.parcels(ids.length)}</li>}
        {opened !== null && !ids.includes(opened) && (
          <li>
            <button
              type="button"
              class="chip chip-add"
              onClick={() => chooseArea({ kind: 'parcels', ids: [...ids, opened] })}
            >
              <Icon name="plus" />
              {text.addParcel(parcelName(opened))}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
