import { change, language, plainView } from '../state/current.ts';
import { isLocked } from '../state/locked.ts';
import { zone, zoneList } from '../state/records.ts';
import { words } from '../words/words.ts';

/** Another zone starts whole, on its newest day, in the reader's own theme, unit, language and colour scheme. */
export function ZoneChoice() {
  const list = zoneList.value ?? [];
  if (list.length < 2 || isLocked.value) return null;
  return (
    <select
      class="zone-choice"
      aria-label={words.value.zoneSwitch}
      value={zone.value?.id ?? ''}
      onChange={(event) => {
        const id = event.currentTarget.value;
        change(({ theme, unit, language, colourScheme }) => ({
          ...plainView(),
          zone: id,
          theme,
          unit,
          language,
          colourScheme,
        }));
      }}
    >
      {list.map((entry) => (
        <option key={entry.id} value={entry.id}>
          {language.value === 'zh' ? entry.name : entry.nameEn}
        </option>
      ))}
    </select>
  );
}
