import { bilingual } from '../../../bilingual.ts';
import type { Claim } from '../../../reportCheck/claim.ts';
import { noRecords } from '../../../reportCheck/computations/noRecords.ts';
import { figureClaim } from './wording.ts';

const noOutput = noRecords(
  bilingual('没有各企业产值的记录。', 'There are no records of what each firm produced.'),
);
const noExports = noRecords(
  bilingual('没有各企业出口的记录。', 'There are no records of what each firm exported.'),
);

/** A: what firms produced, sold abroad and put in. The records are of land and hold no accounts. */
export const economyClaims: readonly Claim[] = [
  figureClaim('A1.output', noOutput),
  figureClaim('A2.zoneOutput', noOutput),
  figureClaim('A3.firms', noRecords(bilingual('没有企业名录。', 'There is no register of firms.'))),
  figureClaim('A4.output', noOutput),
  figureClaim('A5.exportDelivery', noExports),
  figureClaim('A6.selfRunExport', noExports),
  figureClaim(
    'A7.foreignCapital',
    noRecords(
      bilingual('没有引进外资的记录。', 'There are no records of foreign capital drawn in.'),
    ),
  ),
  figureClaim(
    'A8.investment',
    noRecords(
      bilingual('没有各企业工业投入的记录。', 'There are no records of what each firm invested.'),
    ),
  ),
];
