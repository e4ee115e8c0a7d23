import { axisNames } from '../../geodata/axis.ts';
import { fieldText } from '../../geodata/entry/fieldText.ts';
import { valuesOf } from '../../geodata/entry/proposed.ts';
import { speech } from './speech.ts';
import { entryChanges } from '../../geodata/approval/entryChanges.ts';
import { Badge } from '../parts/badge.tsx';
import { nameOf as subjectName } from '../parts/subjectName.tsx';
import { patch } from '../state/current.ts';
import { say } from '../words/words.ts';
import { isTicked, tick } from './chosen.ts';
import type { Group, Item } from './items.ts';
import { momentText } from './momentText.ts';
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
            <th scope="col">{text.columns.change}</th>
            <th scope="col">{text.columns.note}</th>
            <th scope="col">{text.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <EntryRow key={item.key} item={item} canTick={canTick} isMixed={!submission} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function nameOfGroup({ submission, block }: Group): string {
  if (submission) return submission.person.name;
  return block === null || block === undefined
    ? words.value.approval.noBlock
    : say(subjectName({ kind: 'block', id: block }));
}

function EntryRow(props: {
  readonly item: Item;
  readonly canTick: boolean;
  readonly isMixed: boolean;
}) {
  const text = words.value.approval;
  const { item, canTick, isMixed } = props;
  const { row, submitted, submission } = item;
  const { entry } = submitted;
  const parcel = row ? say(row.name) : entry.parcel;
  const axis = say(axisNames[entry.axis]);
  return (
    <tr data-state={item.state}>
      {canTick && (
        <td>
          <input
            type="checkbox"
            class="approval-tick"
            aria-label={text.pick(`${parcel}，${axis}`)}
            checked={isTicked(item.key)}
            onChange={({ currentTarget }) => tick([item.key], currentTarget.checked)}
          />
        </td>
      )}
      <th scope="row">
        <button
          type="button"
          class="link"
          onClick={() => patch({ sheet: null, selection: { kind: 'parcel', id: entry.parcel } })}
        >
          {row?.number} {parcel}
        </button>
        <small>
          {axis}
          {isMixed && ` · ${submission.person.name} · ${submission.asOf}`}
        </small>
      </th>
      <td>
        <Change item={item} />
      </td>
      <td>
        {entry.reason && <p>{text.reason(say(entry.reason))}</p>}
        {entry.note && <p>{say(entry.note)}</p>}
      </td>
      <td>
        <Decisions item={item} />
      </td>
    </tr>
  );
}

/** What it would change of what holds now; of what was decided, what was sent. */
function Change({
  item: { row, submitted, submission, state, isChanged },
}: {
  readonly item: Item;
}) {
  const text = words.value.approval;
  const { entry } = submitted;
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

function Decisions({ item: { submitted } }: { readonly item: Item }) {
  const text = words.value.approval;
  if (submitted.decisions.length === 0) return <p>{text.states.pending}</p>;
  return (
    <>
      {submitted.decisions.map(({ state, by, at, word }) => (
        <p key={state} data-state={state}>
          {text.by(text.states[state], by?.name ?? text.unknownWho, momentText(at))}
          {word && <q>{say(word)}</q>}
        </p>
      ))}
    </>
  );
}
