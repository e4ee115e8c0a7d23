import type { Axis, AxisStates } from '../../../axis.ts';
import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { Stage } from '../../../stage.ts';

/** What an observation would say: an axis, its state and a percent where one is given. */
export type Finding = {
  readonly [A in Axis]: {
    readonly axis: A;
    readonly state: AxisStates[A];
    readonly percent: number | null;
  };
}[Axis];

/** A step of a parcel's life: the finding it brings, the stage it belongs to and how long it usually lasts. */
export type Step = {
  readonly finding: Finding;
  readonly stage: Stage;
  readonly months: number;
  readonly qualifiers: readonly Bilingual[];
  /** Left out but on land with people and houses on it, or of parcels that are reported in detail. */
  readonly only?: 'settled' | 'detailed';
};

function step(stage: Stage, months: number, finding: Finding, ...qualifiers: Bilingual[]): Step {
  return { stage, months, finding, qualifiers };
}

const clearance = (state: AxisStates['clearance']): Finding => ({
  axis: 'clearance',
  state,
  percent: null,
});

const levelling = (state: AxisStates['levelling'], percent: number | null = null): Finding => ({
  axis: 'levelling',
  state,
  percent,
});

const building = (state: AxisStates['building'], percent: number | null = null): Finding => ({
  axis: 'building',
  state,
  percent,
});

/** What holds before anything begins. */
export const initialSteps: readonly Step[] = [
  step('notStarted', 0, clearance('notStarted')),
  step('notStarted', 0, levelling('notStarted')),
  step('notStarted', 0, building('notSupplied')),
];

/** From the first survey to design output, some four years of an ordinary parcel. */
export const steps: readonly Step[] = [
  { ...step('clearance', 1.8, clearance('surveying')), only: 'detailed' },
  step('clearance', 2.6, clearance('negotiating')),
  { ...step('clearance', 1.4, clearance('vacating')), only: 'settled' },
  { ...step('clearance', 1.4, clearance('demolishing')), only: 'settled' },
  step('clearance', 1.6, clearance('clearing')),
  step('clearance', 0.6, clearance('cleared')),
  { ...step('clearance', 1.4, levelling('tendering')), only: 'detailed' },
  step('levelling', 0.9, levelling('mobilised'), bilingual('机械已进场', 'machines on site')),
  step('levelling', 2.4, levelling('levelling', 35)),
  step('levelling', 2.4, levelling('levelling', 75)),
  { ...step('clearedAndLevelled', 1.2, levelling('substantiallyComplete')), only: 'detailed' },
  step('clearedAndLevelled', 1, levelling('complete')),
  { ...step('clearedAndLevelled', 1.6, building('supplied')), only: 'detailed' },
  step(
    'clearedAndLevelled',
    3,
    building('preparing'),
    bilingual('施工许可办理中', 'building permit pending'),
  ),
  step('underConstruction', 1.2, building('started')),
  step(
    'underConstruction',
    3,
    building('underConstruction', 20),
    bilingual('基础施工', 'foundations'),
  ),
  step(
    'underConstruction',
    3.4,
    building('underConstruction', 50),
    bilingual('主体施工', 'structure'),
  ),
  step(
    'underConstruction',
    3.2,
    building('underConstruction', 80),
    bilingual('主体结顶', 'topped out'),
  ),
  step('completed', 3.2, building('completed')),
  step('inProduction', 6, building('inProduction')),
  step('inProduction', 6, building('atCapacity')),
];
