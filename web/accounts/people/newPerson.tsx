import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { addPerson } from '../../apiAccounts.ts';
import { newWork } from '../work.ts';
import { WorkState } from '../workState.tsx';
import { words } from '../words/words.ts';
import { faultOf, newPersonDraft, type PersonDraft } from './personDraft.ts';
import { openPerson, peopleList } from './peopleRecords.ts';
import { PersonFields } from './personFields.tsx';
import { PaneHead } from './paneHead.tsx';

/** 添加人员: somebody new, opened as he is once he is there. */
export function NewPerson() {
  const text = words.value.accounts.people;
  const draft = useSignal<PersonDraft>(newPersonDraft);
  const isTried = useSignal(false);
  const work = useMemo(newWork, []);
  const fault = faultOf(draft.value, true);
  const add = async () => {
    isTried.value = true;
    if (faultOf(draft.peek(), true) !== null) return;
    const { username, name, password, providerUsername, administrator, grants } = draft.peek();
    const singleSignOn = providerUsername.trim();
    const person = {
      username: username.trim(),
      name: name.trim(),
      ...(password !== '' && { password }),
      ...(singleSignOn !== '' && { singleSignOn }),
      administrator,
      grants,
    };
    const added = await work.run(() => addPerson(person));
    if (added === undefined) return;
    peopleList.retry();
    openPerson.value = { id: added.value.id };
  };
  return (
    <form
      class="person-form"
      aria-label={text.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <PaneHead heading={text.add} />
      <PersonFields draft={draft} isNew fault={isTried.value ? fault : null} />
      <WorkState work={work} />
      <p class="account-acts">
        <button type="submit" class="button account-go" disabled={work.state.value === 'under way'}>
          {work.state.value === 'under way' ? text.saving : text.make}
        </button>
        <button type="button" class="button" onClick={() => (openPerson.value = null)}>
          {text.cancel}
        </button>
      </p>
    </form>
  );
}
