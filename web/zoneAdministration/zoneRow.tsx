import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ZoneList } from '../api.ts';
import { openZone } from '../state/current.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { zone as zoneOnShow } from '../state/records.ts';
import { say } from '../words/words.ts';
import { words } from './words/words.ts';
import { RenameForm } from './renameForm.tsx';
import { Removal } from './removal.tsx';
import { changeZone, readZonesAgain } from './writes.ts';
import { newWork } from './work.ts';
import { WorkFailure } from './workState.tsx';

/** A zone with what can be done to it. */
export function ZoneRow({ zone }: { readonly zone: ZoneList[number] }) {
  const text = words.value.zones;
  const doing = useSignal<'nothing' | 'renaming' | 'removing'>('nothing');
  const work = useMemo(newWork, []);
  const name = say({ zh: zone.name, en: zone.nameEn });
  const leave = () => {
    doing.value = 'nothing';
  };
  if (doing.value === 'renaming') return <RenameForm zone={zone} leave={leave} />;
  if (doing.value === 'removing') return <Removal zone={zone} leave={leave} />;
  return (
    <div class="zones-row">
      <button
        type="button"
        class="link zones-name"
        aria-pressed={zoneOnShow.value?.id === zone.id}
        onClick={() => openZone(zone.id)}
      >
        {name}
      </button>
      <small>
        {zone.id} · {text.parcels(zone.parcels)}
        {zone.hidden && ` · ${text.isHidden}`}
      </small>
      <span class="zones-acts">
        {mayWrite('zoneName', undefined, zone.id) && (
          <>
            <Act label={text.rename} of={name} act={() => (doing.value = 'renaming')} />
            <Act
              label={zone.hidden ? text.show : text.hide}
              of={name}
              act={() =>
                void work
                  .run(() => changeZone(zone.id, { hidden: !zone.hidden }))
                  .then(readZonesAgain)
              }
            />
          </>
        )}
        {mayWrite('zones') && (
          <Act label={text.remove} of={name} act={() => (doing.value = 'removing')} />
        )}
      </span>
      <WorkFailure work={work} />
    </div>
  );
}

function Act(props: { readonly label: string; readonly of: string; readonly act: () => void }) {
  return (
    <button
      type="button"
      class="quiet-button"
      aria-label={words.value.zones.actOn(props.label, props.of)}
      onClick={props.act}
    >
      {props.label}
    </button>
  );
}
