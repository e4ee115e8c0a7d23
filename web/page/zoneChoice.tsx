import { change, language, plainView } from '../state/current.ts';
import { zone, zoneList } from '../state/records.ts';
import { words } from '../words/words.ts';

/** Another zone starts whole, on its newest day, in the reader's own theme, unit, language and room. */
export function ZoneChoice() {
  const list = zoneList.value ?? [];
  if (list.length < 2) return null;
  return (
    <select
      class="zone-choice"
      aria-label={words.value.zoneSwitch}
      value={zone.value?.id ?? ''}
      onChange={(event) => {
        const id = event.currentTarget.value;
        change(({ theme, unit, language, room }) => ({
          ...plainView(),
          zone: id,
          theme,
          unit,
          language,
          room,
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
