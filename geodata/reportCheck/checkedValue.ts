import { statesOf, type Axis, type AxisStates } from '../axis.ts';
import type { IsoDate } from '../date.ts';
import type { FigureUnit } from '../observation.ts';
import { stages, type Stage } from '../stage.ts';
import { areaFigure, areaUnits, ratioFigure, toSquareMetres, type AreaUnit } from '../units.ts';

/**
 * What a report says and records give, in one form. `states` and `stages` are those of one subject or of several: reported,
 * any of them fits; computed, every one that was found, in the order of the axis.
 */
export type CheckedValue =
  | { readonly kind: 'quantity'; readonly value: number; readonly unit: FigureUnit }
  | {
      readonly kind: 'states';
      readonly axis: Axis;
      readonly states: readonly AxisStates[Axis][];
    }
  | { readonly kind: 'stages'; readonly stages: readonly Stage[] }
  | { readonly kind: 'day'; readonly day: IsoDate };

/** A quantity of an area may be written in the unit of what it is held against: 1 333 333.33 m² is 2000 亩. */
export function inUnit(value: CheckedValue, unit: FigureUnit): CheckedValue {
  if (value.kind !== 'quantity') return value;
  const { unit: own } = value;
  if (!isAreaUnit(own) || !isAreaUnit(unit)) return { ...value, value: ratioFigure(value.value) };
  return { kind: 'quantity', value: areaFigure(toSquareMetres(value.value, own), unit), unit };
}

function isAreaUnit(unit: FigureUnit): unit is FigureUnit & AreaUnit {
  return areaUnits.some((area) => area === unit);
}

/** States that were found, each once, early to late; an axis that is not required stands last. */
export function foundStates(axis: Axis, found: readonly AxisStates[Axis][]): CheckedValue {
  const order: readonly AxisStates[Axis][] = [...statesOf[axis], 'notRequired'];
  return { kind: 'states', axis, states: order.filter((state) => found.includes(state)) };
}

/** Stages that were found, each once, early to late. */
export function foundStages(found: readonly Stage[]): CheckedValue {
  return { kind: 'stages', stages: stages.filter((stage) => found.includes(stage)) };
}
