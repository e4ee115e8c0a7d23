import './look/accountButton.css';
import { Icon } from '../parts/icon.tsx';
import { toggleSheet } from '../page/toggleSheet.ts';
import { sheet } from '../state/current.ts';
import { isLocked } from '../state/locked.ts';
import { session } from '../state/session.ts';
import { askToSignIn } from '../state/signIn.ts';
import { words } from '../words/words.ts';

/** Who is here, or a way to say so; nothing where there are no accounts. */
export function AccountButton() {
  const { accounts, person } = session.value;
  if (!accounts || isLocked.value) return null;
  const label = person?.name ?? words.value.tools.signIn;
  return (
    <button
      type="button"
      class="quiet-button account-button"
      title={label}
      aria-label={label}
      {...(person && { 'aria-pressed': sheet.value === 'account' })}
      onClick={() => {
        if (person) toggleSheet('account');
        else void askToSignIn('wish');
      }}
    >
      <Icon name="person" />
      <span>{label}</span>
    </button>
  );
}
