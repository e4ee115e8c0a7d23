import type { Person } from '../../../geodata/access/person.ts';
import { words } from '../words/words.ts';
import { grantsText } from './grantText.ts';
import { personChanges } from './personChanges.ts';

/** That somebody else was there before, what he changed, and the choice between the two. */
export function ChangedSince(props: {
  readonly before: Person;
  readonly now: Person;
  readonly saveAnyway: () => void;
  readonly takeTheirs: () => void;
}) {
  const { before, now } = props;
  const text = words.value.accounts.people;
  const changes = personChanges(before, now);
  return (
    <div class="account-changed" role="alert">
      <p>{text.changed(before.name)}</p>
      {changes.length === 0 ? (
        <p>{text.changedSame}</p>
      ) : (
        <dl>
          {changes.map((field) => (
            <div key={field}>
              <dt>{text.changedFields[field]}</dt>
              <dd>{text.becomes(written(before, field), written(now, field))}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="account-acts">
        <button type="button" class="button" onClick={props.takeTheirs}>
          {text.takeTheirs}
        </button>
        <button type="button" class="button" onClick={props.saveAnyway}>
          {text.saveAnyway}
        </button>
      </p>
    </div>
  );
}

function written(person: Person, field: ReturnType<typeof personChanges>[number]): string {
  const text = words.value.accounts.people;
  if (field === 'name') return person.name;
  if (field === 'grants') return grantsText(person.grants);
  return person[field] ? text.yes : text.no;
}
