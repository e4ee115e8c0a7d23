import { closedBecause } from '../state/mayWrite.ts';
import { session } from '../state/session.ts';
import { askToSignIn } from '../state/signIn.ts';
import { say, words } from '../words/words.ts';

/** Why it cannot be changed here, in the place of what would change it; where signing in helps, with a way to. */
export function ReadOnlyNote({ of }: { readonly of: Parameters<typeof closedBecause>[0] }) {
  const because = closedBecause(of);
  if (because === null) return null;
  const { accounts, person } = session.value;
  return (
    <p class="quiet">
      {say(because)}
      {accounts && person === null && (
        <>
          {' '}
          <button type="button" class="link" onClick={() => void askToSignIn('wish')}>
            {words.value.tools.signIn}
          </button>
        </>
      )}
    </p>
  );
}
