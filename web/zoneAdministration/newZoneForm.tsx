import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { isZoneId } from '../../geodata/zone.ts';
import { openZone } from '../state/current.ts';
import { zoneList } from '../state/records.ts';
import { words } from './words/words.ts';
import { areZonesManaged } from './managed.ts';
import { PlaceField } from './placeField.tsx';
import { middleOfMap } from './middleOfMap.ts';
import { suggestId } from './suggestId.ts';
import { typedPlace, writtenPlace } from './typedPlace.ts';
import { createZone, readZonesAgain } from './writes.ts';
import { newWork } from './work.ts';
import { WorkFailure } from './workState.tsx';

/** 新建: a name, where it lies, and an id that follows the name until it is typed. */
export function NewZoneForm({ leave }: { readonly leave: () => void }) {
  const text = words.value.zones;
  const [name, nameEn, place] = [useSignal(''), useSignal(''), useSignal('')];
  const typedId = useSignal<string | null>(null);
  const work = useMemo(newWork, []);
  useLayoutEffect(() => {
    const middle = middleOfMap();
    if (middle) place.value = writtenPlace(middle);
  }, []);
  const taken = (zoneList.value ?? []).map(({ id }) => id);
  const id = typedId.value ?? suggestId(name.value, taken);
  const near = typedPlace(place.value);
  const wrong =
    id !== '' && !isZoneId(id) ? text.badId : taken.includes(id) ? text.takenId : undefined;
  const isWhole = name.value.trim() !== '' && id !== '' && wrong === undefined && near !== null;
  const create = async () => {
    if (!isWhole) return;
    const english = nameEn.peek().trim();
    const made = await work.run(() =>
      createZone({
        id,
        name: name.peek().trim(),
        near,
        ...(english !== '' && { nameEn: english }),
      }),
    );
    if (made === undefined) return;
    await readZonesAgain();
    areZonesManaged.value = false;
    openZone(made.value.id);
  };
  return (
    <form
      class="zones-form"
      aria-label={text.create}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <Field label={text.name} value={name.value} put={(value) => (name.value = value)} isFirst />
      <Field
        label={text.nameEn}
        hint={text.nameEnHint}
        value={nameEn.value}
        put={(value) => (nameEn.value = value)}
      />
      <Field
        label={text.id}
        hint={wrong ?? text.idHint}
        isWrong={wrong !== undefined}
        value={id}
        put={(value) => (typedId.value = value)}
      />
      <PlaceField place={place} isWrong={place.value !== '' && near === null} />
      <WorkFailure work={work} />
      <p class="zones-foot">
        <button
          type="submit"
          class="button zones-go"
          disabled={!isWhole || work.state.value === 'under way'}
        >
          {text.make}
        </button>
        <button type="button" class="button" onClick={leave}>
          {text.cancel}
        </button>
      </p>
    </form>
  );
}

function Field(props: {
  readonly label: string;
  readonly hint?: string;
  readonly isWrong?: boolean;
  readonly isFirst?: boolean;
  readonly value: string;
  readonly put: (value: string) => void;
}) {
  return (
    <label class="zones-field">
      <span>{props.label}</span>
      <input
        type="text"
        maxLength={60}
        autoComplete="off"
        autoFocus={props.isFirst}
        aria-invalid={props.isWrong}
        value={props.value}
        onInput={({ currentTarget }) => props.put(currentTarget.value)}
      />
      {props.hint && <small>{props.hint}</small>}
    </label>
  );
}
