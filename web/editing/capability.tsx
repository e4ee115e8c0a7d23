import { computed } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { selection } from '../state/current.ts';
import { lazyModule } from '../state/lazyModule.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { zone } from '../state/records.ts';
import { beginEditing, stopEditing } from './begin.ts';
import { EditOnCard } from './editOnCard.tsx';
import { isEditing } from './editing.ts';
import { editingKeys } from './keys.ts';
import { followEditing } from './onMap/followEditing.ts';

const name = bilingual('修改地块', 'Edit parcels');
const panel = lazyModule(() => import('./panel/panel.tsx'));

/** 修改地块: parcels split, merged, reshaped and drawn on the map, from a day on; undone whole. */
export const editingCapability: Capability = {
  id: 'editing',
  name,
  needsServer: true,
  isOpen: isEditing,
  close: stopEditing,
  CardSection: EditOnCard,
  Panel: () => (
    <FetchedPart part={panel} class="panel notice" name={name}>
      {({ EditingPanel }) => <EditingPanel />}
    </FetchedPart>
  ),
  button: {
    icon: 'edit',
    isPressed: isEditing,
    isThere: computed(() => zone.value !== undefined && mayWrite('parcelEdit')),
    press: toggle,
  },
  openOnMap: followEditing,
  keys: editingKeys,
};

function toggle(): void {
  const chosen = selection.peek();
  if (isEditing.peek()) stopEditing();
  else void beginEditing('split', chosen?.kind === 'parcel' ? chosen.id : null);
}
