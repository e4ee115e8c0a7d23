import type { AxisStates } from './axis.ts';
import { bilingual, type Bilingual } from './bilingual.ts';
import type { Count, Counts } from './count.ts';

/** A rate with its working. `value` is null, shown "—", when the denominator is 0: a rate of nothing is not 0. */
export type Indicator = {
  readonly id: string;
  readonly name: Bilingual;
  readonly formula: Bilingual;
  readonly numerator: number;
  readonly denominator: number;
  readonly unit: 'percent';
  readonly value: number | null;
  /** The standard and edition the formula is taken from; null for this program's own progress rates. */
  readonly edition: string | null;
  /** Parcels that the denominator leaves out because their state is unknown. */
  readonly unknownParcels: number;
};

type AxisCounts = {
  readonly clearance: Counts<AxisStates['clearance']>;
  readonly levelling: Counts<AxisStates['levelling']>;
  readonly building: Counts<AxisStates['building']>;
};

/**
 * How many of the parcels with a known state have come how far, per axis. Parcels, not area: in a zone whose areas are
 * mostly unknown a rate by area would speak of the two or three parcels somebody measured.
 */
export function progressIndicators(counts: AxisCounts): Indicator[] {
  const { clearance, levelling, building } = counts;
  return [
    rate(
      'clearedRate',
      bilingual('清表完成率', 'Cleared'),
      bilingual(
        '清表完成的地块 ÷ 清表状态已知且需清表的地块',
        'cleared parcels ÷ parcels with a known, required clearance',
      ),
      clearance,
      ['cleared'],
    ),
    rate(
      'levelledRate',
      bilingual('平整完成率', 'Levelled'),
      bilingual(
        '平整完成或基本完成的地块 ÷ 平整状态已知且需平整的地块',
        'parcels levelled or substantially levelled ÷ parcels with a known, required levelling',
      ),
      levelling,
      ['substantiallyComplete', 'complete'],
    ),
    rate(
      'startedRate',
      bilingual('开工率', 'Started'),
      bilingual(
        '已开工及以后的地块 ÷ 建设状态已知且需建设的地块',
        'parcels started or beyond ÷ parcels with a known, required building',
      ),
      building,
      ['started', 'underConstruction', 'completed', 'inProduction', 'atCapacity'],
    ),
    rate(
      'completedRate',
      bilingual('竣工率', 'Completed'),
      bilingual(
        '已竣工及以后的地块 ÷ 建设状态已知且需建设的地块',
        'parcels completed or beyond ÷ parcels with a known, required building',
      ),
      building,
      ['completed', 'inProduction', 'atCapacity'],
    ),
  ];
}

function rate<State extends string>(
  id: string,
  name: Bilingual,
  formula: Bilingual,
  counts: Counts<State>,
  reached: readonly State[],
): Indicator {
  const entries = Object.entries<Count>(counts);
  const parcelsIn = (keep: (state: string) => boolean) =>
    entries.reduce((sum, [state, count]) => (keep(state) ? sum + count.parcels : sum), 0);
  const numerator = parcelsIn((state) => reached.includes(state as State));
  const denominator = parcelsIn((state) => state !== 'unknown' && state !== 'notRequired');
  return {
    id,
    name,
    formula,
    numerator,
    denominator,
    unit: 'percent',
    value: denominator === 0 ? null : (numerator / denominator) * 100,
    edition: null,
    unknownParcels: parcelsIn((state) => state === 'unknown'),
  };
}
