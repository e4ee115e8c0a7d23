import { axes, axisNames, stateName, stateOrder, type Axis } from '../axis.ts';
import { bilingual, type Bilingual } from '../bilingual.ts';
import type { Observation, Quantity } from '../observation.ts';
import type { Progress } from '../progress.ts';
import type { SceneFigure, SceneRow } from './sceneReading.ts';
import { amount, listed, number, row, spaced, unitOf, unknown } from './sceneWords.ts';

/** A percent of it, as a source says it. */
const percentOf: Record<Axis, Bilingual> = {
  clearance: bilingual('清表完成', 'of clearance done'),
  levelling: bilingual('土方工程量完成', 'of the earthwork done'),
  building: bilingual('建设完成', 'of building done'),
};

/** The axis on which land is worked now: the furthest that has begun, else the furthest of which anything is known. */
export function axisInHand(progress: Progress): Axis | null {
  const known = axes.filter((axis) => progress[axis] !== null);
  const begun = known.filter((axis) => isBegun(progress[axis]!));
  return begun.at(-1) ?? known.at(-1) ?? null;
}

function isBegun({ axis, state }: Observation): boolean {
  return (stateOrder(axis, state as never) ?? 0) > 0;
}

/** 90 %, 15/17 户, or 基本完成 where the source gives no number. */
export function progressFigure(progress: Progress): SceneFigure {
  const axis = axisInHand(progress);
  const seen = axis && progress[axis];
  if (axis === null || !seen) return nothingKnown;
  const { percent, provenance } = seen;
  const part = seen.quantities.find(({ of }) => of !== null);
  if (percent !== null)
    return {
      text: number(percent, 'percent'),
      unit: unitOf(percent, 'percent'),
      of: percentOf[axis],
      share: percent / 100,
      provenance,
    };
  if (part) return partFigure(part, provenance);
  const said = stateName(axis, seen.state as never);
  return {
    text: said,
    unit: null,
    of: listed([axisNames[axis], ...seen.qualifiers.filter(({ zh }) => !said.zh.includes(zh))]),
    share: null,
    provenance,
  };
}

function partFigure(
  { name, value, of, unit }: Quantity,
  provenance: SceneFigure['provenance'],
): SceneFigure {
  const whole = of ?? value;
  return {
    text: listed([number(value, unit), number(whole, unit)], '/'),
    unit: unitOf(whole, unit),
    of: name,
    share: whole > 0 ? value / whole : null,
    provenance,
  };
}

export const nothingKnown: SceneFigure = {
  text: unknown,
  unit: null,
  of: bilingual('没有观测记录', 'nothing is on record'),
  share: null,
  provenance: null,
};

/** What the figure leaves unsaid: the other axes, and quantities. */
export function progressRows(progress: Progress): SceneRow[] {
  const inHand = axisInHand(progress);
  return axes.flatMap((axis): SceneRow[] => {
    const seen = progress[axis];
    if (seen === null) return [];
    const { provenance } = seen;
    const told = seen.quantities.flatMap((quantity) =>
      quantity.of === null ? [quantityRow(quantity, provenance)] : [],
    );
    if (axis === inHand) return told;
    const percent = seen.percent === null ? [] : [amount(seen.percent, 'percent')];
    const state = stateName(axis, seen.state as never);
    return [row(axisNames[axis], spaced(state, ...percent), { provenance }), ...told];
  });
}

function quantityRow({ name, value, unit }: Quantity, provenance: SceneRow['provenance']) {
  return row(name, amount(value, unit), { provenance });
}
