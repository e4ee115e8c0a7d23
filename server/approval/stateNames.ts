import { bilingual } from '../../geodata/bilingual.ts';

/** How what waits stands, in refusals. */
export const stateNames = {
  pending: bilingual('待审', 'waiting'),
  approved: bilingual('已通过', 'approved'),
  returned: bilingual('已退回', 'sent back'),
  withdrawn: bilingual('已撤回', 'withdrawn'),
};
