import { useMemo, useRef } from 'preact/hooks';
import { openZone } from '../state/current.ts';
import { words } from './words/words.ts';
import { readZonesAgain, restoreZones } from './writes.ts';
import { newWork } from './work.ts';
import { WorkFailure } from './workState.tsx';

/** 找回: a file that a zone was removed into. */
export function RestoreButton() {
  const text = words.value.zones;
  const field = useRef<HTMLInputElement>(null);
  const work = useMemo(newWork, []);
  const isBusy = work.state.value === 'under way';
  const restore = async (file: File) => {
    const back = await work.run(() => restoreZones(file));
    if (back === undefined) return;
    await readZonesAgain();
    const [first] = back.value;
    if (first) openZone(first.id);
  };
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={isBusy}
        title={text.restoreHint}
        onClick={() => field.current?.click()}
      >
        {isBusy ? text.restoring : text.restore}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".gpkg,application/geopackage+sqlite3"
        aria-label={text.restoreHint}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void restore(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <WorkFailure work={work} />
    </>
  );
}
