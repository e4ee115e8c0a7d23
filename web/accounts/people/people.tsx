import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Person } from '../../../geodata/access/person.ts';
import { Icon } from '../../parts/icon.tsx';
import { shown } from '../../state/loadable.ts';
import { session } from '../../state/session.ts';
import { words } from '../words/words.ts';
import { findPeople } from './findPeople.ts';
import { rightsText } from './grantText.ts';
import { NewPerson } from './newPerson.tsx';
import { arePeopleShown, openPerson, peopleList } from './peopleRecords.ts';
import { PersonPane } from './personPane.tsx';

/** 人员: the list, and beside it whoever is open. */
export function People() {
  useEffect(() => {
    arePeopleShown.value = true;
    return () => {
      arePeopleShown.value = false;
      openPerson.value = null;
    };
  }, []);
  const open = openPerson.value;
  return (
    <div class="people" data-open={open !== null}>
      <PeopleList />
      <div class="people-pane">
        {open === null ? (
          <p class="quiet people-choose">{words.value.accounts.people.choose}</p>
        ) : open === 'new' ? (
          <NewPerson />
        ) : (
          <PersonPane key={open.id} id={open.id} />
        )}
      </div>
    </div>
  );
}

function PeopleList() {
  const text = words.value.accounts.people;
  const typed = useSignal('');
  const all = shown(peopleList.state.value);
  if (all === undefined)
    return (
      <p class="quiet" role="status">
        {peopleList.state.value.status === 'failed'
          ? words.value.notices.failed
          : words.value.accounts.audit.loading}
      </p>
    );
  const found = findPeople(all, typed.value);
  return (
    <div class="people-side">
      <div class="people-bar">
        <input
          type="search"
          aria-label={text.find}
          placeholder={text.findHint}
          value={typed.value}
          onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
        />
        <button type="button" class="button" onClick={() => (openPerson.value = 'new')}>
          <Icon name="plus" />
          <span>{text.add}</span>
        </button>
      </div>
      <p class="quiet account-small" role="status">
        {typed.value.trim() === ''
          ? text.count(String(all.length))
          : found.length === 0
            ? text.nobody
            : text.found(String(found.length))}
      </p>
      <ul class="people-list">
        {found.map((person) => (
          <li key={person.id}>
            <PersonRow person={person} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PersonRow({ person }: { readonly person: Person }) {
  const text = words.value.accounts.people;
  const open = openPerson.value;
  const isOpen = typeof open === 'object' && open?.id === person.id;
  return (
    <button
      type="button"
      class="people-row"
      aria-pressed={isOpen}
      data-disabled={person.disabled}
      onClick={() => (openPerson.value = { id: person.id })}
    >
      <span class="people-name">
        <b>{person.name}</b>
        <small>{person.username}</small>
        {person.id === session.value.person?.id && <em>{text.you}</em>}
        {person.disabled && <em class="people-off">{text.disabled}</em>}
      </span>
      <span class="people-may">{rightsText(person)}</span>
    </button>
  );
}
