import './look/approvalOnCard.css';
import { axisNames } from '../../geodata/axis.ts';
import { fieldText } from '../../geodata/entry/fieldText.ts';
import { valuesOf } from '../../geodata/entry/proposed.ts';
import { speech } from './speech.ts';
import { Section } from '../parts/record.tsx';
import { patch } from '../state/current.ts';
import { openSubmissions } from '../state/submissions.ts';
import { say } from '../words/words.ts';
import { approvalSheet, decides } from './chosen.ts';
import { itemsOf } from './items.ts';
import { momentText } from './momentText.ts';
import { words } from './words/words.ts';

/** What of a parcel waits or was sent back; who may see neither finds nothing here. */
export function SubmissionsOnCard({ parcel }: { readonly parcel: string }) {
  const text = words.value.approval;
  const items = itemsOf(openSubmissions.value).filter(
    ({ submitted, state }) =>
      submitted.entry.parcel === parcel && (state === 'pending' || state === 'returned'),
  );
  if (items.length === 0) return null;
  return (
    <Section heading={text.states.pending}>
      <ul class="approval-on-card">
        {items.map(({ key, submission, submitted: { entry, decisions }, state }) => {
          const word = decisions.at(-1)?.word;
          const what = (['state', 'percent'] as const)
            .map((field) => fieldText(entry.axis, field, valuesOf(entry), speech.value))
            .join(' ');
          return (
            <li key={key} data-state={state}>
              <p>
                <b>{say(axisNames[entry.axis])}</b> {what} <span>{text.states[state]}</span>
              </p>
              <small>
                {text.onCard(submission.person.name)} · {submission.asOf} ·{' '}
                {momentText(submission.at)}
              </small>
              {word && <q>{say(word)}</q>}
            </li>
          );
        })}
      </ul>
      <button type="button" class="link" onClick={() => patch({ sheet: approvalSheet })}>
        {decides.value ? text.toRoom : text.toOwn}
      </button>
    </Section>
  );
}
