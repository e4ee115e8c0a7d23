import { bilingual, type Bilingual } from '../../bilingual.ts';
import type { Computation } from '../computation.ts';

/** For what records have no form for: `why` says what is lacking. */
export function noRecords(why: Bilingual): Computation {
  return {
    text: bilingual('没有可算的记录', 'There are no records to compute it from'),
    compute: () => ({ kind: 'none', evidence: [], why }),
  };
}
