import { signal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Person } from '../../../geodata/access/person.ts';
import { readPerson, type Tagged } from '../../apiAccounts.ts';
import { readSession, session } from '../../state/session.ts';
import { kindOf, newWork } from '../work.ts';
import { WorkState } from '../workState.tsx';
import { words } from '../words/words.ts';
import { ChangedSince } from './changedSince.tsx';
import { PaneHead } from './paneHead.tsx';
import { draftOf, faultOf, type PersonDraft } from './personDraft.ts';
import { PersonAccess } from './personAccess.tsx';
import { PersonFields } from './personFields.tsx';
import { peopleList } from './peopleRecords.ts';
import { savePerson } from './savePerson.ts';

/** Somebody, read anew when he is opened, so that what is changed is what he is. */
export function PersonPane({ id }: { readonly id: string }) {
  const read = useMemo(() => signal<Tagged<Person> | null>(null), [id]);
  const work = useMemo(newWork, [id]);
  useEffect(() => {
    void work
      .run(() => readPerson(id))
      .then((answer) => {
        if (answer) read.value = answer.value;
      });
  }, [id]);
  return read.value === null ? (
    <>
      {work.state.value === 'under way' && (
        <p class="quiet" role="status">
          {words.value.accounts.audit.loading}
        </p>
      )}
      <WorkState work={work} />
    </>
  ) : (
    <PersonForm key={id} opened={read.value} />
  );
}

function PersonForm({ opened }: { readonly opened: Tagged<Person> }) {
  const text = words.value.accounts.people;
  const seen = useSignal(opened);
  const theirs = useSignal<Tagged<Person> | null>(null);
  const draft = useSignal<PersonDraft>(draftOf(opened.value));
  const isTried = useSignal(false);
  const work = useMemo(newWork, []);
  const fault = faultOf(draft.value, false);
  const { id, name, username } = seen.value.value;
  const save = async (etag: string) => {
    isTried.value = true;
    if (faultOf(draft.peek(), false) !== null) return;
    const saved = await work.run(async () => {
      try {
        return await savePerson(id, draft.peek(), etag);
      } catch (error) {
        if (kindOf(error) !== 'changed-since') throw error;
        theirs.value = await readPerson(id);
        return null;
      }
    });
    if (!saved) return;
    if (saved.value === null) return work.reset();
    take(saved.value);
    peopleList.retry();
    if (id === session.peek().person?.id) await work.run(readSession);
  };
  // What is typed of the rest stays, and what others have changed of it meanwhile is found when that is saved.
  const readWays = async () => {
    const { value } = await readPerson(id);
    const { hasPassword, singleSignOn } = value;
    const { value: before, etag } = seen.peek();
    seen.value = { value: { ...before, hasPassword, singleSignOn }, etag };
  };
  const take = (now: Tagged<Person>) => {
    seen.value = now;
    theirs.value = null;
    draft.value = draftOf(now.value);
    isTried.value = false;
  };
  return (
    <>
      <form
        class="person-form"
        aria-label={name}
        onSubmit={(event) => {
          event.preventDefault();
          if (theirs.peek() === null) void save(seen.peek().etag);
        }}
      >
        <PaneHead heading={name} said={username} />
        <PersonFields draft={draft} fault={isTried.value ? fault : null} />
        <WorkState work={work} done={text.saved} />
        {theirs.value === null ? (
          <p class="account-acts">
            <button
              type="submit"
              class="button account-go"
              disabled={work.state.value === 'under way'}
            >
              {work.state.value === 'under way' ? text.saving : text.save}
            </button>
          </p>
        ) : (
          <ChangedSince
            before={seen.value.value}
            now={theirs.value.value}
            saveAnyway={() => void save(theirs.peek()!.etag)}
            takeTheirs={() => take(theirs.peek()!)}
          />
        )}
      </form>
      <PersonAccess person={seen.value.value} changed={readWays} />
    </>
  );
}
