import './zones.css';
import { useSignal } from '@preact/signals';
import { Icon } from '../parts/icon.tsx';
import { mayWrite } from '../state/mayWrite.ts';
import { zoneList } from '../state/records.ts';
import { isNarrow } from '../state/screen.ts';
import { words } from './words/words.ts';
import { areZonesManaged } from './managed.ts';
import { NewZoneForm } from './newZoneForm.tsx';
import { RestoreButton } from './restoreButton.tsx';
import { ZoneRow } from './zoneRow.tsx';

/** Every zone there is, hidden ones too; a new one, and one from a file. */
export function ZonesPanel() {
  const text = words.value.zones;
  const isNew = useSignal(false);
  return (
    <section
      class="panel zones"
      data-covers={isNarrow.value ? 'bottom' : 'left'}
      aria-label={text.title}
    >
      <header class="zones-head">
        <h2>{text.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={text.close}
          onClick={() => {
            areZonesManaged.value = false;
          }}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="zones-body">
        {isNew.value ? (
          <NewZoneForm
            leave={() => {
              isNew.value = false;
            }}
          />
        ) : mayWrite('zones') ? (
          <div class="zones-foot">
            <button
              type="button"
              class="button"
              onClick={() => {
                isNew.value = true;
              }}
            >
              <Icon name="plus" />
              <span>{text.create}</span>
            </button>
            <RestoreButton />
          </div>
        ) : null}
        <ul class="zones-list">
          {zoneList.value?.map((zone) => (
            <li key={zone.id}>
              <ZoneRow zone={zone} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
