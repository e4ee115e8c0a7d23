import { axes, axisNames, stateName, type Axis, type AxisStates } from '../../../geodata/axis.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import { blockedBy, freshness, type Progress } from '../../../geodata/progress.ts';
import { statesOfProgress } from '../../../geodata/stateFilter.ts';
import type { CsvColumn } from '../../http/csvStream.ts';

/** The state of a subject on a day, flat; null is unknown. `asOf` is the newest day that it speaks of. */
export type StateProperties = {
  readonly [A in Axis]: AxisStates[A] | null;
} & { readonly [A in Axis as `${A}Percent`]: number | null } & {
  readonly blocked: boolean;
  readonly asOf: IsoDate | null;
};

export function stateProperties(progress: Progress): StateProperties {
  return {
    ...statesOfProgress(progress),
    clearancePercent: progress.clearance?.percent ?? null,
    levellingPercent: progress.levelling?.percent ?? null,
    buildingPercent: progress.building?.percent ?? null,
    blocked: blockedBy(progress) !== null,
    asOf: freshness(progress),
  };
}

export function stateColumns<Row>(
  propertiesOf: (row: Row) => StateProperties,
): readonly CsvColumn<Row>[] {
  return [
    ...axes.flatMap((axis): CsvColumn<Row>[] => [
      {
        name: axis,
        heading: axisNames[axis].zh,
        cell: (row) => nameOfState(axis, propertiesOf(row)[axis]),
      },
      {
        name: `${axis}Percent`,
        heading: `${axisNames[axis].zh}进度（%）`,
        cell: (row) => propertiesOf(row)[`${axis}Percent`],
      },
    ]),
    {
      name: 'blocked',
      heading: '受阻',
      cell: (row) => (propertiesOf(row).blocked ? '是' : '否'),
    },
    { name: 'asOf', heading: '状态日期', cell: (row) => propertiesOf(row).asOf },
  ];
}

function nameOfState<A extends Axis>(axis: A, state: AxisStates[A] | null): string | null {
  return state === null ? null : stateName(axis, state).zh;
}
