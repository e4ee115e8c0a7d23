import type { Capability } from '../capability.ts';
import { openZone } from '../state/current.ts';
import { isLocked } from '../state/locked.ts';
import { zone, zoneChoices } from '../state/records.ts';
import { say, words } from '../words/words.ts';

/** What no zone has as its id. */
const entryValue = (capability: string) => `:${capability}`;

/** Another zone starts whole, on its newest day, in the reader's own theme, unit, language and colour scheme. */
export function ZoneChoice({ capabilities }: { readonly capabilities: readonly Capability[] }) {
  const list = zoneChoices.value;
  const entries = capabilities.flatMap(({ id, zoneEntry }) =>
    zoneEntry?.isThere.value ? [{ ...zoneEntry, value: entryValue(id) }] : [],
  );
  if (list === undefined || list.length + entries.length < 2 || isLocked.value) return null;
  const shown = zone.value?.id ?? '';
  return (
    <select
      class="zone-choice"
      aria-label={words.value.zoneSwitch}
      value={shown}
      onChange={({ currentTarget }) => {
        const { value } = currentTarget;
        const entry = entries.find((one) => one.value === value);
        // An entry is no zone: the one on show stays chosen.
        if (entry) currentTarget.value = shown;
        if (entry) entry.press();
        else openZone(value);
      }}
    >
      {shown === '' && <option value="">{words.value.none}</option>}
      {list.map((entry) => {
        const name = say({ zh: entry.name, en: entry.nameEn });
        return (
          <option key={entry.id} value={entry.id}>
            {entry.hidden ? words.value.zoneHidden(name) : name}
          </option>
        );
      })}
      {entries.length > 0 && <hr />}
      {entries.map(({ value, name }) => (
        <option key={value} value={value}>
          {say(name)}
        </option>
      ))}
    </select>
  );
}
