import { bilingual } from '../../../bilingual.ts';
import type { Claim } from '../../../reportCheck/claim.ts';
import { areaInState, areaOfParcel } from '../../../reportCheck/computations/areas.ts';
import { noRecords } from '../../../reportCheck/computations/noRecords.ts';
import { quantityBeside } from '../../../reportCheck/computations/quantities.ts';
import { subjects } from '../reported.ts';
import { dueClaim, figureClaim, openClaim, stateClaim } from './wording.ts';

const guihang = { kind: 'parcel', id: 'guihang-yunfei' } as const;

/** G: land acquisition. The 傅村 96 亩 of G3 are held against the parcel that D7 calls 凤塘. */
export const acquisitionClaims: readonly Claim[] = [
  figureClaim(
    'G1.paid',
    quantityBeside(guihang, 'clearance', { name: '已拨付孝顺镇', part: 'value' }),
  ),
  stateClaim(
    'G1.clearance',
    bilingual('贵航云飞清表', 'Clearance of Guihang Yunfei'),
    '土地清表已完成',
    ['clearance', 'cleared'],
    [guihang],
  ),
  stateClaim(
    'G1.levelling',
    bilingual('贵航云飞平整', 'Levelling of Guihang Yunfei'),
    '已进入土方平整阶段',
    ['levelling', 'levelling'],
    [guihang],
  ),
  dueClaim(
    'G1.due',
    bilingual('贵航云飞具备开工条件的期限', 'Guihang Yunfei: ready to start by'),
    '11 月中旬前',
    '2010-11-20',
    ['jd-target-guihang-ready'],
  ),
  figureClaim('G2.cleared', areaInState({ project: 'jiayuan-gelong' }, 'clearance', 'cleared')),
  figureClaim(
    'G2.capacity',
    noRecords(
      bilingual(
        '产能只写在项目名称里，没有单独的记录。',
        'The output stands in the name of the project alone; there is no record of it.',
      ),
    ),
  ),
  stateClaim(
    'G2.zhijiacun',
    bilingual('支家村段征地', 'Land of the Zhijiacun section'),
    '土地征用正在进行',
    ['clearance', 'negotiating'],
    subjects('parcel', 'jiayuan-zhijiacun'),
  ),
  stateClaim(
    'G2.levelling',
    bilingual('嘉远格隆平整', 'Levelling of Jiayuan Gelong'),
    '土方平整招投标等前期工作正在开展',
    ['levelling', 'tendering'],
    subjects('parcel', 'jiayuan-shangmingtang', 'jiayuan-zhijiacun'),
  ),
  dueClaim(
    'G2.due',
    bilingual('嘉远格隆开工期限', 'Jiayuan Gelong: to start by'),
    '11 月底',
    '2010-11-30',
    ['jd-target-jiayuan-end-november'],
  ),
  figureClaim('G3.land', areaOfParcel('fengtang-96')),
  openClaim(
    'G3.demolished',
    bilingual('地块上的违建', 'Illegal building on the parcel'),
    '进行了集中拆除',
    bilingual(
      '报告有两种说法，记录按一(三)记为腾空中，见存疑。',
      'The report says it in two ways; the records follow 一(三), vacating: see the doubt.',
    ),
  ),
];
