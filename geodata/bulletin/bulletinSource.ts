import type { Bilingual, Language } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Fact } from '../fact.ts';
import type { PlanItem, StandingBlocker } from '../plan/planItem.ts';
import type { BoundaryQuality } from '../quality.ts';
import type {
  CampaignState,
  MonthReading,
  QuarterArea,
  QuarterContact,
  QuarterReading,
} from '../supervision/monthReading.ts';
import type { Zone } from '../zone.ts';
import { wordsIn } from './words/words.ts';
import type { BulletinWords } from './words/zh.ts';

/** What a bulletin is made from beside the reading of its month or quarter. */
export type BulletinSource = {
  readonly zone: Pick<Zone, 'id' | 'name' | 'origin'>;
  /** Of the data: changes with every write to the zone. */
  readonly edition: string;
  /** Where the figures can be read again, below the address of the server. */
  readonly addresses: readonly string[];
  /** As they stood at the end of the period. */
  readonly plan: readonly PlanItem[];
  /** With what each of them holds up and what comes next. */
  readonly blockers: readonly StandingBlocker[];
  readonly facts: readonly Fact[];
};

/** What the scores of a month and of a quarter have in common; `parts` are the criteria of a month, the months of a quarter. */
type Scored = {
  readonly points: number | null;
  readonly possible: number;
  readonly score: number | null;
  readonly rank: number | null;
  /** Null: not asked. */
  readonly rankBefore: number | null;
  readonly parts: readonly (number | null)[];
};

export type BulletinArea = Omit<QuarterArea, keyof QuarterScored> & Scored;
export type BulletinContact = Pick<QuarterContact, 'contact' | 'items'> & Scored;
type QuarterScored = Pick<QuarterArea, 'points' | 'possible' | 'score' | 'rank' | 'scores'>;

/** A month or a quarter, in the shape that the tables are made from. */
type Period = {
  readonly kind: 'month' | 'quarter';
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly qualities: readonly BoundaryQuality[];
  readonly areas: readonly BulletinArea[];
  readonly contacts: readonly BulletinContact[];
  readonly campaigns: readonly CampaignState[];
  /** Of a quarter all of its months. */
  readonly months: readonly MonthReading[];
};

/** Everything that a part of a bulletin may speak of, and in which words. */
export type Making = {
  readonly language: Language;
  readonly words: BulletinWords;
  readonly period: Period;
  readonly source: BulletinSource;
  readonly blockNames: ReadonlyMap<string, Bilingual>;
};

export function makingOf(period: Period, source: BulletinSource, language: Language): Making {
  return {
    language,
    words: wordsIn[language],
    period,
    source,
    blockNames: new Map(
      period.areas.flatMap(({ kind, id, name }) =>
        kind === 'block' && id !== null ? [[id, name] as const] : [],
      ),
    ),
  };
}

export function periodOfMonth(reading: MonthReading): Period {
  const { from, to, qualities, figures, campaigns } = reading;
  return {
    kind: 'month',
    from,
    to,
    qualities,
    areas: figures.areas.map(({ score, ...area }) => ({ ...area, ...scoredOf(score, area) })),
    contacts: figures.contacts.map(({ score, ...contact }) => ({
      ...contact,
      ...scoredOf(score, contact),
    })),
    campaigns,
    months: [reading],
  };
}

function scoredOf(
  { points, possible, score, criteria }: MonthReading['figures']['areas'][number]['score'],
  { rank, rankBefore }: Pick<Scored, 'rank' | 'rankBefore'>,
): Scored {
  return {
    points,
    possible,
    score,
    rank,
    rankBefore,
    parts: criteria.map((criterion) => criterion.points),
  };
}

export function periodOfQuarter(reading: QuarterReading, months: readonly MonthReading[]): Period {
  const { from, to, qualities, areas, contacts, campaigns } = reading;
  const scored = <Entry extends QuarterScored>({ scores, ...entry }: Entry) => ({
    ...entry,
    rankBefore: null,
    parts: scores,
  });
  return {
    kind: 'quarter',
    from,
    to,
    qualities,
    areas: areas.map(scored),
    contacts: contacts.map(scored),
    campaigns,
    months,
  };
}
