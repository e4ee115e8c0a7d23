import { bilingual } from '../../../geodata/bilingual.ts';
import type { BulletinSource } from '../../../geodata/bulletin/bulletinSource.ts';
import type { Count } from '../../../geodata/count.ts';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { quarterFigures } from '../../../geodata/supervision/quarter.ts';
import type { IsoMonth } from '../../../geodata/supervision/monthClosing.ts';
import type { IsoQuarter } from '../../../geodata/supervision/month.ts';
import type {
  AreaMonth,
  MonthReading,
  QuarterReading,
  Reached,
  Score,
} from '../../../geodata/supervision/monthReading.ts';
import { scoreCriteria, usualScoreRules } from '../../../geodata/supervision/scoreRules.ts';

const none: Count = { parcels: 0, areaM2: 0, areaUnknown: 0 };

function count(parcels: number, mu: number, areaUnknown = 0): Count {
  return { parcels, areaM2: (mu * 10_000) / 15, areaUnknown };
}

function reached(atEnd: Count, passed = none, firstHeard = none): Reached {
  return { before: none, atEnd, passed, firstHeard };
}

function score(points: number | null): Score {
  return {
    criteria: scoreCriteria.map((criterion) => ({
      criterion,
      weight: usualScoreRules.weights[criterion],
      points: criterion === 'starts' ? points : null,
      done: 1,
      of: 2,
      earned: [],
      leftOut: [],
    })),
    points,
    possible: points === null ? 0 : 25,
    score: points === null ? null : points * 4,
  };
}

const noLights = { green: 0, amber: 0, red: 0, done: 0, notDue: 0, unknown: 0 };

const east: AreaMonth = {
  kind: 'block',
  id: 'east',
  name: bilingual('东区', 'East block'),
  total: count(5, 123.4, 1),
  states: {
    clearance: { cleared: count(3, 90), unknown: count(2, 33.4, 1) },
    levelling: { complete: count(2, 61), substantiallyComplete: count(3, 62.4, 1) },
    building: { started: count(1, 17), unknown: count(4, 106.4, 1) },
  },
  reached: {
    clearance: reached(count(3, 90), count(1, 17)),
    levelling: reached(count(2, 61), none, count(1, 44)),
    start: reached(count(1, 0, 1)),
    completion: reached(none),
  },
  blockers: { standing: 1, begun: 7, cleared: 8 },
  lights: { ...noLights, red: 9, green: 19 },
  lightsBefore: { ...noLights, amber: 29 },
  score: score(12.5),
  rank: 1,
  rankBefore: 2,
};

/** A block of which nobody knows anything but that it has land. */
const west: AreaMonth = {
  ...east,
  id: 'west',
  name: bilingual('西区', 'West block'),
  total: count(6, 0, 6),
  states: {
    clearance: { unknown: count(6, 0, 6) },
    levelling: { unknown: count(6, 0, 6) },
    building: { unknown: count(6, 0, 6) },
  },
  reached: {
    clearance: reached(none),
    levelling: reached(none),
    start: reached(none),
    completion: reached(none),
  },
  blockers: { standing: 0, begun: 0, cleared: 0 },
  lights: noLights,
  lightsBefore: noLights,
  score: score(null),
  rank: null,
  rankBefore: null,
};

const wholeZone: AreaMonth = {
  ...east,
  kind: 'zone',
  id: null,
  name: bilingual('全区', 'Whole zone'),
  total: count(11, 123.4, 7),
  rank: null,
  rankBefore: null,
};

const project = { kind: 'project', id: 'sun' } as const;
const report = { kind: 'document', source: 'report', section: '一(六)' } as const;

export const sampleItem: PlanItem = {
  item: 'project:sun',
  subject: project,
  name: bilingual('光伏 <100MW> & 电池', 'Solar <100 MW> & cells'),
  category: 'industry',
  owner: null,
  contact: '=陈某',
  investment: { name: bilingual('总投资', 'Investment'), value: 3.25, unit: 'yiYuan', of: null },
  parcels: ['p'],
  blocks: [{ id: 'east', name: east.name }],
  areaMu: 60,
  unknownAreas: 0,
  quality: 'schematic',
  provenance: report,
  milestones: [
    {
      milestone: 'start',
      baseline: isoDate('2010-11-20'),
      planned: [
        {
          due: isoDate('2010-11-20'),
          asPrinted: bilingual('11 月中旬前', 'before mid-November'),
          provenance: report,
          note: null,
        },
        {
          due: isoDate('2010-11-30'),
          asPrinted: bilingual('11 月底', 'end of November'),
          provenance: report,
          note: null,
        },
      ],
      actual: null,
      latest: null,
    },
  ],
  deadline: null,
  expectedPercent: 73.5,
  actualPercent: null,
  light: { colour: 'red', reason: { rule: 'behindPoints', expected: 73.5, actual: 21 } },
  lightHistory: [],
  schedule: { kind: 'none' },
  forecast: { kind: 'cannotSay', why: 'tooFewRecords' },
  blockers: [],
  etag: null,
};

function sampleMonth(month: string, from: string, to: string): MonthReading {
  const closedAt = isoInstant('2010-10-08T01:30:00Z');
  const areas = [wholeZone, east, west];
  return {
    zone: 'sample',
    month: month as IsoMonth,
    from: isoDate(from),
    to: isoDate(to),
    qualities: ['schematic'],
    isClosed: true,
    closings: [{ kind: 'closed', at: closedAt, by: null, note: null }],
    closingEtag: null,
    figures: {
      knownBy: closedAt,
      rules: usualScoreRules,
      areRulesUsual: true,
      areas,
      contacts: [{ contact: '陈某', items: 4, score: score(12.5), rank: 1, rankBefore: null }],
      tasks: [],
      changes: [
        {
          kind: 'clearance',
          subject: { kind: 'parcel', id: 'p' },
          name: bilingual('甲地块', 'Plot A'),
          block: 'east',
          on: isoDate(to),
          areaM2: 11_333.33,
        },
      ],
      blockers: [
        {
          id: 'b',
          subject: project,
          name: sampleItem.name,
          what: bilingual('安置房未建', 'Housing is not built'),
          blocks: ['east'],
          owner: null,
          since: isoDate(from),
          due: null,
          clearedOn: null,
        },
      ],
    },
    now: null,
    moved: [
      {
        area: { kind: 'block', id: 'east' },
        contact: null,
        figure: { kind: 'reached', milestone: 'clearance', of: 'atEnd' },
        closed: 3,
        now: 2,
      },
    ],
    campaigns: [
      {
        id: 'drive',
        campaign: {
          name: bilingual('百日攻坚', 'The drive'),
          from: isoDate('2010-08-15'),
          to: isoDate('2010-11-30'),
          tasks: [],
          reports: [{ on: isoDate(to), text: bilingual('进展顺利', 'Going well') }],
          provenance: report,
        },
        tasks: { done: 31, doneLate: 32, late: 33, open: 34 },
      },
    ],
  };
}

/** September 2010, closed, in which a figure has moved since; with a block of which nothing is known. */
export const sampleReading = sampleMonth('2010-09', '2010-09-01', '2010-09-30');

export const sampleMonths: readonly MonthReading[] = [
  sampleMonth('2010-07', '2010-07-01', '2010-07-31'),
  { ...sampleMonth('2010-08', '2010-08-01', '2010-08-31'), isClosed: false },
  sampleReading,
];

export const sampleQuarter: QuarterReading = {
  zone: 'sample',
  quarter: '2010Q3' as IsoQuarter,
  from: isoDate('2010-07-01'),
  to: isoDate('2010-09-30'),
  qualities: ['schematic'],
  months: [],
  ...quarterFigures(sampleMonths.map(({ figures }) => figures)),
  campaigns: sampleReading.campaigns,
};

export const sampleSource: BulletinSource = {
  zone: { id: 'sample', name: bilingual('样例区', 'Sample zone'), origin: 'example' },
  edition: 'q3J0c1yQmV8x',
  addresses: ['api/zones/sample/supervision?month=2010-09'],
  plan: [sampleItem],
  blockers: [],
  facts: [
    {
      id: 'A1',
      topic: 'economy',
      text: bilingual('产值', 'Output'),
      figures: [
        {
          id: 'A1.output',
          name: bilingual('工业总产值', 'Industrial output'),
          value: 84.95,
          bound: 'nearly',
          unit: 'yiYuan',
          asPrinted: '84.95 亿元',
          yearOnYearPercent: 15,
          period: null,
          headline: false,
        },
      ],
      subjects: [],
      provenance: report,
      asOf: isoDate('2010-09-30'),
    },
  ],
};
