import './look/account.css';
import './look/people.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readSession, session } from '../state/session.ts';
import { ZoneAccess } from './access/zoneAccess.tsx';
import { keptZones } from './access/keptZones.ts';
import { Audit } from './audit/audit.tsx';
import { FirstAdministrator } from './first/firstAdministrator.tsx';
import { OwnAccount } from './own/ownAccount.tsx';
import { People } from './people/people.tsx';
import { SignInForm } from './signIn/signInForm.tsx';
import { words } from './words/words.ts';

const tabs = ['own', 'people', 'access', 'audit'] as const;
type Tab = (typeof tabs)[number];

const contents = { own: OwnAccount, people: People, access: ZoneAccess, audit: Audit };

/** What one may do with accounts: first of all sign in; then one's own, and for administrators those of others. */
export function AccountSheet() {
  useEffect(() => {
    // Another tab may have signed out since. Without an answer the sheet shows what is known.
    readSession().catch(() => undefined);
  }, []);
  const { accounts, person } = session.value;
  if (!accounts)
    return (
      <div class="sheet-body account-body">
        <FirstAdministrator />
      </div>
    );
  return person === null ? (
    <div class="sheet-body account-body">
      <SignInForm />
    </div>
  ) : (
    <Tabs />
  );
}

function Tabs() {
  const text = words.value.accounts.tabs;
  const chosen = useSignal<Tab>('own');
  const offered = tabs.filter(isOffered);
  const shown = offered.find((tab) => tab === chosen.value) ?? 'own';
  const Content = contents[shown];
  return (
    <>
      {offered.length > 1 && (
        <div class="segments tabs" role="tablist" aria-label={words.value.accounts.title}>
          {offered.map((tab) => (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`account-tab-${tab}`}
              aria-selected={tab === shown}
              aria-controls="account-panel"
              onClick={() => (chosen.value = tab)}
            >
              {text[tab]}
            </button>
          ))}
        </div>
      )}
      <div
        class="sheet-body account-body"
        id="account-panel"
        {...(offered.length > 1 && { role: 'tabpanel', 'aria-labelledby': `account-tab-${shown}` })}
      >
        <Content />
      </div>
    </>
  );
}

function isOffered(tab: Tab): boolean {
  if (tab === 'own') return true;
  if (tab === 'access') return keptZones.value.length > 0;
  return session.value.person?.administrator ?? false;
}
