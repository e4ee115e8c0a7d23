import { useEffect, useRef } from 'preact/hooks';
import { measureArea } from '../../../geodata/measure.ts';
import type { SavedAreaReading } from '../../api.ts';
import { chooseArea } from '../area/area.ts';
import { rates } from '../area/ratesView.ts';
import { shown } from '../../state/loadable.ts';
import { savedAreas } from '../records.ts';
import { areaText } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { Icon } from '../../parts/icon.tsx';
import { mayWrite } from '../../state/mayWrite.ts';
import { bringIntoSight } from './zoomToArea.ts';
import { RenameForm } from './renameForm.tsx';
import { areaChange, beginChange, changeFailure, remove } from './savedAreaChange.ts';

/** Areas kept with the zone: open one, rename one, remove one. */
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
      {changeFailure.value && (
        <li class="rates-caution" role="alert">
          {changeFailure.value}
        </li>
      )}
    </ul>
  );
}

function SavedRow({ area }: { readonly area: SavedAreaReading }) {
  const text = words.value.rates.area;
  const chosen = rates.value?.area;
  const change = areaChange.value;
  if (change?.id === area.id)
    return change.kind === 'remove' ? <Confirmation area={area} /> : <RenameForm area={area} />;
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
      {mayWrite('savedArea') && (
        <>
          <button
            type="button"
            class="icon-button"
            aria-label={text.renameNamed(area.name)}
            title={text.rename}
            onClick={() => beginChange({ kind: 'rename', id: area.id })}
          >
            <Icon name="pencil" />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={text.removeNamed(area.name)}
            title={text.remove}
            onClick={() => beginChange({ kind: 'remove', id: area.id })}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}

function Confirmation({ area }: { readonly area: SavedAreaReading }) {
  const text = words.value.rates.area;
  // The safe answer is the one at hand.
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div class="saved-removal" role="alertdialog" aria-label={text.removeAsk(area.name)}>
      <p>{text.removeAsk(area.name)}</p>
      <button type="button" class="button button-seal" onClick={() => void remove(area)}>
        {text.remove}
      </button>
      <button type="button" class="button" ref={keep} onClick={() => beginChange(null)}>
        {text.keep}
      </button>
    </div>
  );
}
