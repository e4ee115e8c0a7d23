import { bilingual } from '../../../geodata/bilingual.ts';
import { firstDay, isoDate } from '../../../geodata/date.ts';
import type { Milestone } from '../../../geodata/plan/milestone.ts';
import { windowOf } from '../../../geodata/supervision/month.ts';
import type { IsoMonth } from '../../../geodata/supervision/monthClosing.ts';
import { monthFigures, noRanksBefore } from '../../../geodata/supervision/monthFigures.ts';
import type { MonthFigures } from '../../../geodata/supervision/monthReading.ts';
import type { ScoreRules } from '../../../geodata/supervision/scoreRules.ts';
import type {
  Supervised,
  SupervisedBlocker,
  SupervisedItem,
  SupervisedParcel,
  SupervisedStep,
} from '../../../geodata/supervision/supervised.ts';

/** Round weights, so that points are worked out in the head. */
export const rules: ScoreRules = {
  weights: { starts: 30, completions: 20, levelling: 20, onTime: 20, blockersCleared: 10 },
};

export const name = (text: string) => bilingual(text, text);

const nothing: SupervisedStep = {
  from: firstDay,
  clearance: null,
  levelling: null,
  building: null,
  blocked: false,
};

/** A parcel of 15 亩 (10 000 m²) in block `east` unless it says otherwise; steps as days and what they bring. */
export function parcel(
  id: string,
  steps: readonly (readonly [day: string, states: Partial<SupervisedStep>])[],
  other: Partial<SupervisedParcel> = {},
): SupervisedParcel {
  let states: SupervisedStep = nothing;
  const course = steps.map(([day, brought]) => {
    states = { ...states, ...brought, from: isoDate(day) };
    return states;
  });
  return {
    id,
    name: name(id),
    block: 'east',
    areaM2: 10_000,
    quality: 'surveyed',
    steps: [nothing, ...course],
    ...other,
  };
}

/** A project on the parcel of the same id. */
export function item(
  id: string,
  milestones: readonly (readonly [Milestone, due: string | null, passed: string | null])[],
  other: Partial<SupervisedItem> = {},
): SupervisedItem {
  return {
    subject: { kind: 'project', id },
    name: name(id),
    contact: '王',
    parcels: [id],
    blocks: [{ id: 'east', name: name('east') }],
    areaMu: 15,
    unknownAreas: 0,
    milestones: milestones.map(([milestone, due, passed]) => ({
      milestone,
      due: due === null ? null : isoDate(due),
      passed: passed === null ? null : isoDate(passed),
      seenBefore: passed !== null,
    })),
    light: 'green',
    lightBefore: 'green',
    ...other,
  };
}

export function blocker(
  id: string,
  since: string,
  clearedOn: string | null,
  other: Partial<SupervisedBlocker> = {},
): SupervisedBlocker {
  return {
    id,
    name: name(id),
    subject: { kind: 'project', id },
    what: name('电杆未迁'),
    owner: null,
    since: isoDate(since),
    nextStep: null,
    due: null,
    clearedOn: clearedOn === null ? null : isoDate(clearedOn),
    provenance: { kind: 'site' },
    blocks: ['east'],
    contact: '王',
    ...other,
  };
}

const blocks = ['east', 'north', 'west'].map((id) => ({ id, name: name(id) }));

export function figuresOf(month: string, of: Partial<Supervised>, by = rules): MonthFigures {
  return monthFigures(
    { blocks, parcels: [], items: [], blockers: [], ...of },
    {
      window: windowOf(month as IsoMonth),
      knownBy: null,
      rules: by,
      areRulesUsual: false,
      before: noRanksBefore,
    },
  );
}

export function areaOf(figures: MonthFigures, id: string | null) {
  return figures.areas.find((area) => area.id === id)!;
}
