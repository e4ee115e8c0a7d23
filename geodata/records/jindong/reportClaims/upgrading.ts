import { bilingual } from '../../../bilingual.ts';
import type { Claim } from '../../../reportCheck/claim.ts';
import { areaOfParcel } from '../../../reportCheck/computations/areas.ts';
import { figureOfEvent } from '../../../reportCheck/computations/events.ts';
import { noRecords } from '../../../reportCheck/computations/noRecords.ts';
import { quantityBeside } from '../../../reportCheck/computations/quantities.ts';
import { subjects } from '../reported.ts';
import { figureClaim, openClaim, stateClaim } from './wording.ts';

const noRenovations = noRecords(
  bilingual('没有技改项目的记录。', 'There are no records of technical renovations.'),
);

const fengtang = { kind: 'parcel', id: 'fengtang-96' } as const;
const besideClearance = (name: string, part: 'value' | 'of') =>
  quantityBeside(fengtang, 'clearance', { name, part });

/** D: technical renovation, the estates, and the 96 亩 of 凤塘. */
export const upgradingClaims: readonly Claim[] = [
  ...['projects', 'started', 'completed', 'inProduction', 'investment'].map((of) =>
    figureClaim(`D2.${of}`, noRenovations),
  ),
  stateClaim(
    'D4.dushi',
    bilingual('都市豪园', 'Dushi Haoyuan'),
    '已经开发销售',
    ['building', 'started'],
    subjects('parcel', 'dushi-haoyuan'),
  ),
  openClaim(
    'D4.huafeng',
    bilingual('华丰房产', 'Huafeng housing'),
    '即将销售',
    bilingual(
      '销售不是记录所载的状态，报告也没有说建到哪一步。',
      'Sale is no state on record, and how far it is built the report does not say.',
    ),
  ),
  stateClaim(
    'D5.levelling',
    bilingual('九洲房产平整', 'Levelling of Jiuzhou housing'),
    '计划近期开展土方平整',
    ['levelling', 'notStarted'],
    subjects('parcel', 'jiuzhou'),
  ),
  stateClaim(
    'D6.clearance',
    bilingual('嘉伦房产清表', 'Clearance of Jialun housing'),
    '正在进行土地二次清表',
    ['clearance', 'reclearing'],
    subjects('parcel', 'jialun'),
  ),
  figureClaim('D7.land', areaOfParcel('fengtang-96')),
  figureClaim('D7.phase1Households', figureOfEvent('fengtang-phase-1', 'households')),
  figureClaim('D7.phase1Area', figureOfEvent('fengtang-phase-1', 'areaM2')),
  figureClaim('D7.phase2Households', besideClearance('第二期腾空户数', 'of')),
  figureClaim('D7.phase2Area', besideClearance('第二期面积', 'value')),
  figureClaim('D7.phase2Vacated', besideClearance('第二期腾空户数', 'value')),
  stateClaim(
    'D7.clearance',
    bilingual('凤塘 96 亩清表', 'Clearance of the Fengtang 96 mu'),
    '已有 15 户腾空',
    ['clearance', 'vacating'],
    [fengtang],
  ),
];
