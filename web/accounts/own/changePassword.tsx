import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { changePassword } from '../../apiAccounts.ts';
import { Field } from '../field.tsx';
import { isLongEnough } from '../password.ts';
import { newWork } from '../work.ts';
import { WorkState } from '../workState.tsx';
import { words } from '../words/words.ts';

export function ChangePassword({ username }: { readonly username: string }) {
  const text = words.value.accounts.own;
  const [current, next, again] = [useSignal(''), useSignal(''), useSignal('')];
  const work = useMemo(newWork, []);
  const isShort = next.value !== '' && !isLongEnough(next.value);
  const differs = again.value !== '' && again.value !== next.value;
  const isWhole = current.value !== '' && isLongEnough(next.value) && again.value === next.value;
  const change = async () => {
    if (!isWhole) return;
    if (await work.run(() => changePassword(current.peek(), next.peek())))
      for (const field of [current, next, again]) field.value = '';
  };
  return (
    <form
      class="account-form"
      aria-label={text.password}
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      {/* A password manager keeps the new one under this name. */}
      <input type="text" name="username" autoComplete="username" value={username} hidden readOnly />
      <Field
        label={text.current}
        name="current"
        text={current}
        autoComplete="current-password"
        isSecret
      />
      <Field
        label={text.next}
        name="next"
        text={next}
        hint={text.passwordHint}
        wrong={isShort ? text.tooShort : undefined}
        autoComplete="new-password"
        isSecret
      />
      <Field
        label={text.again}
        name="again"
        text={again}
        wrong={differs ? text.differs : undefined}
        autoComplete="new-password"
        isSecret
      />
      <WorkState work={work} done={text.changed} />
      <button type="submit" class="button" disabled={!isWhole || work.state.value === 'under way'}>
        {text.change}
      </button>
    </form>
  );
}
