import { computed } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { lazyModule } from '../state/lazyModule.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { zoneList } from '../state/records.ts';
import { areZonesManaged } from './managed.ts';

const name = bilingual('管理开发区', 'Manage zones');
const entry = bilingual('新建、管理开发区…', 'New zone, manage zones…');
const panel = lazyModule(() => import('./panel.tsx'));

/** 管理开发区: zones are made, named, hidden, removed into a file and brought back from it. */
export const zoneAdministration: Capability = {
  id: 'zoneAdministration',
  name,
  needsServer: true,
  isOpen: areZonesManaged,
  close: () => {
    areZonesManaged.value = false;
  },
  Panel: () => (
    <FetchedPart part={panel} class="panel notice" name={name}>
      {({ ZonesPanel }) => <ZonesPanel />}
    </FetchedPart>
  ),
  zoneEntry: {
    name: entry,
    isThere: computed(
      () =>
        mayWrite('zones') ||
        (zoneList.value ?? []).some(({ id }) => mayWrite('zoneName', undefined, id)),
    ),
    press: () => {
      areZonesManaged.value = true;
    },
  },
};
