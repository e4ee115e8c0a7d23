import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { measureArea } from '../../../geodata/measure.ts';
import { RequestFailed, removeArea, type SavedArea } from '../../api.ts';
import { chooseArea } from '../../measure/area.ts';
import { zoneArea } from '../../state/areaChoice.ts';
import { rates } from '../../state/current.ts';
import { shown } from '../../state/loadable.ts';
import { savedAreas, zoneId } from '../../state/records.ts';
import { areaText, words } from '../../words/words.ts';
import { Icon } from '../icon.tsx';
import { bringIntoSight } from './areaInSight.ts';

/** The area somebody asked to remove; it goes when they say so again. */
const toRemove = signal<string | null>(null);
const removalFailed = signal(false);

/** Areas kept with the zone: open one, remove one. */
export function SavedAreaList() {
  const text = words.value.rates.area;
  const state = savedAreas.state.value;
  if (state.status === 'failed')
    return (
      <p class="rates-caution" role="alert">
        {text.savedFailed}{' '}
        <button type="button" class="link" onClick={savedAreas.retry}>
          {words.value.notices.retry}
        </button>
      </p>
    );
  const areas = shown(state);
  if (!areas) return <p class="quiet">{words.value.card.loading}</p>;
  if (areas.length === 0) return <p class="quiet">{text.savedNone}</p>;
  return (
    <ul class="saved-areas">
      {areas.map((area) => (
        <li key={area.id}>
          <SavedRow area={area} />
        </li>
      ))}
      {removalFailed.value && (
        <li class="rates-caution" role="alert">
          {text.removeFailed}
        </li>
      )}
    </ul>
  );
}

function SavedRow({ area }: { readonly area: SavedArea }) {
  const text = words.value.rates.area;
  const chosen = rates.value?.area;
  if (toRemove.value === area.id) return <Confirmation area={area} />;
  return (
    <div class="saved-area">
      <button
        type="button"
        class="rates-row"
        aria-pressed={chosen?.kind === 'saved' && chosen.id === area.id}
        onClick={() => {
          chooseArea({ kind: 'saved', id: area.id });
          bringIntoSight({ kind: 'saved', id: area.id });
        }}
      >
        <span>{area.name}</span>
        <small>
          {areaText(measureArea(area.geometry))} · {text.savedOn(area.savedAt.slice(0, 10))}
        </small>
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={text.removeNamed(area.name)}
        title={text.remove}
        onClick={() => {
          toRemove.value = area.id;
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function Confirmation({ area }: { readonly area: SavedArea }) {
  const text = words.value.rates.area;
  // The safe answer is the one at hand.
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div class="saved-removal" role="alertdialog" aria-label={text.removeAsk(area.name)}>
      <p>{text.removeAsk(area.name)}</p>
      <button type="button" class="button button-seal" onClick={() => void remove(area.id)}>
        {text.remove}
      </button>
      <button
        type="button"
        class="button"
        ref={keep}
        onClick={() => {
          toRemove.value = null;
        }}
      >
        {text.keep}
      </button>
    </div>
  );
}

/** Whoever was reading the area reads the zone whole. */
async function remove(id: string): Promise<void> {
  const zone = zoneId.peek();
  if (zone === null) return;
  try {
    await removeArea(zone, id);
    removalFailed.value = false;
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    removalFailed.value = true;
  }
  toRemove.value = null;
  const area = rates.peek()?.area;
  if (!removalFailed.peek() && area?.kind === 'saved' && area.id === id) chooseArea(zoneArea);
  savedAreas.retry();
}
