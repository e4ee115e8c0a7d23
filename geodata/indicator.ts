import type { Axis, AxisStates } from './axis.ts';
import { bilingual, type Bilingual } from './bilingual.ts';
import type { ReportedRate } from './reportedRate.ts';
import type { Count, Counts } from './count.ts';

/** What is counted or summed on either side of a fraction. Areas are m², money 万元, energy and emissions tonnes. */
export type IndicatorSide = {
  readonly name: Bilingual;
  readonly unit: 'parcels' | 'm2' | 'wanYuan' | 'persons' | 'tonnes';
};

export type IndicatorUnit =
  | 'percent'
  | 'ratio'
  | 'wanYuanPerHectare'
  | 'wanYuanPerMu'
  | 'personsPerHectare'
  | 'wanYuanPerPerson'
  | 'wanYuanPerTonne';

/** The chapters under which indicators are read. */
export const indicatorGroups = [
  'progress',
  'extent',
  'structure',
  'intensity',
  'benefit',
  'management',
  'perMu',
] as const;
export type IndicatorGroup = (typeof indicatorGroups)[number];

/**
 * Why an indicator has no value: nothing in the area is of the kind that its denominator speaks of; or nothing is known to
 * be, and some parcels lack what it needs; or the rules it belongs to were not in force on the day; or a source reports the
 * whole, of which the parcels in the fraction are only a part.
 */
export const missingReasons = ['noDenominator', 'noInput', 'notInForce', 'partOfReported'] as const;
export type MissingReason = (typeof missingReasons)[number];

/**
 * Where land stands to an indicator: in both sides of the fraction, in one of them only, left out because what it needs is
 * not on record, or nothing the indicator speaks of. Supplied land that is not ready for supply is in the numerator only.
 */
export type Membership = 'both' | 'numerator' | 'denominator' | 'unknown' | 'outside';

/**
 * A rate with its working. `value` is null, shown "—", when `missing` says why: a rate of nothing is not 0. The fraction is
 * taken over the parcels that say enough; the others are in `unknownParcels` and `unknownAreaM2`, never guessed.
 */
export type Indicator = {
  readonly id: string;
  readonly group: IndicatorGroup;
  readonly name: Bilingual;
  readonly formula: Bilingual;
  readonly numerator: number;
  readonly numeratorSide: IndicatorSide;
  readonly denominator: number;
  readonly denominatorSide: IndicatorSide;
  readonly unit: IndicatorUnit;
  readonly value: number | null;
  readonly missing: MissingReason | null;
  /** The standard and edition the formula is taken from; null for this program's own progress rates. */
  readonly edition: Bilingual | null;
  /** The formula is from memory and has not been held against the standard's text. */
  readonly provisional: boolean;
  /** Parcels that matter to the rate and say too little to be in it, and the known part of their area. */
  readonly unknownParcels: number;
  readonly unknownAreaM2: number;
  /** Parcels in the fraction, and their area. */
  readonly knownParcels: number;
  readonly knownAreaM2: number;
  /** What a source reports of the whole zone; left out where none does. */
  readonly reported?: ReportedRate | undefined;
};

/** What an indicator comes to on some land, without what it is called and how it is worked out. */
export type IndicatorFigure = Pick<
  Indicator,
  | 'id'
  | 'value'
  | 'missing'
  | 'reported'
  | 'numerator'
  | 'denominator'
  | 'unknownParcels'
  | 'unknownAreaM2'
  | 'knownParcels'
  | 'knownAreaM2'
>;

/** How far parcels have come on an axis: those that have reached one of the states, of those whose state is known. */
type ProgressRate = {
  readonly [A in Axis]: {
    readonly id: string;
    readonly axis: A;
    readonly name: Bilingual;
    readonly numerator: Bilingual;
    readonly denominator: Bilingual;
    readonly reached: readonly AxisStates[A][];
  };
}[Axis];

const knownBuilding = bilingual(
  '建设状态已知且需建设的地块',
  'parcels with a known, required building',
);

export const progressRates: readonly ProgressRate[] = [
  {
    id: 'clearedRate',
    axis: 'clearance',
    name: bilingual('清表完成率', 'Cleared'),
    numerator: bilingual('清表完成的地块', 'cleared parcels'),
    denominator: bilingual(
      '清表状态已知且需清表的地块',
      'parcels with a known, required clearance',
    ),
    reached: ['cleared'],
  },
  {
    id: 'levelledRate',
    axis: 'levelling',
    name: bilingual('平整完成率', 'Levelled'),
    numerator: bilingual('平整完成或基本完成的地块', 'parcels levelled or substantially levelled'),
    denominator: bilingual(
      '平整状态已知且需平整的地块',
      'parcels with a known, required levelling',
    ),
    reached: ['substantiallyComplete', 'complete'],
  },
  {
    id: 'startedRate',
    axis: 'building',
    name: bilingual('开工率', 'Started'),
    numerator: bilingual('已开工及以后的地块', 'parcels started or beyond'),
    denominator: knownBuilding,
    reached: ['started', 'underConstruction', 'completed', 'inProduction', 'atCapacity'],
  },
  {
    id: 'completedRate',
    axis: 'building',
    name: bilingual('竣工率', 'Completed'),
    numerator: bilingual('已竣工及以后的地块', 'parcels completed or beyond'),
    denominator: knownBuilding,
    reached: ['completed', 'inProduction', 'atCapacity'],
  },
];

/** Where parcels in a state stand to a progress rate; null is a state that nobody knows. */
export function progressMembership(
  { reached }: Pick<ProgressRate, 'reached'>,
  state: string | null,
): Membership {
  if (state === null || state === 'unknown') return 'unknown';
  if (state === 'notRequired') return 'outside';
  return reached.some((far) => far === state) ? 'both' : 'denominator';
}

type AxisCounts = { readonly [A in Axis]: Counts<AxisStates[A]> };
type CountedStates = Iterable<readonly [state: string, count: Count]>;

/**
 * How many of the parcels with a known state have come how far, per axis. Parcels, not area: in a zone whose areas are
 * mostly unknown a rate by area would speak of the two or three parcels somebody measured.
 */
export function progressIndicators(counts: AxisCounts): Indicator[] {
  return progressRates.map((rate) => ({
    group: 'progress',
    name: rate.name,
    formula: formulaOf(rate.numerator, rate.denominator),
    numeratorSide: { name: rate.numerator, unit: 'parcels' },
    denominatorSide: { name: rate.denominator, unit: 'parcels' },
    unit: 'percent',
    edition: null,
    provisional: false,
    ...progressFigure(rate, Object.entries<Count>(counts[rate.axis])),
  }));
}

/** The same figures without their working. States in which no parcel is may be left out. */
export function progressFigures(counts: Readonly<Record<Axis, CountedStates>>): IndicatorFigure[] {
  return progressRates.map((rate) => progressFigure(rate, counts[rate.axis]));
}

function progressFigure(rate: ProgressRate, counts: CountedStates): IndicatorFigure {
  let [numerator, knownParcels, knownAreaM2] = [0, 0, 0];
  let [unknownParcels, unknownAreaM2] = [0, 0];
  for (const [state, { parcels, areaM2 }] of counts) {
    const membership = progressMembership(rate, state);
    if (membership === 'outside') continue;
    if (membership === 'unknown') {
      unknownParcels += parcels;
      unknownAreaM2 += areaM2;
      continue;
    }
    if (membership === 'both') numerator += parcels;
    knownParcels += parcels;
    knownAreaM2 += areaM2;
  }
  return {
    id: rate.id,
    numerator,
    denominator: knownParcels,
    value: knownParcels === 0 ? null : (numerator / knownParcels) * 100,
    missing: missingReason(knownParcels, unknownParcels),
    unknownParcels,
    unknownAreaM2,
    knownParcels,
    knownAreaM2,
  };
}

/** Why a fraction has no value; null when it has one. */
export function missingReason(denominator: number, unknownParcels: number): MissingReason | null {
  if (denominator > 0) return null;
  return unknownParcels > 0 ? 'noInput' : 'noDenominator';
}

/** `已建成 ÷ 已供应`: the formula of a plain fraction in words. */
export function formulaOf(numerator: Bilingual, denominator: Bilingual): Bilingual {
  return bilingual(`${numerator.zh} ÷ ${denominator.zh}`, `${numerator.en} ÷ ${denominator.en}`);
}
