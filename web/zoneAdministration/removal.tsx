import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { dayInChina, isoInstant } from '../../geodata/date.ts';
import type { ZoneList } from '../api.ts';
import { download } from '../export/download.ts';
import { fileName } from '../export/fileName.ts';
import { openZone } from '../state/current.ts';
import { zone as zoneOnShow } from '../state/records.ts';
import { say } from '../words/words.ts';
import { words } from './words/words.ts';
import { readZoneFile, readZonesAgain, removeZone } from './writes.ts';
import { newWork } from './work.ts';
import { WorkFailure } from './workState.tsx';

/** In the place of a zone's row: first its file, then its id typed, and only then it is removed. */
export function Removal({
  zone,
  leave,
}: {
  readonly zone: ZoneList[number];
  readonly leave: () => void;
}) {
  const text = words.value.zones;
  const isKept = useSignal(false);
  const typed = useSignal('');
  const work = useMemo(newWork, []);
  const isBusy = work.state.value === 'under way';
  const name = say({ zh: zone.name, en: zone.nameEn });
  const keep = async () => {
    const file = await work.run(() => readZoneFile(zone.id));
    if (file === undefined) return;
    download(file.value, backupName(zone.name));
    isKept.value = true;
  };
  const remove = async () => {
    const isShown = zoneOnShow.peek()?.id === zone.id;
    if (!(await work.run(() => removeZone(zone)))) {
      // Somebody has written to it: what was kept is not all of it any more.
      isKept.value = false;
      await readZonesAgain();
      return;
    }
    if (isShown) openZone(null);
    await readZonesAgain();
    leave();
  };
  return (
    <form
      class="zones-form zones-removal"
      aria-label={text.actOn(text.remove, name)}
      onSubmit={(event) => {
        event.preventDefault();
        if (isKept.peek() && typed.peek() === zone.id) void remove();
      }}
    >
      <p>{text.willBeGone(name, text.parcels(zone.parcels))}</p>
      <button type="button" class="button" autoFocus disabled={isBusy} onClick={() => void keep()}>
        {isKept.value ? text.keepAgain : text.keep}
      </button>
      {isKept.value && (
        <label class="zones-field">
          <span>{text.typeId(zone.id)}</span>
          <input
            type="text"
            autoComplete="off"
            autoFocus
            value={typed.value}
            onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
          />
        </label>
      )}
      <WorkFailure work={work} />
      <p class="zones-foot">
        <button
          type="submit"
          class="button zones-go"
          disabled={!isKept.value || typed.value !== zone.id || isBusy}
        >
          {text.remove}
        </button>
        <button type="button" class="button" onClick={leave}>
          {text.cancel}
        </button>
      </p>
    </form>
  );
}

function backupName(zone: string): string {
  const date = dayInChina(isoInstant(new Date().toISOString()));
  return fileName({ zone, content: words.peek().zones.backup, area: '', date, marks: [] }, 'gpkg');
}
