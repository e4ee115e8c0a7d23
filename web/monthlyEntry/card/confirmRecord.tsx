import { useSignal } from '@preact/signals';
import { axisNames, stateName, type Axis, type AxisStates } from '../../../geodata/axis.ts';
import { parseIsoDate } from '../../../geodata/date.ts';
import type { CellField } from '../../../geodata/entry/entryCell.ts';
import { findingsOf, findingsOfDay } from '../../../geodata/entry/findings.ts';
import { proposedFrom } from '../../../geodata/entry/proposed.ts';
import { standingOn } from '../../../geodata/entry/standing.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import { DayInput } from '../../parts/dayInput.tsx';
import { isApprovedFirst } from '../../state/submissions.ts';
import { PhotoPicker } from '../photos/photoPicker.tsx';
import { forget, photosToSend, type Picked } from '../photos/picked.ts';
import { say } from '../../words/words.ts';
import { today } from '../../state/today.ts';
import { words } from '../words/words.ts';
import { record, recording } from './recording.ts';

/** Day, percent and note of a state that was tapped, and a reason where it is unlikely. */
export function ConfirmRecord(props: {
  readonly parcel: string;
  readonly axis: Axis;
  readonly state: AxisStates[Axis];
  readonly log: readonly LogEntry[];
  readonly done: () => void;
}) {
  const { parcel, axis, state, log } = props;
  const text = words.value.entry.card;
  const [day, percent, note, reason] = [
    useSignal<string>(today()),
    useSignal(''),
    useSignal(''),
    useSignal(''),
  ];
  const picked = useSignal<readonly Picked[]>([]);
  const parsed = parseIsoDate(day.value);
  const name = stateName(axis, state as never);
  const typed = new Map<CellField, string>([
    ['state', name.zh],
    ...(percent.value.trim() === '' ? [] : [['percent', percent.value] as const]),
    ['note', note.value],
    ['reason', reason.value],
  ]);
  const standing = parsed && standingOn(log, parsed)[axis];
  const proposal = parsed && proposedFrom(parcel, axis, standing?.held ?? null, parsed, typed, []);
  const findings =
    parsed && standing && proposal?.kind === 'entry'
      ? [...findingsOf(proposal.entry, standing), ...findingsOfDay(parsed, today())]
      : [];
  const faults = proposal?.kind === 'faulty' ? proposal.faults : [];
  const said = [...faults, ...findings].map((one) => say(one.said));
  const needsReason = findings.some(({ weight }) => weight === 'reason');
  const isBlocked = findings.some(({ weight }) => weight === 'blocking');
  const given = reason.value.trim();
  const mayRecord = proposal?.kind === 'entry' && !isBlocked && (!needsReason || given !== '');
  const confirm = async () => {
    if (!parsed || proposal?.kind !== 'entry') return;
    const isAhead = findings.some(({ kind }) => kind === 'dayAhead');
    const dayReason = isAhead ? { zh: given, en: given } : null;
    const entry =
      isAhead && findings.length === 1 ? { ...proposal.entry, reason: null } : proposal.entry;
    const said = { parcel, day: parsed, axis, note: note.value.trim() };
    const photos = photosToSend(picked.peek(), said);
    if (!(await record(entry, parsed, dayReason, log, photos))) return;
    forget(picked.peek());
    props.done();
  };
  return (
    <form
      class="record-confirm"
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <DayInput
        label={text.day}
        value={day.value}
        change={(value) => {
          day.value = value;
        }}
      />
      <Field label={text.percent} value={percent} isNumber />
      <Field label={text.note} value={note} />
      <PhotoPicker parcel={parcel} picked={picked} />
      {said.length > 0 && <p class="record-finding">{said.join(' ')}</p>}
      {needsReason && <Field label={text.reason} value={reason} />}
      <div class="record-buttons">
        <button
          type="submit"
          class="button"
          disabled={!mayRecord || recording.value.state.kind === 'working'}
        >
          {(isApprovedFirst.value ? text.submit : text.confirm)(say(axisNames[axis]), say(name))}
        </button>
        <button type="button" class="quiet-button" onClick={props.done}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}

function Field(props: {
  readonly label: string;
  readonly value: { value: string };
  readonly isNumber?: boolean;
}) {
  return (
    <label>
      <span>{props.label}</span>
      <input
        value={props.value.value}
        inputMode={props.isNumber ? 'decimal' : 'text'}
        autocomplete="off"
        onInput={(event) => {
          props.value.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}
