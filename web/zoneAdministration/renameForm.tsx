import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ZoneList } from '../api.ts';
import { words } from './words/words.ts';
import { changeZone, readZonesAgain } from './writes.ts';
import { newWork } from './work.ts';
import { WorkFailure } from './workState.tsx';

/** In the place of a zone's row, while it gets other names. */
export function RenameForm({
  zone,
  leave,
}: {
  readonly zone: ZoneList[number];
  readonly leave: () => void;
}) {
  const text = words.value.zones;
  // An English name that nobody gave is the Chinese one, and follows it.
  const [name, nameEn] = [
    useSignal(zone.name),
    useSignal(zone.nameEn === zone.name ? '' : zone.nameEn),
  ];
  const work = useMemo(newWork, []);
  const save = async () => {
    const said = name.peek().trim();
    if (said === '') return;
    const english = nameEn.peek().trim();
    const done = await work.run(() =>
      changeZone(zone.id, { name: said, nameEn: english === '' ? said : english }),
    );
    if (done === undefined) return;
    await readZonesAgain();
    leave();
  };
  return (
    <form
      class="zones-form"
      aria-label={text.actOn(text.rename, zone.name)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label class="zones-field">
        <span>{text.name}</span>
        <input
          type="text"
          maxLength={60}
          autoComplete="off"
          autoFocus
          value={name.value}
          onInput={({ currentTarget }) => (name.value = currentTarget.value)}
        />
      </label>
      <label class="zones-field">
        <span>{text.nameEn}</span>
        <input
          type="text"
          maxLength={60}
          autoComplete="off"
          value={nameEn.value}
          onInput={({ currentTarget }) => (nameEn.value = currentTarget.value)}
        />
      </label>
      <WorkFailure work={work} />
      <p class="zones-foot">
        <button
          type="submit"
          class="button"
          disabled={name.value.trim() === '' || work.state.value === 'under way'}
        >
          {text.save}
        </button>
        <button type="button" class="button" onClick={leave}>
          {text.cancel}
        </button>
      </p>
    </form>
  );
}
