import { computed } from '@preact/signals';
import type { Capability } from '../capability.ts';
import { toggleSheet } from '../page/toggleSheet.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { sheet } from '../state/current.ts';
import { lazyModule } from '../state/lazyModule.ts';
import { bilingual } from '../../geodata/bilingual.ts';
import './mapExportView.ts';

const name = bilingual('出图', 'Take away');
const content = lazyModule(() => import('./panel.tsx'));

/** 出图: the map as a sheet of paper, true to scale, and as PDF, PNG, SVG or slides. */
export const mapExport: Capability = {
  id: 'mapExport',
  name,
  button: {
    icon: 'mapSheet',
    hint: bilingual('出图：PDF、PNG、PPTX；导出数据', 'Take away: PDF, PNG, PPTX; data'),
    isPressed: computed(() => sheet.value === 'mapExport'),
    press: () => toggleSheet('mapExport'),
  },
  sheet: {
    id: 'mapExport',
    icon: 'mapSheet',
    beside: ['data', 'import'],
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ MapExport }) => <MapExport />}
      </FetchedPart>
    ),
  },
};
