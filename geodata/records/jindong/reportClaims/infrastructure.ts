import { bilingual } from '../../../bilingual.ts';
import type { Claim } from '../../../reportCheck/claim.ts';
import { areaInState } from '../../../reportCheck/computations/areas.ts';
import { percentOfBlock } from '../../../reportCheck/computations/quantities.ts';
import { subjects } from '../reported.ts';
import { dueClaim, figureClaim, stateClaim } from './wording.ts';

const resettlementBlocks = ['liushi', 'zhucun', 'donghouxu'] as const;

/** C: blocks, works and their deadlines. */
export const infrastructureClaims: readonly Claim[] = [
  stateClaim(
    'C1.state',
    bilingual('金东污水处理工程', 'Jindong sewage treatment works'),
    '已经正式投入使用',
    ['building', 'inProduction'],
    subjects('work', 'jindong-sewage-plant'),
  ),
  figureClaim(
    'C2.levelled',
    areaInState({ block: 'xietangxi' }, 'levelling', 'substantiallyComplete'),
  ),
  stateClaim(
    'C2.levelling',
    bilingual('鞋塘西平整', 'Levelling of Xietang West'),
    '已基本平整完毕',
    ['levelling', 'substantiallyComplete'],
    subjects('parcel', 'xietangxi'),
  ),
  stateClaim(
    'C2.fence',
    bilingual('鞋塘西围墙', 'Xietang West wall'),
    '现已进场施工',
    ['building', 'started'],
    subjects('work', 'xietangxi-fence'),
  ),
  stateClaim(
    'C2.power',
    bilingual('鞋塘西电网、便道', 'Xietang West power lines and access roads'),
    '电网架设、便道已完成',
    ['building', 'completed'],
    subjects('work', 'xietangxi-power', 'xietangxi-access'),
  ),
  stateClaim(
    'C2.utilities',
    bilingual('鞋塘西其他配套', 'Xietang West other utilities'),
    '其他配套正在抓紧实施',
    ['building', 'underConstruction'],
    subjects('work', 'xietangxi-utilities'),
  ),
  figureClaim('C3.levelled', percentOfBlock('nanbo', 'levelling')),
  stateClaim(
    'C3.roads',
    bilingual('南博路网', 'Nanbo road network'),
    '路网建设招投标已完成',
    ['building', 'preparing'],
    subjects('work', 'nanbo-roads'),
  ),
  stateClaim(
    'C4.state',
    bilingual('孝顺溪改造', 'Xiaoshun stream improvement'),
    '现已进场施工',
    ['building', 'started'],
    subjects('work', 'xiaoshun-stream'),
  ),
  stateClaim(
    'C5.levelling',
    bilingual('六石、祝村、东后徐平整', 'Levelling of Liushi, Zhucun and Donghouxu'),
    '已进场施工',
    ['levelling', 'mobilised'],
    subjects('parcel', ...resettlementBlocks),
  ),
  stateClaim(
    'C5.roads',
    bilingual('六石、祝村、东后徐道路', 'Roads of Liushi, Zhucun and Donghouxu'),
    '已进场施工',
    ['building', 'started'],
    subjects('work', ...resettlementBlocks.map((id) => `${id}-roads`)),
  ),
  dueClaim(
    'C5.due',
    bilingual('三处平整和道路的期限', 'Levelling and roads of the three: by'),
    '12 月底前',
    '2010-12-31',
    resettlementBlocks.flatMap((id) => [`jd-target-${id}-levelled`, `jd-target-${id}-roads`]),
  ),
  stateClaim(
    'C6.state',
    bilingual('常春路续建', 'Changchun Road extension'),
    '已进场施工',
    ['building', 'started'],
    subjects('work', 'changchun-road'),
  ),
  dueClaim(
    'C6.due',
    bilingual('常春路续建的期限', 'Changchun Road extension: by'),
    '10 月底前',
    '2010-10-31',
    ['jd-target-changchun-road'],
  ),
  stateClaim(
    'C7.state',
    bilingual('03 省道降坡', 'Provincial road 03 regrading'),
    '需重新制定招投标方案',
    ['building', 'preparing'],
    subjects('work', 'provincial-road-03'),
  ),
  dueClaim(
    'C7.due',
    bilingual('03 省道降坡的期限', 'Provincial road 03 regrading: by'),
    '10 月底前',
    '2010-10-31',
    ['jd-target-provincial-road-03'],
  ),
];
