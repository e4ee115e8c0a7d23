import { useEffect } from 'preact/hooks';
import { ownLocation } from '../../state/root.ts';
import { readSession, session, type Session } from '../../state/session.ts';
import { words } from '../words/words.ts';
import { enter } from './enter.ts';

/**
 * The way by the provider, which leaves this page and comes back to it. A form that waits to be saved would be lost by that: then
 * another window goes, and this one goes on when somebody has signed in there.
 */
export function SingleSignOn(
  props: NonNullable<Session['singleSignOn']> & { readonly entered?: () => void },
) {
  const { name, address, isAnswering, entered } = props;
  const text = words.value.accounts.signIn;
  useEffect(() => {
    // The provider may have come or gone since the page was opened.
    readSession().catch(() => undefined);
    if (entered === undefined) return undefined;
    const look = () => void goOn(entered);
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [entered === undefined]);
  const go = () => {
    const { pathname, search, hash } = ownLocation();
    if (entered) window.open(address, '_blank', 'noopener');
    else
      window.location.assign(`${address}?to=${encodeURIComponent(`.${pathname}${search}${hash}`)}`);
  };
  return (
    <div class="account-provider">
      <button type="button" class="button account-go" onClick={go}>
        {text.by(name)}
      </button>
      {!isAnswering && (
        <p class="account-wrong" role="status">
          {text.providerSilent(name)}
        </p>
      )}
      {entered && <p class="quiet account-small">{text.inOtherWindow}</p>}
      <p class="quiet account-or">{text.orPassword}</p>
    </div>
  );
}

/** Once somebody has signed in in the other window. */
async function goOn(entered: () => void): Promise<void> {
  try {
    await readSession();
  } catch {
    return;
  }
  const now = session.peek();
  if (now.person === null) return;
  await enter(now);
  entered();
}
