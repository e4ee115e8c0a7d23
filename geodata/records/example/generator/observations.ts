import { axes } from '../../../axis.ts';
import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { Quantity } from '../../../observation.ts';
import { roundTo } from '../../../units.ts';
import { integerBetween, pick, type Random } from '../random.ts';
import { lastMonth } from './months.ts';
import type { DatedStep } from './schedule.ts';
import type { Finding, Step } from './steps.ts';

/** What is found at a month's end, before it gets a record of its own. */
export type MonthlyObservation = {
  readonly month: number;
  readonly finding: Finding;
  readonly qualifiers: readonly Bilingual[];
  readonly quantities: readonly Quantity[];
  readonly blocked: Bilingual | null;
};

/** A parcel's size as its quantities need it. */
type ParcelSize = { readonly areaMu: number; readonly households: number };

/**
 * The news of a parcel, month by month up to the last: of each axis the furthest step reached since the month before.
 * What was reached before the first month's end is found then.
 */
export function monthlyObservationsOf(
  schedule: readonly DatedStep[],
  extent: ParcelSize,
  random: Random,
): MonthlyObservation[] {
  const news = new Map<string, MonthlyObservation>();
  for (const { step, month } of schedule) {
    const found = Math.max(0, Math.ceil(month));
    if (found > lastMonth) continue;
    news.set(`${found} ${step.finding.axis}`, monthlyObservationOf(step, found, extent, random));
  }
  return [...news.values()].sort(
    (a, b) => a.month - b.month || axes.indexOf(a.finding.axis) - axes.indexOf(b.finding.axis),
  );
}

function monthlyObservationOf(
  step: Step,
  month: number,
  extent: ParcelSize,
  random: Random,
): MonthlyObservation {
  const { percent } = step.finding;
  const shaken = percent === null ? null : percent + integerBetween(random, -9, 9);
  const finding: Finding = { ...step.finding, percent: shaken };
  const quantities = quantitiesOf(finding, extent, random);
  return { month, finding, qualifiers: step.qualifiers, quantities, blocked: null };
}

function quantitiesOf(
  { axis, state, percent }: Finding,
  extent: ParcelSize,
  random: Random,
): Quantity[] {
  if (axis === 'levelling' && percent !== null) {
    const value = roundTo((extent.areaMu * percent) / 100, 1);
    return [
      {
        name: bilingual('已平整面积', 'Levelled'),
        value,
        unit: 'mu',
        of: roundTo(extent.areaMu, 1),
      },
    ];
  }
  if (state === 'vacating') {
    const value = integerBetween(random, 1, extent.households);
    return [
      { name: bilingual('已腾空', 'Vacated'), value, unit: 'household', of: extent.households },
    ];
  }
  return [];
}

const obstacles = {
  clearance: [
    bilingual('示例：3 户尚未签约', 'Example: three households have not signed'),
    bilingual('示例：青苗补偿有争议', 'Example: crop compensation is disputed'),
    bilingual('示例：坟墓迁移未完成', 'Example: graves not yet moved'),
  ],
  levelling: [
    bilingual('示例：高压线未迁改', 'Example: power line not yet moved'),
    bilingual('示例：弃土场未落实', 'Example: no place for surplus earth'),
    bilingual('示例：便道被截断', 'Example: access road cut off'),
  ],
} as const;

/** One more observation: what was going on has stopped, a month after the last news, for a reason. */
export function blockageOf(
  observations: readonly MonthlyObservation[],
  random: Random,
): MonthlyObservation[] {
  const cleared = observations.some(({ finding }) => finding.state === 'cleared');
  const axis = cleared ? 'levelling' : 'clearance';
  const last = observations.findLast(({ finding }) => finding.axis === axis);
  if (!last) return [];
  const month = Math.min(lastMonth, observations.at(-1)!.month + 1);
  return [{ ...last, month, qualifiers: [], blocked: pick(random, obstacles[axis]) }];
}
