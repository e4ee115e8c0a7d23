import { computed } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import type { Capability } from '../capability.ts';
import { toggleSheet } from '../page/toggleSheet.ts';
import { sheet } from '../state/current.ts';
import { lazyModule } from '../state/lazyModule.ts';

const name = bilingual('表格', 'Table');
const content = lazyModule(() => import('./parcelTable.tsx'));
const toggle = () => toggleSheet('table');

/** 表格: the map's twin. */
export const parcelTable: Capability = {
  id: 'parcelTable',
  name,
  button: { icon: 'table', isPressed: computed(() => sheet.value === 'table'), press: toggle },
  sheet: {
    id: 'table',
    icon: 'table',
    beside: ['areas'],
    standsInForMap: true,
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ ParcelTable }) => <ParcelTable />}
      </FetchedPart>
    ),
  },
  keys: { action: (key) => (key === 't' ? toggle : undefined) },
  keyHelp: [
    { heading: null, rows: [{ key: 'T', does: bilingual('地图与表格互换', 'Map or table') }] },
  ],
};
