import '../look/decisions.css';
import { addressOf } from '../../api.ts';
import { language } from '../../state/current.ts';
import { shown } from '../../state/loadable.ts';
import { zoneId } from '../../state/records.ts';
import { decisionRecords, type DecisionRecord } from '../records.ts';
import { words } from '../words/words.ts';
import { Failure } from './decisionDialog.tsx';
import { DecisionRow } from './decisionRow.tsx';

/** Everything that was decided: open ones first, by when they are due; then the minutes of each meeting. */
export function DecisionList() {
  const text = words.value.meeting.decisions;
  const records = shown(decisionRecords.state.value) ?? [];
  const days = [...new Set(records.map(({ content }) => content.on))].sort().reverse();
  const zone = zoneId.value;
  return (
    <>
      {records.length === 0 && <p class="quiet">{text.none}</p>}
      <Failure />
      <ul class="decisions">
        {records.toSorted(inOrder).map((record) => (
          <DecisionRow key={record.item} record={record} isAboutSaid />
        ))}
      </ul>
      <p class="decision-minutes">
        {zone !== null &&
          days.slice(0, 3).map((day) => (
            <a
              key={day}
              class="button"
              href={addressOf.minutes(zone, day, language.value)}
              download
            >
              {text.minutes(day)}
            </a>
          ))}
      </p>
    </>
  );
}

/** Open before done, the earliest due first, those without a day last. */
function inOrder({ content: a }: DecisionRecord, { content: b }: DecisionRecord): number {
  const [doneA, doneB] = [a.doneOn !== null, b.doneOn !== null];
  if (doneA !== doneB) return doneA ? 1 : -1;
  const [dueA, dueB] = [a.due ?? '9999', b.due ?? '9999'];
  return dueA < dueB ? -1 : dueA > dueB ? 1 : 0;
}
