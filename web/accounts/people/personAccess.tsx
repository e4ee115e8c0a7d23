import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { resetPassword, signOutPerson } from '../../apiAccounts.ts';
import { Field } from '../field.tsx';
import { isLongEnough } from '../password.ts';
import { newWork } from '../work.ts';
import { WorkState } from '../workState.tsx';
import { words } from '../words/words.ts';

/** What is done at once and not saved with the rest: another password, an end to all that he has open. */
export function PersonAccess({ id }: { readonly id: string }) {
  const text = words.value.accounts.people;
  const password = useSignal('');
  const [reset, ending] = [useMemo(newWork, []), useMemo(newWork, [])];
  const isReady = isLongEnough(password.value);
  const set = async () => {
    if (isReady && (await reset.run(() => resetPassword(id, password.peek())))) password.value = '';
  };
  return (
    <section class="person-access">
      <h4>{text.more}</h4>
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
      </form>
      <WorkState work={reset} done={text.resetDone} />
      <p class="account-acts">
        <button
          type="button"
          class="button"
          onClick={() => void ending.run(() => signOutPerson(id))}
        >
          {text.signOutEverywhere}
        </button>
      </p>
      <WorkState work={ending} done={text.signedOut} />
    </section>
  );
}
