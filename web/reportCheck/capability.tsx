import { bilingual } from '../../geodata/bilingual.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import type { Capability } from '../capability.ts';
import { toggleSheet } from '../page/toggleSheet.ts';
import { lazyModule } from '../state/lazyModule.ts';

const name = bilingual('报告复核', 'Report check');
const content = lazyModule(() => import('./reportCheck.tsx'));

/** 报告复核: every figure of the zone's report beside what the records give for the day. One step from the sources. */
export const reportCheck: Capability = {
  id: 'reportCheck',
  name,
  sheet: {
    id: 'report',
    icon: 'check',
    beside: ['records'],
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ ReportCheck }) => <ReportCheck />}
      </FetchedPart>
    ),
  },
  keys: { action: (key) => (key === 'q' ? () => toggleSheet('report') : undefined) },
  keyHelp: [{ heading: null, rows: [{ key: 'Q', does: name }] }],
};
