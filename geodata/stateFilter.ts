import { axes, isStateOf, type Axis, type AxisStates } from './axis.ts';
import type { LastObserved } from './progress.ts';
import { stageOf, stages, type KnownStates, type Stage } from './stage.ts';

/** The stage, or an axis: what a filter by state may look at. */
export const stateFilterKeys = ['stage', ...axes] as const;
export type StateFilterKey = (typeof stateFilterKeys)[number];

type Wanted = { readonly [A in Axis]: readonly (AxisStates[A] | 'unknown')[] } & {
  readonly stage: readonly (Stage | 'unknown')[];
};

/** States of one key are alternatives; a subject must meet every key that is named. */
export type StateFilter = Partial<Wanted>;

/** Whether `levelling` can be in state `complete`; `unknown`, that nothing is on record, is a state of every key. */
export function isFilterState(key: StateFilterKey, state: string): boolean {
  if (state === 'unknown') return true;
  return key === 'stage' ? stages.some((stage) => stage === state) : isStateOf(key, state);
}

export function meetsStates(filter: StateFilter, states: KnownStates): boolean {
  const stateOf = (key: StateFilterKey) =>
    (key === 'stage' ? stageOf(states) : states[key]) ?? 'unknown';
  return stateFilterKeys.every((key) => {
    const wanted: readonly string[] | undefined = filter[key];
    return wanted === undefined || wanted.includes(stateOf(key));
  });
}

/** The states of a subject's axes, null where nothing is known. */
export function statesOfProgress({ clearance, levelling, building }: LastObserved): KnownStates {
  return {
    clearance: clearance?.state ?? null,
    levelling: levelling?.state ?? null,
    building: building?.state ?? null,
  };
}
