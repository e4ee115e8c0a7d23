import { statesOf, type Axis, type AxisStates } from './axis.ts';
import { addCounts, emptyCount, type ClassOf, type Count, type Counts } from './count.ts';
import { countBy } from './countBy.ts';
import { progressIndicators, type Indicator } from './indicator.ts';
import { landUseOrder, type LandUse } from './landUse.ts';
import { boundaryQualities, type BoundaryQuality } from './quality.ts';
import { stageOf, stages, type KnownStates, type Stage } from './stage.ts';

/** Parcels alike in everything that is counted: one parcel, or what a store has already grouped. */
export type Cell = Count &
  KnownStates & {
    readonly blocked: boolean;
    readonly landUse: LandUse | null;
    readonly quality: BoundaryQuality;
  };

/** Everything by which parcels are counted. */
export type StateClass = Omit<Cell, keyof Count>;

export type Statistics = {
  readonly total: Count;
  readonly stage: Counts<Stage>;
  readonly clearance: Counts<AxisStates['clearance']>;
  readonly levelling: Counts<AxisStates['levelling']>;
  readonly building: Counts<AxisStates['building']>;
  readonly landUse: Counts<LandUse>;
  readonly quality: Readonly<Record<BoundaryQuality, Count>>;
  readonly blocked: Count;
  readonly indicators: readonly Indicator[];
};

/** The statistics of any set of parcels. Additive: the statistics of two disjoint sets add up class by class. */
export function summarise(cells: Iterable<Cell>): Statistics {
  const all = [...cells];
  const byAxis = <A extends Axis>(axis: A): Counts<AxisStates[A]> =>
    countBy<Cell, ClassOf<AxisStates[A]>>(
      all,
      [...statesOf[axis], 'notRequired', 'unknown'],
      (cell) => (cell[axis] as AxisStates[A] | null) ?? 'unknown',
    );
  const counts = {
    total: all.reduce<Count>(addCounts, emptyCount),
    stage: countBy<Cell, ClassOf<Stage>>(
      all,
      [...stages, 'unknown'],
      (cell) => stageOf(cell) ?? 'unknown',
    ),
    clearance: byAxis('clearance'),
    levelling: byAxis('levelling'),
    building: byAxis('building'),
    landUse: countBy<Cell, ClassOf<LandUse>>(
      all,
      [...landUseOrder, 'unknown'],
      (cell) => cell.landUse ?? 'unknown',
    ),
    quality: countBy(all, boundaryQualities, (cell) => cell.quality),
    blocked: all.filter((cell) => cell.blocked).reduce<Count>(addCounts, emptyCount),
  };
  return { ...counts, indicators: progressIndicators(counts) };
}
