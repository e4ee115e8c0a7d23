import { useSignal } from '@preact/signals';
import { axisNames, stateName } from '../../../geodata/axis.ts';
import { dayInChina } from '../../../geodata/date.ts';
import { historyOf, type LogChange } from '../../../geodata/entry/historyOf.ts';
import type { LogEntry, Observation } from '../../../geodata/observation.ts';
import { Badge } from '../../parts/badge.tsx';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { takeBackOnCard } from './recording.ts';

/** Every change of a parcel: who, when, why, what it was before and after; each can be taken back, and that taken back again. */
export function HistoryOnCard(props: {
  readonly parcel: string;
  readonly log: readonly LogEntry[];
  readonly mayTakeBack: boolean;
}) {
  const asked = useSignal<string | null>(null);
  if (props.log.length === 0) return null;
  const changes = historyOf(props.log);
  return (
    <details class="record-history">
      <summary>
        {words.value.entry.card.history} {changes.length}
      </summary>
      <ol>
        {changes.map((change) => (
          <li key={change.entry.id} data-counts={change.counts}>
            <ChangeText change={change} />
            {props.mayTakeBack && !change.isTakenBack && (
              <TakeBack parcel={props.parcel} entry={change.entry} asked={asked} />
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

function ChangeText({ change }: { readonly change: LogChange }) {
  const text = words.value.entry.card;
  const { entry, before, after, counts, isTakenBack } = change;
  const about = after ?? before;
  return (
    <div>
      <p>
        {about && <b>{say(axisNames[about.axis])}</b>} {text.was(seen(before), seen(after))}
        {entry.kind === 'retraction' && ` · ${text.took}`}
        {!counts && ` · ${isTakenBack ? text.taken : text.corrected}`}
      </p>
      <small>
        {dayInChina(entry.recordedAt)} {text.by(entry.recordedBy)}
        {entry.note && ` · ${say(entry.note)}`} <Badge provenance={entry.provenance} />
      </small>
    </div>
  );
}

function seen(observation: Observation | null): string {
  const text = words.value.entry.card;
  if (observation === null) return text.unknown;
  const { axis, state, percent, asOf } = observation;
  const name = say(stateName(axis, state as never));
  return text.dated(`${name}${percent === null ? '' : ` ${percent}%`}`, asOf);
}

function TakeBack(props: {
  readonly parcel: string;
  readonly entry: LogEntry;
  readonly asked: { value: string | null };
}) {
  const text = words.value.entry.card;
  const why = useSignal('');
  const { parcel, entry, asked } = props;
  const name = entry.kind === 'retraction' ? text.bringBack : text.takeBack;
  if (asked.value !== entry.id)
    return (
      <button
        type="button"
        class="link"
        onClick={() => {
          asked.value = entry.id;
        }}
      >
        {name}
      </button>
    );
  const given = why.value.trim();
  return (
    <form
      class="record-why"
      onSubmit={(event) => {
        event.preventDefault();
        void takeBackOnCard(parcel, [entry], { zh: given, en: given }).then((isDone) => {
          if (isDone) asked.value = null;
        });
      }}
    >
      <input
        aria-label={text.why}
        placeholder={text.why}
        value={why.value}
        onInput={(event) => {
          why.value = event.currentTarget.value;
        }}
      />
      <button type="submit" class="quiet-button" disabled={given === ''}>
        {name}
      </button>
    </form>
  );
}
