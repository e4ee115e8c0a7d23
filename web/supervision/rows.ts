import type { Bilingual } from '../../geodata/bilingual.ts';
import type {
  AreaMonth,
  MonthReading,
  QuarterReading,
  Score,
} from '../../geodata/supervision/monthReading.ts';

/** What is ranked, of a month or a quarter alike. */
export type Scored = {
  readonly key: string;
  readonly name: Bilingual;
  readonly points: number | null;
  readonly possible: number;
  readonly score: number | null;
  readonly rank: number | null;
  /** Of a month. */
  readonly rankBefore: number | null;
  /** What earned it, of a month. */
  readonly detail: Score | null;
  /** Of a quarter: the scores of its months. */
  readonly scores: readonly (number | null)[] | null;
  /** Where it has moved since the month was closed. */
  readonly nowScore: number | null | undefined;
};

export type AreaRow = Scored &
  Pick<AreaMonth, 'kind' | 'id' | 'total' | 'states' | 'reached' | 'lights' | 'blockers'> & {
    /** As it is known now, where anything of the month has moved. */
    readonly now: AreaMonth | null;
  };

export type ContactRow = Scored & { readonly items: number };

export function isMonth(reading: MonthReading | QuarterReading): reading is MonthReading {
  return 'month' in reading;
}

export function areaRows(reading: MonthReading | QuarterReading): AreaRow[] {
  if (!isMonth(reading))
    return reading.areas.map((area) => ({
      ...area,
      key: keyOf(area),
      rankBefore: null,
      detail: null,
      nowScore: undefined,
      now: null,
    }));
  const after = new Map(reading.now?.areas.map((area) => [keyOf(area), area]));
  return reading.figures.areas.map(({ score, ...area }) => {
    const now = after.get(keyOf(area)) ?? null;
    return {
      ...area,
      ...scoreFigures(score),
      key: keyOf(area),
      now,
      nowScore: movedScore(score, now?.score),
    };
  });
}

export function contactRows(reading: MonthReading | QuarterReading): ContactRow[] {
  const named = (contact: string) => ({ key: contact, name: { zh: contact, en: contact } });
  if (!isMonth(reading))
    return reading.contacts.map(({ contact, ...rest }) => ({
      ...rest,
      ...named(contact),
      rankBefore: null,
      detail: null,
      nowScore: undefined,
    }));
  const after = new Map(reading.now?.contacts.map((entry) => [entry.contact, entry]));
  return reading.figures.contacts.map(({ contact, score, ...rest }) => ({
    ...rest,
    ...named(contact),
    ...scoreFigures(score),
    nowScore: movedScore(score, after.get(contact)?.score),
  }));
}

function scoreFigures(score: Score) {
  const { points, possible } = score;
  return { points, possible, score: score.score, detail: score, scores: null };
}

function movedScore(then: Score, now: Score | undefined): number | null | undefined {
  return now === undefined || now.score === then.score ? undefined : now.score;
}

function keyOf({ kind, id }: Pick<AreaMonth, 'kind' | 'id'>): string {
  return `${kind} ${id ?? ''}`;
}

/** Those that are ranked, best first; those that are not, as they came. */
export function splitByRank<Row extends Scored>(
  rows: readonly Row[],
): { readonly ranked: Row[]; readonly unranked: Row[] } {
  const ranked = rows.filter(({ rank }) => rank !== null);
  return {
    ranked: ranked.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)),
    unranked: rows.filter(({ rank }) => rank === null),
  };
}
