import { useMemo } from 'preact/hooks';
import { signOut } from '../../apiAccounts.ts';
import { patch } from '../../state/current.ts';
import { session } from '../../state/session.ts';
import { newWork } from '../work.ts';
import { WorkState } from '../workState.tsx';
import { words } from '../words/words.ts';
import { ChangePassword } from './changePassword.tsx';
import { Rights } from './rights.tsx';

/** One's own account: who one is, what one may do, the password, the way out. */
export function OwnAccount() {
  const text = words.value.accounts.own;
  const { person, singleSignOn } = session.value;
  const work = useMemo(newWork, []);
  const leave = async (where: 'here' | 'everywhere', next?: string) => {
    if (!(await work.run(() => signOut(where)))) return;
    patch({ sheet: null });
    if (next !== undefined) return window.location.assign(next);
    // Nothing of what only he may see stays in the page.
    window.location.reload();
  };
  return (
    person && (
      <div class="account-own">
        <section class="account-who">
          <h3>{person.name}</h3>
          <p class="quiet">{text.signedInAs(person.username)}</p>
          <p class="account-acts">
            <button type="button" class="button" onClick={() => void leave('here')}>
              {text.signOut}
            </button>
            <button type="button" class="button" onClick={() => void leave('everywhere')}>
              {text.signOutEverywhere}
            </button>
            {singleSignOn?.signOutAddress && (
              <button
                type="button"
                class="button"
                onClick={() => void leave('here', singleSignOn.signOutAddress ?? undefined)}
              >
                {text.signOutThere(singleSignOn.name)}
              </button>
            )}
          </p>
          <p class="quiet account-small">{text.everywhereHint}</p>
          {singleSignOn && (
            <p class="quiet account-small">
              {singleSignOn.signOutAddress
                ? text.hereAloneUnless(singleSignOn.name)
                : text.hereAlone(singleSignOn.name)}
            </p>
          )}
          <WorkState work={work} />
        </section>
        <section>
          <h4>{text.may}</h4>
          <Rights />
        </section>
        <section>
          <h4>{text.password}</h4>
          {person.hasPassword ? (
            <ChangePassword username={person.username} />
          ) : (
            <p class="quiet">{text.noPassword}</p>
          )}
        </section>
      </div>
    )
  );
}
