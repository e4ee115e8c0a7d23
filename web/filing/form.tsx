import type { ComponentChildren, ComponentType } from 'preact';
import { useSignal } from '@preact/signals';
import { formItem, type FormKind } from '../../geodata/filing/filed.ts';
import type { MissingField } from '../../geodata/filing/tidyRecord.ts';
import { say } from '../words/words.ts';
import { closeForm, editing, fillIn, isUnsaved, saving, type Editing } from './editing.ts';
import { fieldsOf } from './fieldsOf.tsx';
import type { FieldsProps } from './fields/fieldsProps.ts';
import { PlainText } from './fields/plainText.tsx';
import { History } from './history.tsx';
import { nameText, toldOf } from './names.ts';
import { areReading, recordsOf } from './records.ts';
import { save, takeBack } from './save.ts';
import { words } from './words/words.ts';

/** The form of a record: filled in, corrected, or taken back. */
export function RecordForm({ held }: { readonly held: Editing }) {
  const text = words.value.filing;
  const lacking = useSignal<readonly MissingField[]>([]);
  const isLeaving = useSignal(false);
  const { kind, before } = held;
  const item = formItem(held.record);
  const state = saving.state.value;
  /** As it is on the server now, where somebody changed it since it was read. */
  const theirs = recordsOf<FormKind>(kind)?.find(({ record }) => formItem(record) === item);
  const write = async (etag: string | null) => {
    lacking.value = await save(held, etag);
  };
  const leave = () => {
    if (isUnsaved(held) && !isLeaving.value && before !== null) isLeaving.value = true;
    else closeForm();
  };
  return (
    <form
      class="filing-form"
      onSubmit={(event) => {
        event.preventDefault();
        void write(before?.etag ?? null);
      }}
    >
      <h3>
        {before ? nameIn(held) : text.add(kind === 'parcelLand' ? text.land.one : text.kinds[kind])}
      </h3>
      {fieldsIn(held, (field) => lacking.value.includes(field))}
      {before && (
        <PlainText
          label={text.fields.reason}
          value={held.reason}
          change={(reason) => (editing.value = { ...held, reason })}
        />
      )}
      {lacking.value.map((field) => (
        <p class="filing-wrong" role="alert" key={field}>
          {text.missing[field]}
        </p>
      ))}
      {state.kind === 'failed' && (
        <p class="filing-wrong" role="alert">
          {state.says ? say(state.says) : text.offline}
        </p>
      )}
      {state.kind === 'changed' ? (
        <>
          <p class="filing-wrong" role="alert">
            {text.changed}
          </p>
          <p class="filing-buttons">
            <button
              type="button"
              class="button"
              disabled={areReading(kind)}
              onClick={() => void write(theirs?.etag ?? null)}
            >
              {text.useMine}
            </button>
            {theirs && (
              <button
                type="button"
                class="button"
                disabled={areReading(kind)}
                onClick={() => {
                  saving.reset();
                  editing.value = { ...held, record: theirs.record, before: theirs } as Editing;
                }}
              >
                {text.useTheirs}
              </button>
            )}
          </p>
        </>
      ) : (
        <p class="filing-buttons">
          <button type="submit" class="button filing-save" disabled={state.kind === 'saving'}>
            {state.kind === 'saving' ? text.saving : text.save}
          </button>
          <button type="button" class="button" onClick={leave}>
            {isLeaving.value ? text.discard : text.cancel}
          </button>
          {isLeaving.value && <span role="status">{text.unsaved}</span>}
          {before?.etag && <TakeBack held={held} etag={before.etag} />}
        </p>
      )}
      {before?.etag && <History kind={kind} item={item} etag={before.etag} />}
    </form>
  );
}

/** Of what came with the zone the correction goes; of what a form has added, all of it. */
function TakeBack({ held, etag }: { readonly held: Editing; readonly etag: string }) {
  const text = words.value.filing;
  return (
    <button type="button" class="link" onClick={() => void takeBack(held, etag)}>
      {held.kind === 'parcelLand'
        ? text.land.takeBack
        : isAdded(held)
          ? text.remove
          : text.takeBack}
    </button>
  );
}

/** `addRecord` gives such ids, and nothing that ships has one. */
const isAdded = ({ kind, record }: Editing) =>
  new RegExp(`^${kind}-[0-9a-f]{8}$`).test(formItem(record));

function nameIn({ kind, record }: Editing): string {
  const [name = ''] = toldOf<FormKind>(kind, record);
  // A day alone does not tell of which parcel.
  return kind === 'parcelLand'
    ? `${nameText({ kind: 'parcel', id: record.parcel })} ${name}`
    : name;
}

function fieldsIn(held: Editing, lacks: (field: MissingField) => boolean): ComponentChildren {
  // Record and form are of one kind.
  const Fields = fieldsOf[held.kind] as ComponentType<FieldsProps<FormKind>>;
  return <Fields record={held.record} before={held.before?.record} change={fillIn} lacks={lacks} />;
}
