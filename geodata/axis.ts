import { bilingual, type Bilingual } from './bilingual.ts';

/**
 * The three axes of progress. They are independent: land may be cleared and not levelled, a plant may run on land whose
 * clearance nobody recorded. Each has its states in order, early to late.
 */
export const axes = ['clearance', 'levelling', 'building'] as const;
export type Axis = (typeof axes)[number];

/** 清表: from the first survey to bare ground. `reclearing` is a second pass over land that was cleared and left (二次清表). */
export const clearanceStates = [
  'notStarted',
  'surveying',
  'negotiating',
  'vacating',
  'demolishing',
  'clearing',
  'reclearing',
  'cleared',
] as const;

/** 土方平整. `substantiallyComplete` is what a source calls 基本完成: finished in substance, no percent given. */
export const levellingStates = [
  'notStarted',
  'tendering',
  'tendered',
  'mobilised',
  'levelling',
  'substantiallyComplete',
  'complete',
] as const;

/** 建设, from land supply to design output. Works (roads, rivers, plants) are observed on this axis too. */
export const buildingStates = [
  'notSupplied',
  'supplied',
  'preparing',
  'started',
  'underConstruction',
  'completed',
  'inProduction',
  'atCapacity',
] as const;

type ClearanceState = (typeof clearanceStates)[number];
type LevellingState = (typeof levellingStates)[number];
type BuildingState = (typeof buildingStates)[number];

/** Ordinary states of an axis, or `notRequired`: the axis does not apply to this subject. */
export type AxisStates = {
  readonly clearance: ClearanceState | 'notRequired';
  readonly levelling: LevellingState | 'notRequired';
  readonly building: BuildingState | 'notRequired';
};

export const statesOf: { readonly [A in Axis]: readonly AxisStates[A][] } = {
  clearance: clearanceStates,
  levelling: levellingStates,
  building: buildingStates,
};

export const axisNames: Record<Axis, Bilingual> = {
  clearance: bilingual('清表', 'Clearance'),
  levelling: bilingual('平整', 'Levelling'),
  building: bilingual('建设', 'Building'),
};

export const stateNames: { readonly [A in Axis]: Readonly<Record<AxisStates[A], Bilingual>> } = {
  clearance: {
    notStarted: bilingual('未启动', 'Not started'),
    surveying: bilingual('摸底丈量', 'Surveying'),
    negotiating: bilingual('政策处理中', 'Settling compensation'),
    vacating: bilingual('腾空中', 'Vacating'),
    demolishing: bilingual('拆除中', 'Demolishing'),
    clearing: bilingual('清表中', 'Clearing'),
    reclearing: bilingual('二次清表中', 'Second clearance'),
    cleared: bilingual('清表完成', 'Cleared'),
    notRequired: bilingual('无需清表', 'Not required'),
  },
  levelling: {
    notStarted: bilingual('未启动', 'Not started'),
    tendering: bilingual('招投标中', 'Out to tender'),
    tendered: bilingual('已完成招标', 'Tender complete'),
    mobilised: bilingual('已进场施工', 'Contractor on site'),
    levelling: bilingual('平整中', 'Levelling'),
    substantiallyComplete: bilingual('基本完成', 'Substantially complete'),
    complete: bilingual('平整完成', 'Levelled'),
    notRequired: bilingual('无需平整', 'Not required'),
  },
  building: {
    notSupplied: bilingual('未供地', 'Not supplied'),
    supplied: bilingual('已供地', 'Supplied'),
    preparing: bilingual('前期准备', 'Preparing'),
    started: bilingual('已开工', 'Started'),
    underConstruction: bilingual('在建', 'Under construction'),
    completed: bilingual('已竣工', 'Completed'),
    inProduction: bilingual('已投产', 'In production'),
    atCapacity: bilingual('已达产', 'At design output'),
    notRequired: bilingual('无需建设', 'Not required'),
  },
};

/** The wording of any state of any axis; the caller holds a state of that axis. */
export function stateName<A extends Axis>(axis: A, state: AxisStates[A]): Bilingual {
  return stateNames[axis][state];
}

export function isStateOf<A extends Axis>(axis: A, state: string): state is AxisStates[A] {
  return Object.hasOwn(stateNames[axis], state);
}

const orders: { readonly [A in Axis]: ReadonlyMap<string, number> } = {
  clearance: orderOf(clearanceStates),
  levelling: orderOf(levellingStates),
  building: orderOf(buildingStates),
};

function orderOf(states: readonly string[]): ReadonlyMap<string, number> {
  return new Map(states.map((state, index) => [state, index]));
}

/** The position in the axis's order, 0 first; undefined for `notRequired`, which stands outside the order. */
export function stateOrder<A extends Axis>(axis: A, state: AxisStates[A]): number | undefined {
  return orders[axis].get(state);
}
