import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Person } from '../../../geodata/access/person.ts';
import { linkSingleSignOn } from '../../apiAccounts.ts';
import { session } from '../../state/session.ts';
import { Field } from '../field.tsx';
import { newWork } from '../work.ts';
import { WorkState } from '../workState.tsx';
import { words } from '../words/words.ts';

/** Who of the provider's people comes to this account. */
export function PersonLink(props: {
  readonly person: Person;
  readonly changed: () => Promise<void>;
}) {
  const { id, hasPassword, singleSignOn: link } = props.person;
  const text = words.value.accounts.people;
  const username = useSignal(link?.username ?? '');
  const [linking, unlinking] = [useMemo(newWork, []), useMemo(newWork, [])];
  const name = session.value.singleSignOn?.name ?? words.value.accounts.signIn.provider;
  const put = async () => {
    unlinking.reset();
    const typed = username.peek().trim();
    if (typed !== '') await linking.run(() => linkSingleSignOn(id, typed).then(props.changed));
  };
  const remove = async () => {
    linking.reset();
    if (await unlinking.run(() => linkSingleSignOn(id, null).then(props.changed)))
      username.value = '';
  };
  return (
    <>
      <p class="quiet">
        {link === null
          ? text.unlinked
          : link.isBound
            ? text.bound(link.username)
            : text.unbound(link.username)}
      </p>
      <form
        class="person-reset"
        aria-label={name}
        onSubmit={(event) => {
          event.preventDefault();
          void put();
        }}
      >
        <Field
          label={text.providerUsername(name)}
          name="single-sign-on"
          text={username}
          autoComplete="off"
        />
        <button type="submit" class="button" disabled={username.value.trim() === ''}>
          {link === null ? text.link : text.linkAgain}
        </button>
        {link && hasPassword && (
          <button type="button" class="button" onClick={() => void remove()}>
            {text.unlink}
          </button>
        )}
      </form>
      {link && <p class="quiet account-small">{text.linkAgainHint}</p>}
      <WorkState work={linking} done={text.linkDone} />
      <WorkState work={unlinking} done={text.unlinkDone} />
    </>
  );
}
