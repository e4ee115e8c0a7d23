import { bilingual } from '../../bilingual.ts';
import type { Observation } from '../../observation.ts';
import { observationOf, type ReportedState } from './reportedState.ts';

const parcel = (id: string) => ({ kind: 'parcel', id }) as const;

const contractorOnSite = bilingual('已进场施工', 'contractor on site');

const blocks: readonly ReportedState[] = [
  {
    subject: parcel('xietangxi'),
    axis: 'levelling',
    state: 'substantiallyComplete',
    quantities: [{ name: bilingual('平整面积', 'Levelled'), value: 2000, unit: 'mu', of: null }],
    qualifiers: [bilingual('基本平整完毕', 'levelling basically finished')],
    section: '一(二)',
    fact: 'C2',
  },
  {
    subject: parcel('nanbo'),
    axis: 'levelling',
    state: 'levelling',
    percent: 90,
    qualifiers: [bilingual('按工程量计', 'share of the quantity of work')],
    section: '一(二)',
    fact: 'C3',
  },
  ...['liushi', 'zhucun', 'donghouxu'].map((id): ReportedState => ({
    subject: parcel(id),
    axis: 'levelling',
    state: 'mobilised',
    qualifiers: [contractorOnSite],
    section: '一(二)',
    fact: 'C5',
  })),
];

const acquisition: readonly ReportedState[] = [
  {
    subject: parcel('guihang-yunfei'),
    axis: 'clearance',
    state: 'cleared',
    quantities: [
      {
        name: bilingual('已拨付孝顺镇', 'Paid to Xiaoshun'),
        value: 2820,
        unit: 'wanYuan',
        of: null,
      },
    ],
    qualifiers: [bilingual('附属物补偿款发放中', 'compensation for attachments is being paid')],
    section: '一(六)',
    fact: 'G1',
  },
  {
    subject: parcel('guihang-yunfei'),
    axis: 'levelling',
    state: 'levelling',
    qualifiers: [bilingual('已进入土方平整阶段', 'levelling stage entered')],
    section: '一(六)',
    fact: 'G1',
  },
  {
    subject: parcel('jiayuan-shangmingtang'),
    axis: 'clearance',
    state: 'cleared',
    quantities: [{ name: bilingual('已清表', 'Cleared'), value: 60, unit: 'mu', of: null }],
    section: '一(六)',
    fact: 'G2',
  },
  {
    subject: parcel('jiayuan-zhijiacun'),
    axis: 'clearance',
    state: 'negotiating',
    qualifiers: [bilingual('土地征用正在进行', 'land acquisition under way')],
    section: '一(六)',
    fact: 'G2',
  },
  ...['jiayuan-shangmingtang', 'jiayuan-zhijiacun'].map((id): ReportedState => ({
    subject: parcel(id),
    axis: 'levelling',
    state: 'tendering',
    qualifiers: [bilingual('招投标等前期工作进行中', 'tender in preparation')],
    note: bilingual(
      '报告就整个项目而言，未区分两段。',
      'Said of the project as a whole, not of each section.',
    ),
    section: '一(六)',
    fact: 'G2',
  })),
];

const plants: readonly ReportedState[] = [
  {
    subject: parcel('jinfei-lungu'),
    axis: 'building',
    state: 'underConstruction',
    qualifiers: [bilingual('厂房施工中', 'factory buildings going up')],
    section: '一(一)',
    fact: 'B4',
  },
  ...['zhongde-ev', 'zhongwaiyun'].map((id): ReportedState => ({
    subject: parcel(id),
    axis: 'building',
    state: 'started',
    section: '一(一)',
    fact: 'B4',
  })),
];

const estates: readonly ReportedState[] = [
  {
    subject: parcel('dushi-haoyuan'),
    axis: 'building',
    state: 'started',
    qualifiers: [bilingual('已开发销售', 'developed and on sale')],
    note: bilingual(
      '报告未说明建到什么程度。',
      'The report does not say how far the buildings are.',
    ),
    section: '一(三)',
    fact: 'D4',
  },
  {
    subject: parcel('jiuzhou'),
    axis: 'levelling',
    state: 'notStarted',
    qualifiers: [
      bilingual('政策处理已完成', 'compensation settled'),
      bilingual('方案设计已完成', 'scheme design done'),
      bilingual('河道改造已完成', 'river diversion done'),
      bilingual('计划近期平整', 'levelling planned to start soon'),
    ],
    note: bilingual(
      '政策处理已完成；是否已清表，报告未说明。',
      'Compensation is settled; whether the land is cleared the report does not say.',
    ),
    section: '一(三)',
    fact: 'D5',
  },
  {
    subject: parcel('jialun'),
    axis: 'clearance',
    state: 'reclearing',
    qualifiers: [bilingual('二次清表', 'second clearance')],
    section: '一(三)',
    fact: 'D6',
  },
  {
    subject: parcel('fengtang-96'),
    axis: 'clearance',
    state: 'vacating',
    quantities: [
      {
        name: bilingual('第一期拆除户数', 'Phase 1 demolished'),
        value: 7,
        unit: 'household',
        of: null,
      },
      {
        name: bilingual('第一期拆除面积', 'Phase 1 demolished'),
        value: 2000,
        unit: 'm2',
        of: null,
      },
      {
        name: bilingual('第二期腾空户数', 'Phase 2 vacated'),
        value: 15,
        unit: 'household',
        of: 17,
      },
      { name: bilingual('第二期面积', 'Phase 2 extent'), value: 4000, unit: 'm2', of: null },
    ],
    qualifiers: [
      bilingual(
        '计划在凤塘村一期农民建房安置后清表',
        'clearance planned once phase 1 of the farmer housing of Fengtang village is settled',
      ),
    ],
    section: '一(三)',
    fact: 'D7',
  },
];

/** Clearance, levelling and building of the parcels, as far as the report speaks of them. Of 华丰 it says nothing that is a state. */
export const parcelLog: readonly Observation[] = [
  ...blocks,
  ...acquisition,
  ...plants,
  ...estates,
].map(observationOf);
