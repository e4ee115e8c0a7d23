import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { milestoneNames, milestones, type Milestone } from '../../../geodata/plan/milestone.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { takeBackRecord, writeRecord } from '../../apiWrites.ts';
import { shownDate } from '../../state/records.ts';
import { say } from '../../words/words.ts';
import { readAgain, writtenAddress } from '../records.ts';
import { words } from '../words/words.ts';
import { drafts, editedItem, keepDraft, newestPlan, planVersions } from './editing.ts';
import { DayInput } from '../../parts/dayInput.tsx';
import { draftOf, outOfOrder, planOf, type PlanDraft } from './planDraft.ts';
import { saver } from '../../state/saver.ts';
import { SavingState } from './savingState.tsx';
import { TheirPlan } from './theirPlan.tsx';

const saving = saver(readAgain);

/** 改计划: days, deadline, and when and why they were agreed. A change is a new version; the baseline stays. */
export function PlanForm({ item }: { readonly item: PlanItem }) {
  const text = words.value.plan.edit;
  const form = useRef<HTMLFormElement>(null);
  const fault = useSignal<string | null>(null);
  /** What was seen when the form was opened: a change by somebody else is told, and not written over. */
  const seen = useSignal<string | null | undefined>(undefined);
  const newest = newestPlan.value;
  useEffect(() => {
    saving.reset();
    form.current?.querySelector<HTMLElement>('input')?.focus();
  }, []);
  useEffect(() => {
    if (seen.peek() === undefined && newest !== undefined) seen.value = newest?.etag ?? null;
  }, [newest]);
  const day = shownDate.value;
  if (newest === undefined || day === null) return <p class="quiet">{words.value.plan.loading}</p>;
  const draft = drafts.value.get(item.item) ?? draftOf(item, newest?.content ?? null, day);
  const change = (part: Partial<PlanDraft>) => {
    fault.value = null;
    keepDraft(item.item, { ...draft, ...part });
  };
  const address = writtenAddress('plans', item.item);
  const finish = () => {
    keepDraft(item.item, null);
    planVersions.retry();
    editedItem.value = null;
  };
  const save = async (etag: string | null) => {
    const plan = planOf(item, draft);
    if ('fault' in plan) {
      fault.value = text[plan.fault];
      return;
    }
    if (await saving.run(() => writeRecord<'plan'>(address, plan, etag))) finish();
    else planVersions.retry();
  };
  const wrong = outOfOrder(draft);
  const isChanged = saving.state.value.kind === 'changed';
  return (
    <form
      class="plan-form"
      ref={form}
      aria-label={newest ? text.heading : text.newHeading}
      onSubmit={(event) => {
        event.preventDefault();
        void save(seen.value ?? null);
      }}
    >
      <h3>{newest ? text.heading : text.newHeading}</h3>
      {drafts.value.has(item.item) && (
        <p class="quiet">
          {text.kept}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              keepDraft(item.item, null);
              seen.value = newest?.etag ?? null;
              saving.reset();
            }}
          >
            {text.discard}
          </button>
        </p>
      )}
      <fieldset>
        <legend>{text.planned}</legend>
        {milestones.map((milestone) => (
          <DayInput
            key={milestone}
            label={say(milestoneNames[milestone])}
            value={draft.planned[milestone]}
            change={(value) => change({ planned: { ...draft.planned, [milestone]: value } })}
          />
        ))}
        {wrong && (
          <p class="plan-warning" role="status">
            {text.outOfOrder(say(milestoneNames[wrong.later]), say(milestoneNames[wrong.earlier]))}
          </p>
        )}
      </fieldset>
      <fieldset>
        <legend>{text.deadline}</legend>
        <label>
          <span>{text.deadlineOf}</span>
          <select
            value={draft.deadlineOf}
            onChange={(event) =>
              change({ deadlineOf: event.currentTarget.value as Milestone | '' })
            }
          >
            <option value="">{text.noDeadline}</option>
            {milestones.map((milestone) => (
              <option key={milestone} value={milestone}>
                {say(milestoneNames[milestone])}
              </option>
            ))}
          </select>
        </label>
        {draft.deadlineOf !== '' && (
          <DayInput label={text.due} value={draft.due} change={(due) => change({ due })} />
        )}
      </fieldset>
      <fieldset>
        <legend title={text.passedHint}>{text.passed}</legend>
        <DayInput
          label={say(milestoneNames.conversion)}
          value={draft.converted}
          change={(converted) => change({ converted })}
        />
      </fieldset>
      <DayInput
        label={text.agreedOn}
        value={draft.agreedOn}
        change={(agreedOn) => change({ agreedOn })}
      />
      <label class="plan-form-note">
        <span>{text.note}</span>
        <textarea
          rows={2}
          maxLength={500}
          placeholder={text.notePlaceholder}
          value={draft.note}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
      </label>
      {fault.value && (
        <p class="plan-wrong" role="alert">
          {fault.value}
        </p>
      )}
      <SavingState saving={saving} />
      {isChanged && (
        <TheirPlan
          item={item}
          theirs={newest?.content ?? null}
          yours={draft}
          keepMine={() => {
            seen.value = newest?.etag ?? null;
            void save(newest?.etag ?? null);
          }}
          takeTheirs={() => {
            keepDraft(item.item, null);
            seen.value = newest?.etag ?? null;
            saving.reset();
          }}
        />
      )}
      <p class="plan-form-buttons">
        {!isChanged && (
          <button
            type="submit"
            class="button plan-save"
            disabled={saving.state.value.kind === 'saving'}
          >
            {saving.state.value.kind === 'saving' ? text.saving : text.save}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => {
            editedItem.value = null;
          }}
        >
          {text.cancel}
        </button>
        {newest && (
          <button
            type="button"
            class="link"
            title={text.takeBackSure}
            onClick={() => {
              const etag = seen.value ?? newest.etag;
              void saving
                .run(() => takeBackRecord(address, etag))
                .then((isDone) => (isDone ? finish() : planVersions.retry()));
            }}
          >
            {text.takeBack}
          </button>
        )}
      </p>
    </form>
  );
}
