import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Subject } from '../../../geodata/observation.ts';
import { itemOfSubject } from '../../../geodata/written/writtenRecord.ts';
import { takeBackRecord, writeRecord } from '../../apiWrites.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { shown } from '../../state/loadable.ts';
import { blocksOf, mayWrite } from '../../state/mayWrite.ts';
import { parcelFeatures } from '../../state/records.ts';
import { say } from '../../words/words.ts';
import { blockerOf, type BlockerDraft } from '../blockers/blockerDraft.ts';
import { blockerRecords, heldItems, readAgain, writtenAddress } from '../records.ts';
import { words } from '../words/words.ts';
import {
  blockerEditing,
  closeBlocker,
  editBlocker,
  type BlockerEditing,
} from './blockerEditing.ts';
import { DayInput } from '../../parts/dayInput.tsx';
import { saver } from '../../state/saver.ts';
import { SavingState } from './savingState.tsx';

const saving = saver(readAgain);

/** 卡点: recorded, changed, cleared or taken back. */
export function BlockerDialog() {
  const editing = blockerEditing.value;
  const text = words.value.plan.blockers;
  useEffect(() => saving.reset(), [editing?.id]);
  if (!editing) return null;
  const heading = editing.isClearing
    ? text.clearHeading
    : editing.before
      ? text.editHeading
      : text.formHeading;
  return (
    <Dialog heading={heading} onClose={() => closeBlocker(false)}>
      <BlockerForm editing={editing} />
    </Dialog>
  );
}

function BlockerForm({ editing }: { readonly editing: BlockerEditing }) {
  const text = words.value.plan.blockers;
  const fault = useSignal<string | null>(null);
  const { id, before, draft, isClearing } = editing;
  const address = writtenAddress('blockers', id);
  const change = (part: Partial<BlockerDraft>) => {
    fault.value = null;
    blockerEditing.value = { ...editing, draft: { ...draft, ...part } };
  };
  /** As it is now with the server, where somebody has changed it since it was read. */
  const theirs = shown(blockerRecords.state.value)?.find(({ item }) => item === id);
  const done = async (work: () => Promise<unknown>) => {
    if (await saving.run(work)) closeBlocker(true);
    else blockerRecords.retry();
  };
  const save = async (etag: string | null) => {
    const blocker = blockerOf(draft, before?.content ?? null, say);
    if ('fault' in blocker) fault.value = text[blocker.fault];
    else await done(() => writeRecord<'blocker'>(address, blocker, etag));
  };
  const isChanged = saving.state.value.kind === 'changed';
  return (
    <form
      class="plan-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(before?.etag ?? null);
      }}
    >
      {isClearing ? (
        <>
          <p>{draft.what}</p>
          <DayInput
            label={text.clearOn}
            value={draft.clearedOn}
            change={(clearedOn) => change({ clearedOn })}
          />
        </>
      ) : (
        <Fields draft={draft} change={change} isNew={before === null} />
      )}
      {fault.value && (
        <p class="plan-wrong" role="alert">
          {fault.value}
        </p>
      )}
      <SavingState saving={saving} />
      {isChanged && theirs && (
        <p class="plan-theirs">
          {words.value.plan.edit.theirs}：{say(theirs.content.what)} ·{' '}
          {theirs.content.owner ?? text.noOwner} · {theirs.content.due ?? text.noDue}
          {theirs.content.clearedOn && ` · ${text.cleared(theirs.content.clearedOn)}`}
        </p>
      )}
      <p class="plan-form-buttons">
        {isChanged ? (
          <>
            <button type="button" class="button" onClick={() => void save(theirs?.etag ?? null)}>
              {words.value.plan.edit.useMine}
            </button>
            {theirs && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  saving.reset();
                  editBlocker(theirs, isClearing);
                }}
              >
                {words.value.plan.edit.useTheirs}
              </button>
            )}
          </>
        ) : (
          <button
            type="submit"
            class="button plan-save"
            disabled={saving.state.value.kind === 'saving'}
          >
            {isClearing ? text.clear : words.value.plan.edit.save}
          </button>
        )}
        <button type="button" class="button" onClick={() => closeBlocker(false)}>
          {words.value.plan.edit.cancel}
        </button>
        {before && !isClearing && (
          <button
            type="button"
            class="link"
            title={text.takeBackSure}
            onClick={() => void done(() => takeBackRecord(address, before.etag))}
          >
            {text.takeBack}
          </button>
        )}
      </p>
    </form>
  );
}

function Fields(props: {
  readonly draft: BlockerDraft;
  readonly change: (part: Partial<BlockerDraft>) => void;
  readonly isNew: boolean;
}) {
  const { draft, change, isNew } = props;
  const text = words.value.plan.blockers;
  return (
    <>
      <label class="plan-form-note">
        <span>{text.what}</span>
        <textarea
          rows={2}
          maxLength={500}
          value={draft.what}
          onInput={(event) => change({ what: event.currentTarget.value })}
        />
      </label>
      {isNew && (
        <label>
          <span>{text.subject}</span>
          <select
            value={draft.subject}
            onChange={(event) => change({ subject: event.currentTarget.value })}
          >
            <option value="" />
            <SubjectOptions />
          </select>
        </label>
      )}
      <label>
        <span>{text.owner}</span>
        <input
          type="text"
          maxLength={100}
          value={draft.owner}
          onInput={(event) => change({ owner: event.currentTarget.value })}
        />
      </label>
      <DayInput label={text.since} value={draft.since} change={(since) => change({ since })} />
      <label class="plan-form-note">
        <span>{text.nextStep}</span>
        <textarea
          rows={2}
          maxLength={500}
          value={draft.nextStep}
          onInput={(event) => change({ nextStep: event.currentTarget.value })}
        />
      </label>
      <DayInput label={text.due} value={draft.due} change={(due) => change({ due })} />
    </>
  );
}

/** Whatever has a plan, then the parcels, as far as who is here may write of them; of very many those come from their cards. */
function SubjectOptions() {
  const text = words.value.plan;
  const isHis = (subject: Subject) => mayWrite('blocker', blocksOf(subject));
  const items = heldItems.value?.filter(({ subject }) => isHis(subject)) ?? [];
  const parcels =
    parcelFeatures.value.length > 2000
      ? []
      : parcelFeatures.value.filter(({ id }) => isHis({ kind: 'parcel', id }));
  return (
    <>
      {items.length > 0 && (
        <optgroup label={text.columns.name}>
          {items.map(({ item, name, subject }) => (
            <option key={item} value={item}>
              {subject.kind === 'project' ? '' : `${text.subjects[subject.kind]} · `}
              {say(name)}
            </option>
          ))}
        </optgroup>
      )}
      {parcels.length > 0 && (
        <optgroup label={text.subjects.parcel}>
          {parcels.map(({ id, properties }) => (
            <option key={id} value={itemOfSubject({ kind: 'parcel', id })}>
              {say({ zh: properties.name, en: properties.nameEn })}
            </option>
          ))}
        </optgroup>
      )}
    </>
  );
}
