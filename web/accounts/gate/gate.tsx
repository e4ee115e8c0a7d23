import '../look/account.css';
import '../look/gate.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon } from '../../parts/icon.tsx';
import { colourScheme, language, openZone, patch, zoneAsked } from '../../state/current.ts';
import { zoneChoices } from '../../state/records.ts';
import { session } from '../../state/session.ts';
import { say } from '../../words/words.ts';
import { SignInForm } from '../signIn/signInForm.tsx';
import { words } from '../words/words.ts';

/** In the place of the page where who is here may not see what was asked for: sign in, or go where one may. */
export function Gate() {
  const text = words.value.accounts.gate;
  const { person } = session.value;
  const isOther = useSignal(false);
  const heading = person === null ? text.signInFirst : text.notFound;
  useEffect(() => {
    document.title = `${heading} · ${words.peek().product}`;
  }, [heading]);
  return (
    <main class="gate">
      <section class="panel gate-sheet" aria-labelledby="gate-heading">
        <div class="seal" aria-hidden="true">
          挂
          <br />图
        </div>
        <h1 id="gate-heading">{heading}</h1>
        <p class="gate-why">{whyNot(person !== null)}</p>
        {person === null || isOther.value ? (
          <SignInForm />
        ) : (
          <p class="gate-acts">
            <span class="gate-who">{text.signedInAs(person.name)}</span>
            <button type="button" class="button" onClick={() => patch({ sheet: 'account' })}>
              {words.value.accounts.tabs.own}
            </button>
            <button type="button" class="button account-go" onClick={() => (isOther.value = true)}>
              {text.asSomebodyElse}
            </button>
          </p>
        )}
        <Others />
        <Looks />
      </section>
    </main>
  );
}

function whyNot(isSignedIn: boolean): string {
  const text = words.value.accounts.gate;
  const zone = zoneAsked.value;
  if (zone === null) return isSignedIn ? text.noneYours : text.allClosed;
  return isSignedIn ? text.notYours(zone) : text.mayBeClosed(zone);
}

function Others() {
  const zones = zoneChoices.value ?? [];
  if (zones.length === 0) return null;
  return (
    <div class="gate-others">
      <p class="quiet">{words.value.accounts.gate.others}</p>
      <ul>
        {zones.map(({ id, name, nameEn }) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => openZone(id)}>
              {say({ zh: name, en: nameEn })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Looks() {
  const text = words.value.tools;
  return (
    <p class="gate-looks">
      <button
        type="button"
        class="quiet-button"
        title={text.languageHint}
        lang={language.value === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => patch({ language: language.value === 'zh' ? 'en' : 'zh' })}
      >
        {text.language}
      </button>
      <button
        type="button"
        class="quiet-button"
        title={text.schemeHint}
        aria-label={text.schemeHint}
        aria-pressed={colourScheme.value === 'dark'}
        onClick={() => patch({ colourScheme: colourScheme.value === 'light' ? 'dark' : 'light' })}
      >
        <Icon name={colourScheme.value === 'light' ? 'moon' : 'sun'} />
      </button>
    </p>
  );
}
