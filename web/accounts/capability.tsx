import { useEffect } from 'preact/hooks';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { lazyModule } from '../state/lazyModule.ts';
import { isLocked } from '../state/locked.ts';
import { canAskWho, signInAsked } from '../state/signIn.ts';
import { AccountButton } from './accountButton.tsx';
import { takeToken } from './first/token.ts';
import { isGateShown } from './isGateShown.ts';

const name = bilingual('账户', 'Account');
const sheet = lazyModule(() => import('./accountSheet.tsx'));
const dialog = lazyModule(() => import('./signIn/signInDialog.tsx'));
const gate = lazyModule(() => import('./gate/gate.tsx'));

/** 账户: who is here, what he may do, and for administrators people, who may see a zone, and what was done. */
export const accounts: Capability = {
  id: 'accounts',
  name,
  needsServer: true,
  // A locked screen too is asked who it is before it shows a closed zone; of accounts there is nothing else on it.
  isForLooking: true,
  start: takeToken,
  Preference: AccountButton,
  Box: SignInPlace,
  sheet: {
    id: 'account',
    icon: 'person',
    Content: () =>
      isLocked.value ? null : (
        <FetchedPart part={sheet} class="quiet" name={name}>
          {({ AccountSheet }) => <AccountSheet />}
        </FetchedPart>
      ),
  },
  alone: {
    isShown: isGateShown,
    Content: () => (
      <FetchedPart part={gate} class="notice" name={name}>
        {({ Gate }) => <Gate />}
      </FetchedPart>
    ),
  },
};

/** Where somebody is asked to sign in, whatever else is open. */
function SignInPlace() {
  useEffect(() => {
    canAskWho.value = true;
    return () => {
      canAskWho.value = false;
      signInAsked.peek()?.answer(false);
    };
  }, []);
  return signInAsked.value === null ? null : (
    <FetchedPart part={dialog} class="panel notice" name={name}>
      {({ SignInDialog }) => <SignInDialog />}
    </FetchedPart>
  );
}
