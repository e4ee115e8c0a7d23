import { bilingual } from '../../../bilingual.ts';
import type { Claim } from '../../../reportCheck/claim.ts';
import { noRecords } from '../../../reportCheck/computations/noRecords.ts';
import {
  investmentOfProjects,
  landOfProjects,
  projectsBuilt,
  projectsOnRecord,
} from '../../../reportCheck/computations/projects.ts';
import { stagesOfParcels } from '../../../reportCheck/computations/states.ts';
import { subjects } from '../reported.ts';
import { dueClaim, figureClaim, stateClaim } from './wording.ts';

const started = subjects('parcel', 'zhongde-ev', 'zhongwaiyun');

/** B: of the year's 86 projects five are on record by name, so that every total is a part of what the report counts. */
export const industrialProjectClaims: readonly Claim[] = [
  figureClaim('B1.projects', projectsOnRecord('industry')),
  figureClaim('B1.land', landOfProjects('industry')),
  figureClaim('B1.investment', investmentOfProjects('industry')),
  figureClaim(
    'B2.approved',
    noRecords(
      bilingual(
        '没有农转用手续和营业执照办理的记录。',
        'There are no records of converted farmland or of business licences.',
      ),
    ),
  ),
  figureClaim('B3.started', projectsBuilt('industry', 'started')),
  figureClaim('B3.completed', projectsBuilt('industry', 'completed')),
  stateClaim(
    'B4.jinfei',
    bilingual('今飞轮毂', 'Jinfei wheel hubs'),
    '厂房建设正在紧张施工中',
    ['building', 'underConstruction'],
    subjects('parcel', 'jinfei-lungu'),
  ),
  stateClaim(
    'B4.started',
    bilingual('中德纯电动车、中外运物流', 'Zhongde electric vehicles and Zhongwaiyun logistics'),
    '均已开工',
    ['building', 'started'],
    started,
  ),
  {
    kind: 'wording',
    id: 'B5.stage',
    name: bilingual('贵航云飞、嘉远格隆光伏', 'Guihang Yunfei and the solar project'),
    asPrinted: '正在开展土地征迁及土方平整工作',
    value: { kind: 'stages', stages: ['clearance', 'levelling'] },
    computation: stagesOfParcels(['guihang-yunfei', 'jiayuan-shangmingtang', 'jiayuan-zhijiacun']),
  },
  figureClaim('B7.toStart', projectsOnRecord('industry')),
  figureClaim(
    'B7.toComplete',
    noRecords(
      bilingual(
        '这项计划在录为全区一条，只有状态和期限，没有比例。',
        'The plan is on record once for the whole zone, with its state and its day but no share.',
      ),
    ),
  ),
  dueClaim(
    'B7.due',
    bilingual('全部开工、至少一半竣工投产的期限', 'All started, half in production: by'),
    '年内',
    '2010-12-31',
    ['jd-target-zone-started', 'jd-target-zone-in-production'],
  ),
  dueClaim(
    'B8.guihangDue',
    bilingual('贵航云飞开工期限', 'Guihang Yunfei: to start by'),
    '11 月中旬前',
    '2010-11-20',
    ['jd-target-guihang-started'],
  ),
  dueClaim(
    'B8.jiayuanDue',
    bilingual('光伏项目开工期限', 'The solar project: to start by'),
    '11 月中旬前',
    '2010-11-20',
    ['jd-target-jiayuan-mid-november'],
  ),
  stateClaim(
    'B12.started',
    bilingual(
      '今飞轮毂、中德纯电动车、中外运',
      'Jinfei wheel hubs, Zhongde electric vehicles, Zhongwaiyun',
    ),
    '已开工项目',
    ['building', 'started', 'underConstruction'],
    [...subjects('parcel', 'jinfei-lungu'), ...started],
  ),
];
