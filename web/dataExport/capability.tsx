import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { lazyModule } from '../state/lazyModule.ts';

const name = bilingual('导出数据', 'Export data');
const content = lazyModule(() => import('./panel.tsx'));

/** 导出数据: parcels as files that GIS, CAD and spreadsheets read; one step from the map as a sheet of paper. */
export const dataExport: Capability = {
  id: 'dataExport',
  name,
  needsServer: true,
  sheet: {
    id: 'data',
    icon: 'data',
    beside: ['mapExport', 'import', 'tileFiles'],
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ DataExport }) => <DataExport />}
      </FetchedPart>
    ),
  },
};
