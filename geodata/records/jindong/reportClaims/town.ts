import { bilingual } from '../../../bilingual.ts';
import type { Claim } from '../../../reportCheck/claim.ts';
import { noRecords } from '../../../reportCheck/computations/noRecords.ts';
import { figureClaim } from './wording.ts';

const noOtherUse = noRecords(
  bilingual(
    '没有厂房临时改变用途的记录。',
    'There are no records of factory buildings put to another use.',
  ),
);
const noTownWorks = noRecords(
  bilingual('没有垃圾桶和绿化的记录。', 'There are no records of bins or of green.'),
);
const noPower = noRecords(
  bilingual('没有企业用电的记录。', 'There are no records of the electricity that firms use.'),
);

/** E: order in the town, of which no land record speaks. */
export const townClaims: readonly Claim[] = [
  figureClaim('E1.firms', noOtherUse),
  figureClaim('E1.area', noOtherUse),
  figureClaim('E2.bins', noTownWorks),
  figureClaim('E2.green', noTownWorks),
  figureClaim('E3.cutOff', noPower),
  figureClaim('E3.threshold', noPower),
];
