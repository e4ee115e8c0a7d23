import { Dialog } from '../../parts/dialog.tsx';
import { signInAsked } from '../../state/signIn.ts';
import { words } from '../words/words.ts';
import { SignInForm } from './signInForm.tsx';

/** Sign-in over whatever is open, which waits as it is. */
export function SignInDialog() {
  const text = words.value.accounts.signIn;
  const asked = signInAsked.value;
  return (
    asked && (
      <Dialog heading={text.heading} onClose={() => asked.answer(false)}>
        {asked.because === 'change' && <p class="account-why">{text.waiting}</p>}
        <SignInForm entered={() => asked.answer(true)} holdsPage={asked.because === 'change'} />
      </Dialog>
    )
  );
}
