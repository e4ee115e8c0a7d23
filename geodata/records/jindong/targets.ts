import type { Axis, AxisStates } from '../../axis.ts';
import { bilingual, type Bilingual } from '../../bilingual.ts';
import { isoDate, type IsoDate } from '../../date.ts';
import type { Subject } from '../../observation.ts';
import type { Target } from '../../project.ts';
import { reported, zoneSubject } from './reported.ts';

type Deadline = {
  readonly due: IsoDate;
  readonly dueAsPrinted: Bilingual;
  /** Why this day, where the words leave it open. */
  readonly heldAs?: Bilingual;
};

/** The deadlines the report names, each as the last day that still keeps it. 中旬前 leaves the day open: see `heldAs`. */
const deadlines = {
  endOfOctober: {
    due: isoDate('2010-10-31'),
    dueAsPrinted: bilingual('10 月底前', 'by the end of October'),
  },
  midNovember: {
    due: isoDate('2010-11-20'),
    dueAsPrinted: bilingual('11 月中旬前', 'before mid-November'),
    heldAs: bilingual(
      '“11 月中旬前”可以是 10 日前，也可以是 20 日前；这里从宽，按 20 日计。',
      '"Before mid-November" may mean the 10th or the 20th; the later day is held.',
    ),
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
} satisfies Record<string, Deadline>;

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

function targetOf({ deadline, section, fact, note, ...plan }: Plan): Target {
  const { due, dueAsPrinted, heldAs }: Deadline = deadlines[deadline];
  return {
    ...plan,
    due,
    dueAsPrinted,
    provenance: reported(section, fact),
    note: joined([note, heldAs]),
  };
}

function joined(parts: readonly (Bilingual | undefined)[]): Bilingual | null {
  const said = parts.flatMap((part) => part ?? []);
  if (said.length === 0) return null;
  return {
    zh: said.map(({ zh }) => zh).join(''),
    en: said.map(({ en }) => en).join(' '),
  };
}

/** 一(二) speaks of what is expected, 预计, and does not call it a plan. */
const expected = bilingual('原文是“预计”。', 'The report says "expected".');

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
    note: bilingual(
      '与 二(一) 的 11 月中旬前不一致。',
      'Differs from "before mid-November" in 二(一).',
    ),
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
      note: expected,
    },
    {
      id: `jd-target-${id}-roads`,
      subject: { kind: 'work', id: `${id}-roads` },
      axis: 'building',
      state: 'completed',
      deadline: 'endOfDecember',
      section: '一(二)',
      fact: 'C5',
      note: bilingual(
        '原文是“预计”“基本完成”。',
        'The report says "expected" and "basically complete".',
      ),
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
