import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Person } from '../../../geodata/access/person.ts';
import { removePassword, resetPassword, signOutPerson } from '../../apiAccounts.ts';
import { session } from '../../state/session.ts';
import { Field } from '../field.tsx';
import { isLongEnough } from '../password.ts';
import { newWork } from '../work.ts';
import { WorkState } from '../workState.tsx';
import { words } from '../words/words.ts';
import { PersonLink } from './personLink.tsx';

/** What is done at once and not saved with the rest: how somebody signs in, an end to all that he has open. */
export function PersonAccess(props: {
  readonly person: Person;
  /** Reads anew how he signs in. */
  readonly changed: () => Promise<void>;
}) {
  const { person, changed } = props;
  const text = words.value.accounts.people;
  const password = useSignal('');
  const [reset, ending] = [useMemo(newWork, []), useMemo(newWork, [])];
  const removing = useMemo(newWork, []);
  const isReady = isLongEnough(password.value);
  const set = async () => {
    removing.reset();
    const isSet =
      isReady && (await reset.run(() => resetPassword(person.id, password.peek()).then(changed)));
    if (isSet) password.value = '';
  };
  const remove = async () => {
    reset.reset();
    await removing.run(() => removePassword(person.id).then(changed));
  };
  return (
    <section class="person-access">
      <h4>{text.more}</h4>
      {(session.value.singleSignOn ?? person.singleSignOn) && (
        <PersonLink person={person} changed={changed} />
      )}
      {!person.hasPassword && <p class="quiet">{text.withoutPassword}</p>}
      <form
        class="person-reset"
        aria-label={text.reset}
        onSubmit={(event) => {
          event.preventDefault();
          void set();
        }}
      >
        <Field label={text.resetTo} name="reset" text={password} autoComplete="off" />
        <button type="submit" class="button" disabled={!isReady}>
          {text.reset}
        </button>
        {person.hasPassword && person.singleSignOn?.isBound && (
          <button type="button" class="button" onClick={() => void remove()}>
            {text.removePassword}
          </button>
        )}
      </form>
      <WorkState work={reset} done={text.resetDone} />
      <WorkState work={removing} done={text.passwordRemoved} />
      <p class="account-acts">
        <button
          type="button"
          class="button"
          onClick={() => void ending.run(() => signOutPerson(person.id))}
        >
          {text.signOutEverywhere}
        </button>
      </p>
      <WorkState work={ending} done={text.signedOut} />
    </section>
  );
}
