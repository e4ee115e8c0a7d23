import { axisNames } from '../../geodata/axis.ts';
import { fieldText } from '../../geodata/entry/fieldText.ts';
import { valuesOf } from '../../geodata/entry/proposed.ts';
import { speech } from './speech.ts';
import { entryChanges } from '../../geodata/approval/entryChanges.ts';
import { Badge } from '../parts/badge.tsx';
import { nameOf as subjectName } from '../parts/subjectName.tsx';
import { metresFrom } from '../../geodata/photo/distance.ts';
import { patch } from '../state/current.ts';
import { parcelById } from '../state/records.ts';
import { say } from '../words/words.ts';
import { isTicked, tick } from './chosen.ts';
import type { EntryItem, Group, Item } from './items.ts';
import { momentText } from './momentText.ts';
import { SubmittedPicture } from './submittedPicture.tsx';
import { words } from './words/words.ts';

/** What was sent together, or of one block: an entry a row. */
export function GroupTable({
  group,
  canTick,
}: {
  readonly group: Group;
  readonly canTick: boolean;
}) {
  const text = words.value.approval;
  const { submission, items } = group;
  const name = nameOfGroup(group);
  const keys = items.map(({ key }) => key);
  const isAll = keys.every(isTicked);
  const hasEntries = items.some(({ kind }) => kind === 'entry');
  return (
    <section class="approval-group" aria-label={name}>
      <header>
        {canTick && (
          <input
            type="checkbox"
            aria-label={text.allOf(name)}
            checked={isAll}
            onChange={({ currentTarget }) => tick(keys, currentTarget.checked)}
          />
        )}
        <h3>{name}</h3>
        {submission && (
          <p>
            {text.heading(submission.asOf, momentText(submission.at))}{' '}
            <Badge provenance={submission.provenance} />
            {submission.dayReason && ` ${text.dayReason(say(submission.dayReason))}`}
          </p>
        )}
      </header>
      <table>
        <thead>
          <tr>
            {canTick && <td />}
            <th scope="col">{text.columns.parcel}</th>
            <th scope="col">{hasEntries ? text.columns.change : text.photo}</th>
            <th scope="col">{text.columns.note}</th>
            <th scope="col">{text.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.key} item={item} canTick={canTick} group={group} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function nameOfGroup({ person, submission, block }: Group): string {
  if (submission) return submission.person.name;
  if (person) return words.value.approval.photosOf(person.name);
  return block === null || block === undefined
    ? words.value.approval.noBlock
    : say(subjectName({ kind: 'block', id: block }));
}

function Row(props: { readonly item: Item; readonly canTick: boolean; readonly group: Group }) {
  const text = words.value.approval;
  const { item, canTick, group } = props;
  const { of, person, day } = item;
  const parcel = of ? say(of.name) : item.parcel;
  const axis = item.kind === 'entry' ? item.entry.axis : item.photo.axis;
  const what = [
    ...(item.kind === 'photo' ? [text.photo] : []),
    ...(axis === null ? [] : [say(axisNames[axis])]),
  ].join(' · ');
  return (
    <tr data-state={item.state} data-kind={item.kind}>
      {canTick && (
        <td>
          <input
            type="checkbox"
            class="approval-tick"
            aria-label={text.pick(`${parcel}，${what}`)}
            checked={isTicked(item.key)}
            onChange={({ currentTarget }) => tick([item.key], currentTarget.checked)}
          />
        </td>
      )}
      <th scope="row">
        <button
          type="button"
          class="link"
          onClick={() => patch({ sheet: null, selection: { kind: 'parcel', id: item.parcel } })}
        >
          {of?.number} {parcel}
        </button>
        <small>
          {what}
          {group.person === null && ` · ${person.name}`}
          {group.submission === null && ` · ${day}`}
        </small>
      </th>
      <td>{item.kind === 'entry' ? <Change item={item} /> : <SubmittedPicture item={item} />}</td>
      <td>
        <Said item={item} />
      </td>
      <td>
        <Decisions item={item} />
      </td>
    </tr>
  );
}

function Said({ item }: { readonly item: Item }) {
  const text = words.value.approval;
  if (item.kind === 'photo') {
    const { note, position } = item.photo;
    const geometry = parcelById.value.get(item.parcel)?.geometry;
    return (
      <>
        {note !== '' && <p>{note}</p>}
        {position && geometry && (
          <small>{text.metres(Math.round(metresFrom(position, geometry)))}</small>
        )}
      </>
    );
  }
  const { reason, note } = item.entry;
  return (
    <>
      {reason && <p>{text.reason(say(reason))}</p>}
      {note && <p>{say(note)}</p>}
    </>
  );
}

/** What it would change of what holds now; of what was decided, what was sent. */
function Change({
  item: { row, entry, submission, state, isChanged },
}: {
  readonly item: EntryItem;
}) {
  const text = words.value.approval;
  const after = (['state', 'percent'] as const)
    .map((field) => fieldText(entry.axis, field, valuesOf(entry), speech.value))
    .join(' ');
  if (state === 'approved' || state === 'withdrawn') return <p>{after}</p>;
  if (row === undefined) return <p class="approval-wrong">{text.gone}</p>;
  const { held } = row.standing[entry.axis];
  const changes = entryChanges(entry, held, submission.asOf, speech.value).filter(
    ({ field }) => field !== 'note',
  );
  return (
    <>
      {changes.length === 0 && (
        <p>
          {after} <small>{text.asBefore}</small>
        </p>
      )}
      {changes.map(({ field, before, after: next }) => (
        <p key={field}>
          <small>{text.fields[field]}</small> <s>{before || text.empty}</s> →{' '}
          <b>{next || text.empty}</b>
        </p>
      ))}
      {isChanged && <p class="approval-wrong">{text.changed}</p>}
    </>
  );
}

function Decisions({ item: { decisions } }: { readonly item: Item }) {
  const text = words.value.approval;
  if (decisions.length === 0) return <p>{text.states.pending}</p>;
  return (
    <>
      {decisions.map(({ state, by, at, word }) => (
        <p key={state} data-state={state}>
          {text.by(text.states[state], by?.name ?? text.unknownWho, momentText(at))}
          {word && <q>{say(word)}</q>}
        </p>
      ))}
    </>
  );
}
