import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { lazyModule } from '../state/lazyModule.ts';
import { followFlights } from './flight.ts';
import { openedFiles } from './openedFiles.ts';
import { tileFilesUnderlay } from './underlay.ts';

const name = bilingual('瓦片包', 'Tile files');
const content = lazyModule(() => import('./panel.tsx'));

/** 瓦片包: PMTiles of the reader's own disk beneath the zone, read where they lie. */
export const tileFiles: Capability = {
  id: 'tileFiles',
  name,
  isForLooking: true,
  sheet: {
    id: 'tileFiles',
    icon: 'basemap',
    beside: ['data', 'import'],
    leavesMap: 'right',
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ TileFiles }) => <TileFiles />}
      </FetchedPart>
    ),
  },
  openOnMap: followFlights,
  underlay: (context) => tileFilesUnderlay(context, openedFiles.value),
};
