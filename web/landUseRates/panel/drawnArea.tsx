import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { RequestFailed } from '../../api.ts';
import { saveArea } from '../../apiWrites.ts';
import { chooseArea } from '../area/area.ts';
import type { AreaChoice } from '../area/areaChoice.ts';
import { writeAreaChoice } from '../area/areaCode.ts';
import { rates } from '../area/ratesView.ts';
import { zoneId } from '../../state/records.ts';
import { savedAreas } from '../records.ts';
import { say } from '../../words/words.ts';
import { mayWrite } from '../../state/mayWrite.ts';
import { words } from '../words/words.ts';

type Drawn = Extract<AreaChoice, { kind: 'drawn' }>;

/** How saving the drawn area goes; `failed` with a sentence. */
type Saving = 'no' | 'under way' | { readonly failed: string };

/** The drawn area's name, and keeping it with the zone; how to draw one while there is none. */
export function DrawnArea() {
  const text = words.value.rates.area;
  const area = rates.value?.area;
  if (area?.kind !== 'drawn') return <p class="quiet">{text.drawHint}</p>;
  return <DrawnName area={area} />;
}

function DrawnName({ area }: { readonly area: Drawn }) {
  const text = words.value.rates.area;
  const saving = useSignal<Saving>('no');
  const typed = useSignal(area.name ?? '');
  useEffect(() => {
    typed.value = area.name ?? '';
  }, [area.name]);
  const state = saving.value;
  const tooLong = writeAreaChoice(area) === null;
  return (
    <form
      class="drawn-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (mayWrite('savedArea')) void save(withName(area, typed.value), saving);
      }}
    >
      <input
        type="text"
        maxLength={60}
        autoComplete="off"
        aria-label={text.name}
        placeholder={text.namePlaceholder}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          saving.value = 'no';
        }}
        onChange={() => chooseArea(withName(area, typed.value))}
      />
      {mayWrite('savedArea') && (
        <button type="submit" class="button" disabled={state === 'under way'}>
          {state === 'under way' ? text.saving : text.save}
        </button>
      )}
      {tooLong && <p class="rates-caution">{text.tooLong}</p>}
      {typeof state === 'object' && (
        <p class="rates-caution" role="alert">
          {state.failed}
        </p>
      )}
    </form>
  );
}

function withName(area: Drawn, name: string): Drawn {
  const trimmed = name.trim();
  return { ...area, name: trimmed === '' ? null : trimmed };
}

/** Keeps the area with the zone and reads it from there, where everybody can open it. */
async function save({ geometry, name }: Drawn, saving: Signal<Saving>): Promise<void> {
  const text = words.peek().rates.area;
  const zone = zoneId.peek();
  if (zone === null) return;
  if (name === null) {
    saving.value = { failed: text.saveNeedsName };
    return;
  }
  saving.value = 'under way';
  try {
    const { id } = await saveArea(zone, name, geometry);
    savedAreas.retry();
    saving.value = 'no';
    chooseArea({ kind: 'saved', id });
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    const { problem } = error;
    saving.value = {
      failed: problem ? say({ zh: problem.detail, en: problem.detailEn }) : text.saveFailed,
    };
  }
}
