import '../look/account.css';
import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { signIn } from '../../apiAccounts.ts';
import { session } from '../../state/session.ts';
import { Field } from '../field.tsx';
import { newWork } from '../work.ts';
import { WorkState } from '../workState.tsx';
import { words } from '../words/words.ts';
import { enter } from './enter.ts';
import { SingleSignOn } from './singleSignOn.tsx';
import { Wait } from './wait.tsx';

/** User name and password. Where it fails the name stays, and the password is there to be typed over. */
export function SignInForm(props: {
  readonly entered?: () => void;
  /** Whether something in the page waits to be saved, which leaving it would lose. */
  readonly holdsPage?: boolean;
}) {
  const { entered, holdsPage = false } = props;
  const text = words.value.accounts.signIn;
  const form = useRef<HTMLFormElement>(null);
  const [username, password] = [useSignal(''), useSignal('')];
  const waitsUntil = useSignal<number | null>(null);
  const work = useMemo(newWork, []);
  const { singleSignOn } = session.value;
  const isBusy = work.state.value === 'under way';
  const go = async () => {
    if (waitsUntil.peek() !== null) return;
    const credentials = { username: username.peek().trim(), password: password.peek() };
    const answer = await work.run(async () => {
      const begun = await signIn(credentials);
      if (!('waitFor' in begun)) await enter(begun);
      return begun;
    });
    if (answer === undefined)
      form.current?.querySelector<HTMLInputElement>('[name=password]')?.select();
    else if ('waitFor' in answer.value) waitsUntil.value = Date.now() + answer.value.waitFor * 1000;
    else entered?.();
  };
  return (
    <form
      ref={form}
      class="account-form"
      aria-label={text.heading}
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      {singleSignOn && (
        <SingleSignOn {...singleSignOn} {...(holdsPage && entered && { entered })} />
      )}
      <Field
        label={text.username}
        name="username"
        text={username}
        autoComplete="username"
        isFirst={singleSignOn === null}
      />
      <Field
        label={text.password}
        name="password"
        text={password}
        autoComplete="current-password"
        isSecret
      />
      {waitsUntil.value === null ? (
        <WorkState work={work} />
      ) : (
        <Wait until={waitsUntil.value} over={() => (waitsUntil.value = null)} />
      )}
      <button
        type="submit"
        class="button account-go"
        disabled={isBusy || waitsUntil.value !== null}
      >
        {isBusy ? text.going : text.go}
      </button>
      <p class="quiet account-small">{text.forgotten}</p>
    </form>
  );
}
