import '../look/fields.css';
import { DayInput } from '../../parts/dayInput.tsx';
import { useSignal } from '@preact/signals';
import type { Subject } from '../../../geodata/observation.ts';
import { itemOfSubject } from '../../../geodata/written/writtenRecord.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { say } from '../../words/words.ts';
import { currentReading } from '../records.ts';
import { words } from '../words/words.ts';
import {
  closeForm,
  deciding,
  decisionOf,
  decisionWriting,
  record,
  type DecisionDraft,
} from './decisionForm.ts';
import { subjectName } from './subjectName.ts';

/** A decision, typed while people still sit there: what, about what, who, by when. */
export function DecisionDialog() {
  const draft = deciding.value;
  const text = words.value.meeting.decisions;
  if (!draft) return null;
  return (
    <Dialog heading={text.add} onClose={closeForm}>
      <DecisionForm draft={draft} />
    </Dialog>
  );
}

function DecisionForm({ draft }: { readonly draft: DecisionDraft }) {
  const text = words.value.meeting.decisions;
  const saysNothing = useSignal(false);
  const change = (part: Partial<DecisionDraft>) => {
    saysNothing.value = false;
    deciding.value = { ...draft, ...part };
  };
  return (
    <form
      class="decision-form"
      onSubmit={(event) => {
        event.preventDefault();
        const decision = decisionOf(draft);
        saysNothing.value = decision === null;
        if (decision) void record(decision);
      }}
    >
      <label class="decision-what">
        <span>{text.what}</span>
        <textarea
          rows={3}
          maxLength={500}
          value={draft.what}
          onInput={({ currentTarget: { value } }) => change({ what: value })}
        />
      </label>
      <AboutField draft={draft} change={change} />
      <label>
        <span>{text.who}</span>
        <input
          type="text"
          maxLength={100}
          value={draft.owner}
          onInput={({ currentTarget: { value } }) => change({ owner: value })}
        />
      </label>
      <DayInput label={text.due} value={draft.due} change={(due) => change({ due })} />
      <DayInput label={text.on} value={draft.on} change={(on) => change({ on })} />
      {saysNothing.value && (
        <p class="meeting-wrong" role="alert">
          {text.noWhat}
        </p>
      )}
      <Failure />
      <p class="meeting-actions">
        <button
          type="submit"
          class="button meeting-primary"
          disabled={decisionWriting.state.value.kind === 'writing'}
        >
          {text.save}
        </button>
        <button type="button" class="button" onClick={closeForm}>
          {text.cancel}
        </button>
      </p>
    </form>
  );
}

/** What is on screen, or the whole zone. */
function AboutField(props: {
  readonly draft: DecisionDraft;
  readonly change: (part: Partial<DecisionDraft>) => void;
}) {
  const { draft, change } = props;
  const text = words.value.meeting.decisions;
  const offered = [draft.subject, currentReading.value?.subject ?? null]
    .filter((one): one is Subject => one !== null)
    .filter((one, index, all) => index === 0 || keyOf(one) !== keyOf(all[0]!));
  return (
    <label>
      <span>{text.about}</span>
      <select
        value={draft.subject ? keyOf(draft.subject) : ''}
        onChange={({ currentTarget: { value } }) =>
          change({ subject: offered.find((one) => keyOf(one) === value) ?? null })
        }
      >
        {offered.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {say(subjectName(one))}
          </option>
        ))}
        <option value="">{text.wholeZone}</option>
      </select>
    </label>
  );
}

const keyOf = (subject: Subject) => itemOfSubject(subject);

/** Why it was not recorded. */
export function Failure() {
  const text = words.value.meeting.decisions;
  const state = decisionWriting.state.value;
  if (state.kind !== 'failed' && state.kind !== 'changed') return null;
  const said = state.kind === 'changed' ? text.changed : state.says ? say(state.says) : text.failed;
  return (
    <p class="meeting-wrong" role="alert">
      {said}
    </p>
  );
}
