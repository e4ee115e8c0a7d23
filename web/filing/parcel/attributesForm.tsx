import { useSignal } from '@preact/signals';
import { parcelAttributeNames } from '../../../geodata/editing/describedParcel.ts';
import { landUseOrder, landUses } from '../../../geodata/landUse.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import { DayInput } from '../../parts/dayInput.tsx';
import { shown } from '../../state/loadable.ts';
import { say } from '../../words/words.ts';
import { Among } from '../fields/commonFields.tsx';
import { OptionalChoice } from '../fields/optionalChoice.tsx';
import { PlainText } from '../fields/plainText.tsx';
import { TextPair } from '../fields/textPair.tsx';
import { words } from '../words/words.ts';
import { AttributesConflict } from './attributesConflict.tsx';
import {
  describeSaving,
  lackingIn,
  parcelNow,
  saveAttributes,
  tell,
  tellWhy,
  undoAttributes,
  written,
  type Describing,
  type Lacking,
} from './describing.ts';
import { RegisteredField } from './registeredField.tsx';

/** What is said of a parcel beside its land, changed from a day on. */
export function AttributesForm({ held }: { readonly held: Describing }) {
  const text = words.value.filing.parcels;
  const lacking = useSignal<readonly Lacking[]>([]);
  const lacks = (field: Lacking) => lacking.value.includes(field);
  const state = describeSaving.state.value;
  const { told, seen } = held;
  const now = shown(parcelNow.state.value);
  const save = (tag: string) => {
    lacking.value = lackingIn(held);
    if (lacking.value.length === 0) void saveAttributes(held, tag);
  };
  return (
    <form
      class="filing-form"
      aria-label={text.attributes}
      onSubmit={(event) => {
        event.preventDefault();
        save(seen.tag);
      }}
    >
      <TextPair
        label={say(parcelAttributeNames.name)}
        value={told.name}
        isWrong={lacks('name')}
        change={(name) => tell({ name })}
      />
      <PlainText
        label={say(parcelAttributeNames.number)}
        value={told.number ?? ''}
        change={(number) => tell({ number: number === '' ? null : number })}
      />
      <Among
        label={say(parcelAttributeNames.block)}
        kind="block"
        value={told.block}
        change={(block) => tell({ block })}
      />
      <OptionalChoice
        label={say(parcelAttributeNames.landUse)}
        options={landUseOrder.map((value) => ({ value, name: say(landUses[value].name) }))}
        value={told.landUse}
        change={(landUse) => tell({ landUse })}
      />
      <RegisteredField
        parcel={seen.parcel}
        value={told.registered}
        isWrong={lacks('registered')}
        isUnsaid={lacks('provenance')}
        change={(registered: Parcel['registered']) => tell({ registered })}
      />
      <div class="filing-days" data-wrong={lacks('asOf')}>
        <DayInput label={text.asOf} value={held.asOf} change={(asOf) => tellWhy({ asOf })} />
      </div>
      <PlainText
        label={text.reason}
        value={held.reason}
        isWrong={lacks('reason')}
        change={(reason) => tellWhy({ reason })}
      />
      <PlainText label={text.source} value={held.source} change={(source) => tellWhy({ source })} />
      {lacking.value.map((field) => (
        <p class="filing-wrong" role="alert" key={field}>
          {text.lacking[field]}
        </p>
      ))}
      {state.kind === 'failed' && (
        <p class="filing-wrong" role="alert">
          {state.says ? say(state.says) : words.value.filing.offline}
        </p>
      )}
      {state.kind === 'changed' ? (
        <AttributesConflict
          held={held}
          now={parcelNow.state.value.status === 'loaded' ? now : undefined}
          save={save}
        />
      ) : (
        <p class="filing-buttons">
          <button type="submit" class="button filing-save" disabled={state.kind === 'saving'}>
            {state.kind === 'saving' ? words.value.filing.saving : words.value.filing.save}
          </button>
          {written.value ? (
            <>
              <span role="status">{text.written}</span>
              <button
                type="button"
                class="link"
                onClick={() => written.value && void undoAttributes(written.value)}
              >
                {text.undo}
              </button>
            </>
          ) : (
            <small class="quiet">{text.earlier}</small>
          )}
        </p>
      )}
    </form>
  );
}
