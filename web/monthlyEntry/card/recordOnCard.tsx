import '../look/entryOnCard.css';
import '../look/photos.css';
import { useSignal } from '@preact/signals';
import { axes, axisNames, stateName, type Axis, type AxisStates } from '../../../geodata/axis.ts';
import { statesToEnter } from '../../../geodata/entry/stateCodes.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import { progressAt } from '../../../geodata/progress.ts';
import { Section } from '../../parts/record.tsx';
import { Swatch } from '../../parts/swatch.tsx';
import { colourScheme, knownOn, patch } from '../../state/current.ts';
import { shown } from '../../state/loadable.ts';
import { blocksOf, mayWrite } from '../../state/mayWrite.ts';
import { selectedRecord } from '../../state/records.ts';
import { isApprovedFirst } from '../../state/submissions.ts';
import { classesOf } from '../../state/theme.ts';
import { say } from '../../words/words.ts';
import { entrySheet } from '../choice.ts';
import { today } from '../../state/today.ts';
import { words } from '../words/words.ts';
import { PhotosOnCard } from '../photos/photosOnCard.tsx';
import { WaitingOnCard } from '../waiting/waitingOnCard.tsx';
import { ConfirmRecord } from './confirmRecord.tsx';
import { HistoryOnCard } from './historyOnCard.tsx';
import { recording, takeBackOnCard } from './recording.ts';

/** One tap records a state; below it every change of the parcel, each of which can be taken back. */
export function RecordOnCard({ parcel }: { readonly parcel: string }) {
  const record = shown(selectedRecord.state.value);
  if (!record || !('parcel' in record) || record.parcel.id !== parcel) return null;
  const { log } = record.dossier;
  // What was known by a moment is not the whole log, and nobody writes over what he has not seen.
  const mayIn = (what: 'entry' | 'photo') =>
    knownOn.value === null && mayWrite(what, blocksOf({ kind: 'parcel', id: parcel }));
  const mayRecord = mayIn('entry');
  return (
    <>
      {mayRecord && <Recorder key={parcel} parcel={parcel} log={log} />}
      <WaitingOnCard parcel={parcel} />
      <PhotosOnCard key={parcel} parcel={parcel} mayAdd={mayIn('photo')} />
      <HistoryOnCard parcel={parcel} log={log} mayTakeBack={mayRecord && !isApprovedFirst.value} />
    </>
  );
}

function Recorder(props: { readonly parcel: string; readonly log: readonly LogEntry[] }) {
  const text = words.value.entry.card;
  const axis = useSignal<Axis>('clearance');
  const chosen = useSignal<AxisStates[Axis] | null>(null);
  const now = progressAt(props.log, today());
  return (
    <Section heading={text.heading}>
      <div class="record-axes segments" role="group" aria-label={text.heading}>
        {axes.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={axis.value === one}
            onClick={() => {
              axis.value = one;
              chosen.value = null;
            }}
          >
            {say(axisNames[one])}
          </button>
        ))}
      </div>
      <div class="record-states" role="group" aria-label={text.choose}>
        {statesToEnter(axis.value).map((state) => {
          const entry = classesOf(axis.value, colourScheme.value).find(({ id }) => id === state);
          return (
            <button
              key={state}
              type="button"
              aria-pressed={state === (chosen.value ?? now[axis.value]?.state)}
              onClick={() => {
                chosen.value = state;
              }}
            >
              {entry && <Swatch entry={entry} />}
              {say(stateName(axis.value, state as never))}
            </button>
          );
        })}
      </div>
      {chosen.value !== null && (
        <ConfirmRecord
          key={`${axis.value} ${chosen.value}`}
          parcel={props.parcel}
          axis={axis.value}
          state={chosen.value}
          log={props.log}
          done={() => {
            chosen.value = null;
          }}
        />
      )}
      <Outcome parcel={props.parcel} />
      <button type="button" class="link" onClick={() => patch({ sheet: entrySheet })}>
        {text.inSheet}
      </button>
    </Section>
  );
}

function Outcome({ parcel }: { readonly parcel: string }) {
  const text = words.value.entry.card;
  const { state, parcel: about } = recording.value;
  if (about !== parcel || state.kind === 'idle' || state.kind === 'working') return null;
  if (state.kind === 'saved')
    return (
      <p role="status">
        {text.saved}{' '}
        <button
          type="button"
          class="link"
          onClick={() => void takeBackOnCard(parcel, state.entries)}
        >
          {text.undo}
        </button>
      </p>
    );
  if (state.kind === 'undone' || state.kind === 'waits' || state.kind === 'awaitsApproval')
    return <p role="status">{text[state.kind]}</p>;
  return (
    <p class="record-wrong" role="alert">
      {state.kind === 'refused' ? say(state.said) : text[state.kind]}
    </p>
  );
}
