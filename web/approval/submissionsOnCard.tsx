import './look/approvalOnCard.css';
import { axisNames } from '../../geodata/axis.ts';
import { fieldText } from '../../geodata/entry/fieldText.ts';
import { valuesOf } from '../../geodata/entry/proposed.ts';
import { speech } from './speech.ts';
import { Section } from '../parts/record.tsx';
import { patch } from '../state/current.ts';
import { openPhotos, openSubmissions } from '../state/submissions.ts';
import { say } from '../words/words.ts';
import { approvalSheet, decides } from './chosen.ts';
import { itemsOf, type EntryItem, type Item } from './items.ts';
import { momentText } from './momentText.ts';
import { SubmittedPicture } from './submittedPicture.tsx';
import { words } from './words/words.ts';

/** What of a parcel waits or was sent back; who may see neither finds nothing here. */
export function SubmissionsOnCard({ parcel }: { readonly parcel: string }) {
  const text = words.value.approval;
  const sent = { submissions: openSubmissions.value, photos: openPhotos.value };
  const items = itemsOf(sent).filter(
    (item) => item.parcel === parcel && (item.state === 'pending' || item.state === 'returned'),
  );
  if (items.length === 0) return null;
  return (
    <Section heading={text.sent}>
      <ul class="approval-on-card">
        {items.map((item) => (
          <li key={item.key} data-state={item.state}>
            <p>
              {item.kind === 'entry' ? <Entered of={item} /> : <b>{text.photo}</b>}{' '}
              <span>{text.states[item.state]}</span>
            </p>
            {item.kind === 'photo' && <SubmittedPicture item={item} />}
            {item.kind === 'photo' && item.photo.note !== '' && <p>{item.photo.note}</p>}
            <small>
              {text.onCard(item.person.name)} · {item.day} ·{' '}
              {momentText(item.kind === 'entry' ? item.submission.at : item.photo.recordedAt)}
            </small>
            <Word of={item} />
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={() => patch({ sheet: approvalSheet })}>
        {decides.value ? text.toRoom : text.toOwn}
      </button>
    </Section>
  );
}

function Entered({ of: { entry } }: { readonly of: EntryItem }) {
  const what = (['state', 'percent'] as const)
    .map((field) => fieldText(entry.axis, field, valuesOf(entry), speech.value))
    .join(' ');
  return (
    <>
      <b>{say(axisNames[entry.axis])}</b> {what}
    </>
  );
}

function Word({ of: { decisions } }: { readonly of: Item }) {
  const word = decisions.at(-1)?.word;
  return word ? <q>{say(word)}</q> : null;
}
