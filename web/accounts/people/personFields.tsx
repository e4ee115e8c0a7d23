import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { session } from '../../state/session.ts';
import { words } from '../words/words.ts';
import { Grants } from './grants.tsx';
import type { DraftFault, PersonDraft } from './personDraft.ts';

/** What can be said of somebody: his names, whether he administers or is disabled, what he may in which zone. */
export function PersonFields(props: {
  readonly draft: Signal<PersonDraft>;
  readonly isNew?: boolean;
  readonly fault: DraftFault | null;
}) {
  const { draft, isNew = false, fault } = props;
  const { people: text, roles } = words.value.accounts;
  const change = (part: Partial<PersonDraft>) => {
    draft.value = { ...draft.peek(), ...part };
  };
  const { name, username, password, providerUsername, administrator, disabled, grants } =
    draft.value;
  const { singleSignOn } = session.value;
  return (
    <>
      <div class="account-pair">
        {isNew && (
          <Line
            label={text.username}
            value={username}
            hint={text.usernameHint}
            wrong={fault === 'username' ? text.wrong.username : undefined}
            isFirst
            put={(value) => change({ username: value })}
          />
        )}
        <Line
          label={text.name}
          value={name}
          wrong={fault === 'name' ? text.wrong.name : undefined}
          put={(value) => change({ name: value })}
        />
        {isNew && (
          <Line
            label={text.password}
            value={password}
            hint={singleSignOn ? text.passwordOrNone : text.passwordHint}
            wrong={fault === 'password' ? text.wrong.password : undefined}
            put={(value) => change({ password: value })}
          />
        )}
        {isNew && singleSignOn && (
          <Line
            label={text.providerUsername(singleSignOn.name)}
            value={providerUsername}
            hint={text.providerUsernameHint}
            wrong={undefined}
            put={(value) => change({ providerUsername: value })}
          />
        )}
      </div>
      <fieldset class="account-checks">
        <Check
          label={roles.administrator}
          means={roles.administratorMay}
          isOn={administrator}
          put={(isOn) => change({ administrator: isOn })}
        />
        {!isNew && (
          <Check
            label={text.disable}
            means={text.disableMay}
            isOn={disabled}
            put={(isOn) => change({ disabled: isOn })}
          />
        )}
      </fieldset>
      {!administrator && (
        <Grants grants={grants} fault={fault} change={(next) => change({ grants: next })} />
      )}
    </>
  );
}

function Line(props: {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly wrong: string | undefined;
  readonly isFirst?: boolean;
  readonly put: (value: string) => void;
}) {
  const said = props.wrong ?? props.hint;
  const [inputId, saidId] = [useId(), useId()];
  return (
    <div class="account-field" data-wrong={props.wrong !== undefined}>
      <label for={inputId}>{props.label}</label>
      <input
        id={inputId}
        type="text"
        maxLength={200}
        // It is somebody else's: no password manager is to fill it in, or to keep it.
        autoComplete="off"
        autoFocus={props.isFirst}
        aria-invalid={props.wrong !== undefined}
        aria-describedby={said === undefined ? undefined : saidId}
        value={props.value}
        onInput={({ currentTarget }) => props.put(currentTarget.value)}
      />
      {said !== undefined && <small id={saidId}>{said}</small>}
    </div>
  );
}

function Check(props: {
  readonly label: string;
  readonly means: string;
  readonly isOn: boolean;
  readonly put: (isOn: boolean) => void;
}) {
  return (
    <label class="account-check">
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={({ currentTarget }) => props.put(currentTarget.checked)}
      />
      <span>
        {props.label}
        <small>{props.means}</small>
      </span>
    </label>
  );
}
