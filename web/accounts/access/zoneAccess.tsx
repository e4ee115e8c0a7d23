import { signal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { readings } from '../../../geodata/access/mayDo.ts';
import {
  changeAccess,
  readAccess,
  type Tagged,
  type ZoneAccessReading,
} from '../../apiAccounts.ts';
import { zoneId } from '../../state/records.ts';
import { zoneName } from '../people/zoneName.ts';
import { kindOf, newWork } from '../work.ts';
import { WorkState } from '../workState.tsx';
import { words } from '../words/words.ts';
import { keptZones } from './keptZones.ts';

/** 公开范围: whether a zone is seen by all or by those alone who have a right in it, and whether what recorders enter is approved. */
export function ZoneAccess() {
  const text = words.value.accounts.access;
  const zones = keptZones.value;
  const chosen = useSignal<string | null>(null);
  const zone = zones.find(({ id }) => id === (chosen.value ?? zoneId.value)) ?? zones[0];
  if (zone === undefined) return null;
  return (
    <div class="zone-access">
      <label class="account-field">
        <span>{text.zone}</span>
        <select
          value={zone.id}
          onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}
        >
          {zones.map(({ id }) => (
            <option key={id} value={id}>
              {zoneName(id)}
            </option>
          ))}
        </select>
      </label>
      <AccessOf key={zone.id} zone={zone.id} />
      <p class="quiet account-small">{text.who}</p>
    </div>
  );
}

function AccessOf({ zone }: { readonly zone: string }) {
  const text = words.value.accounts.access;
  const read = useMemo(() => signal<Tagged<ZoneAccessReading> | null>(null), [zone]);
  const chosen = useSignal<Partial<ZoneAccessReading>>({});
  const isChangedSince = useSignal(false);
  const [reading, saving] = [useMemo(newWork, [zone]), useMemo(newWork, [zone])];
  const readAnew = async () => {
    const answer = await reading.run(() => readAccess(zone));
    if (answer) read.value = answer.value;
    chosen.value = {};
  };
  useEffect(() => void readAnew(), [zone]);
  const held = read.value;
  if (held === null) return <WorkState work={reading} />;
  const wanted = { ...held.value, ...chosen.value };
  const choose = (part: Partial<ZoneAccessReading>) => {
    chosen.value = { ...chosen.peek(), ...part };
    saving.reset();
  };
  const isAsHeld = wanted.reading === held.value.reading && wanted.approval === held.value.approval;
  const save = async () => {
    isChangedSince.value = false;
    const saved = await saving.run(async () => {
      try {
        await changeAccess(zone, wanted, held.etag);
      } catch (error) {
        if (kindOf(error) !== 'changed-since') throw error;
        isChangedSince.value = true;
      }
      await readAnew();
    });
    if (saved && isChangedSince.peek()) saving.reset();
  };
  return (
    <form
      class="access-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div role="radiogroup" aria-label={words.value.accounts.tabs.access}>
        {readings.map((each) => (
          <label key={each} class="access-choice" data-chosen={wanted.reading === each}>
            <input
              type="radio"
              name="reading"
              checked={wanted.reading === each}
              onChange={() => choose({ reading: each })}
            />
            <span>
              <b>{text[each]}</b>
              <small>{text[`${each}Means`]}</small>
            </span>
          </label>
        ))}
      </div>
      <label class="access-choice access-approval" data-chosen={wanted.approval}>
        <input
          type="checkbox"
          checked={wanted.approval}
          onChange={({ currentTarget }) => choose({ approval: currentTarget.checked })}
        />
        <span>
          <b>{text.approval}</b>
          <small>{text.approvalMeans}</small>
        </span>
      </label>
      {isChangedSince.value && (
        <p class="account-wrong" role="alert">
          {text.changed}
        </p>
      )}
      <WorkState work={saving} done={text.saved} />
      <p class="account-acts">
        <button
          type="submit"
          class="button account-go"
          disabled={isAsHeld || saving.state.value === 'under way'}
        >
          {text.save}
        </button>
      </p>
    </form>
  );
}
