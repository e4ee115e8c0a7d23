import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { makeFirstAdministrator } from '../../apiAccounts.ts';
import { Field } from '../field.tsx';
import { isLongEnough } from '../password.ts';
import { enter } from '../signIn/enter.ts';
import { newWork } from '../work.ts';
import { WorkState } from '../workState.tsx';
import { words } from '../words/words.ts';
import { tokenGiven } from './token.ts';

/** The first account of a server, made by whoever holds the token that it printed. */
export function FirstAdministrator() {
  const text = words.value.accounts;
  const token = useSignal(tokenGiven.peek());
  const [username, name] = [useSignal(''), useSignal('')];
  const [password, again] = [useSignal(''), useSignal('')];
  const work = useMemo(newWork, []);
  const isShort = password.value !== '' && !isLongEnough(password.value);
  const differs = again.value !== '' && again.value !== password.value;
  const isWhole =
    [token, username, name].every(({ value }) => value.trim() !== '') &&
    isLongEnough(password.value) &&
    again.value === password.value;
  const make = async () => {
    if (!isWhole) return;
    await work.run(async () => {
      const entered = await makeFirstAdministrator({
        token: token.peek().trim(),
        username: username.peek().trim(),
        name: name.peek().trim(),
        password: password.peek(),
      });
      tokenGiven.value = '';
      await enter(entered);
    });
  };
  return (
    <form
      class="account-form account-first"
      aria-label={text.first.heading}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h3>{text.first.heading}</h3>
      <p class="account-why">{text.first.about}</p>
      <Field
        label={text.first.token}
        name="token"
        text={token}
        hint={text.first.tokenHint}
        autoComplete="off"
        isFirst={token.value === ''}
      />
      <div class="account-pair">
        <Field
          label={text.signIn.username}
          name="username"
          text={username}
          hint={text.first.usernameHint}
          autoComplete="username"
          isFirst={token.value !== ''}
        />
        <Field
          label={text.first.name}
          name="name"
          text={name}
          hint={text.first.nameHint}
          autoComplete="name"
        />
      </div>
      <div class="account-pair">
        <Field
          label={text.signIn.password}
          name="new-password"
          text={password}
          hint={text.own.passwordHint}
          wrong={isShort ? text.own.tooShort : undefined}
          autoComplete="new-password"
          isSecret
        />
        <Field
          label={text.first.again}
          name="again"
          text={again}
          wrong={differs ? text.own.differs : undefined}
          autoComplete="new-password"
          isSecret
        />
      </div>
      <WorkState work={work} />
      <button
        type="submit"
        class="button account-go"
        disabled={!isWhole || work.state.value === 'under way'}
      >
        {text.first.make}
      </button>
    </form>
  );
}
