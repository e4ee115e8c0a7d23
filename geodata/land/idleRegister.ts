import { bilingual, type Bilingual } from '../bilingual.ts';
import type { Count } from '../count.ts';
import { countBy } from '../countBy.ts';
import { addYears, daysBetween, type IsoDate } from '../date.ts';
import { assessIdle, type IdleAssessment, type IdleWarning } from './idle.ts';
import { idleConsequenceText, idleGroundTexts, type IdleStatus } from './idleTexts.ts';
import { countOf, type ParcelLand } from './parcelLand.ts';

/** How long land has been idle, for a chart. */
export const idleAges = [
  'underOneYear',
  'oneToTwoYears',
  'twoToThreeYears',
  'threeYearsOrMore',
] as const;
type IdleAge = (typeof idleAges)[number];

export const idleAgeNames: Record<IdleAge, Bilingual> = {
  underOneYear: bilingual('未满一年', 'Under one year'),
  oneToTwoYears: bilingual('满一年未满两年', 'One to two years'),
  twoToThreeYears: bilingual('满两年未满三年', 'Two to three years'),
  threeYearsOrMore: bilingual('满三年', 'Three years or more'),
};

type Idle = Extract<IdleAssessment, { kind: 'idle' }>;

/** Idle land: computed and then only suspected, or determined with a document. */
export type IdleEntry = Omit<Idle, 'kind'> & {
  readonly parcel: string;
  /** The part inside the area looked at. */
  readonly land: Count;
  readonly status: IdleStatus;
  /** Whole days since the first on which it was idle, which is day 0. */
  readonly days: number;
  readonly age: IdleAge;
  readonly groundText: Bilingual;
  readonly consequenceText: Bilingual;
};

/** Land that is not idle yet and may be soon, or whose start is overdue. */
export type IdleNotice = {
  readonly parcel: string;
  readonly land: Count;
  readonly idleFrom: IsoDate;
  readonly overdue: boolean;
  readonly warning: IdleWarning | null;
  readonly text: Bilingual;
};

export type IdleRegister = {
  /** Longest idle first. */
  readonly entries: readonly IdleEntry[];
  /** Soonest idle first. */
  readonly notices: readonly IdleNotice[];
  /** Ids of parcels of which nobody can tell, those without any record among them. */
  readonly unknown: readonly string[];
  /** Idle land by age. */
  readonly ages: Readonly<Record<IdleAge, Count>>;
};

/** The register of land suspected or determined to be idle on a day, by the edition of the rules in force on it. */
export function idleRegister(lands: readonly ParcelLand[], date: IsoDate): IdleRegister {
  const assessed = lands.map((land) => ({
    land,
    assessment: land.record ? assessIdle(land.record, date) : ({ kind: 'unknown' } as const),
  }));
  const entries = assessed
    .flatMap(({ land, assessment }) =>
      assessment.kind === 'idle' ? [entryOf(land, assessment, date)] : [],
    )
    .toSorted((a, b) => b.days - a.days || compare(a.parcel, b.parcel));
  return {
    entries,
    notices: assessed
      .flatMap(({ land, assessment }) => noticeOf(land, assessment) ?? [])
      .toSorted((a, b) => compare(a.idleFrom, b.idleFrom) || compare(a.parcel, b.parcel)),
    unknown: assessed.flatMap(({ land, assessment }) =>
      assessment.kind === 'unknown' ? [land.id] : [],
    ),
    ages: countBy(
      entries.map(({ land, age }) => ({ ...land, age })),
      idleAges,
      ({ age }) => age,
    ),
  };
}

function entryOf(land: ParcelLand, idle: Idle, date: IsoDate): IdleEntry {
  const { kind: _, ...rest } = idle;
  const { edition, ground, since, determination } = idle;
  return {
    ...rest,
    parcel: land.id,
    land: countOf(land),
    status: determination === null ? 'suspected' : 'determined',
    days: daysBetween(since, date),
    age: ageOf(since, date),
    groundText: idleGroundTexts[edition][ground],
    consequenceText: idleConsequenceText(edition, ground, idle.consequence),
  };
}

function ageOf(since: IsoDate, date: IsoDate): IdleAge {
  if (date < addYears(since, 1)) return 'underOneYear';
  if (date < addYears(since, 2)) return 'oneToTwoYears';
  return date < addYears(since, 3) ? 'twoToThreeYears' : 'threeYearsOrMore';
}

function noticeOf(land: ParcelLand, assessment: IdleAssessment): IdleNotice | null {
  if (assessment.kind !== 'waiting' && assessment.kind !== 'suspended') return null;
  const { idleFrom, warning } = assessment;
  const overdue = assessment.kind === 'waiting' && assessment.overdue;
  if (!overdue && warning === null) return null;
  const text = noticeText(assessment, overdue);
  return { parcel: land.id, land: countOf(land), idleFrom, overdue, warning, text };
}

function noticeText(
  assessment: Extract<IdleAssessment, { kind: 'waiting' | 'suspended' }>,
  overdue: boolean,
): Bilingual {
  const { idleFrom } = assessment;
  const then = bilingual(`${idleFrom} 起将涉嫌闲置`, `suspected idle from ${idleFrom}`);
  if (assessment.kind === 'suspended') {
    const unless =
      assessment.hardlyBuilt === null
        ? bilingual(
            '（已建面积或投资未知，须核实）',
            ', unless enough is built, which is not on record',
          )
        : bilingual('', '');
    return bilingual(
      `停工未满一年，${then.zh}${unless.zh}`,
      `suspended for less than a year, ${then.en}${unless.en}`,
    );
  }
  const { startDue } = assessment;
  return overdue
    ? bilingual(
        `超期未动工：最迟应于 ${startDue} 动工，${then.zh}`,
        `overdue: to be started by ${startDue}; ${then.en}`,
      )
    : bilingual(
        `最迟应于 ${startDue} 动工，否则 ${then.zh}`,
        `to be started by ${startDue}, else ${then.en}`,
      );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
