import type { Axis, AxisStates } from '../../axis.ts';
import { bilingual, type Bilingual } from '../../bilingual.ts';
import { isoDate } from '../../date.ts';
import type { Subject } from '../../observation.ts';
import type { Target } from '../../project.ts';
import { reported, zoneSubject } from './reported.ts';

/** The deadlines the report names, each as the last day that still keeps it. 中旬 ends on the 20th. */
const deadlines = {
  endOfOctober: {
    due: isoDate('2010-10-31'),
    dueAsPrinted: bilingual('10 月底前', 'by the end of October'),
  },
  midNovember: {
    due: isoDate('2010-11-20'),
    dueAsPrinted: bilingual('11 月中旬前', 'by mid-November'),
  },
  endOfNovember: {
    due: isoDate('2010-11-30'),
    dueAsPrinted: bilingual('11 月底', 'end of November'),
  },
  endOfDecember: {
    due: isoDate('2010-12-31'),
    dueAsPrinted: bilingual('12 月底前', 'by the end of December'),
  },
  endOfYear: { due: isoDate('2010-12-31'), dueAsPrinted: bilingual('年内', 'within the year') },
} as const;

type Plan = {
  readonly [A in Axis]: {
    readonly id: string;
    readonly subject: Subject;
    readonly axis: A;
    readonly state: AxisStates[A];
    readonly deadline: keyof typeof deadlines;
    readonly section: string;
    readonly fact: string;
    readonly note?: Bilingual;
  };
}[Axis];

function targetOf({ deadline, section, fact, ...plan }: Plan): Target {
  return { note: null, ...plan, ...deadlines[deadline], provenance: reported(section, fact) };
}

const resettlementBlocks = ['liushi', 'zhucun', 'donghouxu'] as const;

const plans: readonly Plan[] = [
  {
    id: 'jd-target-zone-started',
    subject: zoneSubject,
    axis: 'building',
    state: 'started',
    deadline: 'endOfYear',
    section: '二(一)',
    fact: 'B7',
    note: bilingual('86 个工业项目全部开工。', 'All 86 industrial projects.'),
  },
  {
    id: 'jd-target-zone-in-production',
    subject: zoneSubject,
    axis: 'building',
    state: 'inProduction',
    deadline: 'endOfYear',
    section: '二(一)',
    fact: 'B7',
    note: bilingual(
      '86 个工业项目中至少一半竣工投产。',
      'At least half of the 86 industrial projects, completed and in production.',
    ),
  },
  {
    id: 'jd-target-guihang-started',
    subject: { kind: 'parcel', id: 'guihang-yunfei' },
    axis: 'building',
    state: 'started',
    deadline: 'midNovember',
    section: '二(一)',
    fact: 'B8',
    note: bilingual(
      '一(六) 只说届时具备开工条件。',
      '一(六) says only that it will be ready to start by then.',
    ),
  },
  {
    id: 'jd-target-guihang-ready',
    subject: { kind: 'parcel', id: 'guihang-yunfei' },
    axis: 'levelling',
    state: 'complete',
    deadline: 'midNovember',
    section: '一(六)',
    fact: 'G1',
    note: bilingual(
      '原文为具备开工条件，这里按平整完成理解。',
      'The report says "ready to start"; read here as levelling complete.',
    ),
  },
  {
    id: 'jd-target-jiayuan-mid-november',
    subject: { kind: 'project', id: 'jiayuan-gelong' },
    axis: 'building',
    state: 'started',
    deadline: 'midNovember',
    section: '二(一)',
    fact: 'B8',
    note: bilingual('与 一(六) 的 11 月底不一致。', 'Differs from the end of November in 一(六).'),
  },
  {
    id: 'jd-target-jiayuan-end-november',
    subject: { kind: 'project', id: 'jiayuan-gelong' },
    axis: 'building',
    state: 'started',
    deadline: 'endOfNovember',
    section: '一(六)',
    fact: 'G2',
    note: bilingual('与 二(一) 的 11 月中旬不一致。', 'Differs from mid-November in 二(一).'),
  },
  ...resettlementBlocks.flatMap((id): Plan[] => [
    {
      id: `jd-target-${id}-levelled`,
      subject: { kind: 'parcel', id },
      axis: 'levelling',
      state: 'substantiallyComplete',
      deadline: 'endOfDecember',
      section: '一(二)',
      fact: 'C5',
    },
    {
      id: `jd-target-${id}-roads`,
      subject: { kind: 'work', id: `${id}-roads` },
      axis: 'building',
      state: 'completed',
      deadline: 'endOfDecember',
      section: '一(二)',
      fact: 'C5',
      note: bilingual('原文为基本完成。', 'The report says "basically complete".'),
    },
  ]),
  {
    id: 'jd-target-changchun-road',
    subject: { kind: 'work', id: 'changchun-road' },
    axis: 'building',
    state: 'completed',
    deadline: 'endOfOctober',
    section: '一(二)',
    fact: 'C6',
  },
  {
    id: 'jd-target-provincial-road-03',
    subject: { kind: 'work', id: 'provincial-road-03' },
    axis: 'building',
    state: 'completed',
    deadline: 'endOfOctober',
    section: '一(二)',
    fact: 'C7',
  },
];

export const jindongTargets: readonly Target[] = plans.map(targetOf);
