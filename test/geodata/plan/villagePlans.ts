import { bilingual } from '../../../geodata/bilingual.ts';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import type { AxisState } from '../../../geodata/plan/milestone.ts';
import type { MilestoneDays, Plan } from '../../../geodata/plan/plan.ts';
import { planItemsOf } from '../../../geodata/plan/planItems.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import type { PlanParcel, PlanRecords } from '../../../geodata/plan/planRecords.ts';
import { seenStatesOf } from '../../../geodata/plan/seenStates.ts';
import type { Project } from '../../../geodata/project.ts';
import type { WrittenVersion } from '../../../geodata/written/writtenRecord.ts';

const provenance = { kind: 'site' } as const;

/** What was seen on a day: `['2010-09-30', {axis, state}, 40]`. */
export type Seen = readonly [day: string, state: AxisState, percent?: number | undefined];

export const at = {
  clearing: { axis: 'clearance', state: 'clearing' },
  cleared: { axis: 'clearance', state: 'cleared' },
  unlevelled: { axis: 'levelling', state: 'notStarted' },
  mobilised: { axis: 'levelling', state: 'mobilised' },
  levelling: { axis: 'levelling', state: 'levelling' },
  levelled: { axis: 'levelling', state: 'complete' },
  nearlyLevelled: { axis: 'levelling', state: 'substantiallyComplete' },
  noClearance: { axis: 'clearance', state: 'notRequired' },
  preparing: { axis: 'building', state: 'preparing' },
  started: { axis: 'building', state: 'started' },
  building: { axis: 'building', state: 'underConstruction' },
  completed: { axis: 'building', state: 'completed' },
  producing: { axis: 'building', state: 'inProduction' },
} as const satisfies Record<string, AxisState>;

export function statesSeen(...seen: readonly Seen[]) {
  return seenStatesOf(
    seen.map(([day, state, percent], index) => ({
      ...state,
      id: `e${index}`,
      percent: percent ?? null,
      asOf: isoDate(day),
      recordedAt: isoInstant(`${day}T02:00:00Z`),
      provenance,
    })),
  );
}

export function parcelOf(id: string, areaM2: number | null = 10_000, block = 'b'): PlanParcel {
  return { id, name: bilingual(id, id), block, areaM2, quality: 'surveyed' };
}

export function days(planned: { readonly [M in keyof MilestoneDays]?: string }): MilestoneDays {
  return planned as MilestoneDays;
}

/** A plan of the project `p`, recorded on the day on which it was agreed where nothing else is said. */
export function planOf(
  agreedOn: string,
  planned: MilestoneDays,
  more: Partial<Plan> & { readonly recordedOn?: string } = {},
): WrittenVersion<'plan'> {
  const { recordedOn = agreedOn, ...rest } = more;
  const content: Plan = {
    subject: { kind: 'project', id: 'p' },
    agreedOn: isoDate(agreedOn),
    planned,
    deadline: null,
    passed: {},
    provenance,
    note: null,
    ...rest,
  };
  const recordedAt = isoInstant(`${recordedOn}T02:00:00Z`);
  return { kind: 'plan', item: 'project:p', content, recordedAt, recordedBy: null };
}

export const project: Project = {
  id: 'p',
  name: bilingual('项目', 'Project'),
  owner: null,
  category: 'industry',
  contact: '王',
  investment: null,
  parcels: ['a'],
  provenance,
  note: null,
};

/** The records of a zone with the project `p` on the parcel `a`. */
export function villageOf(
  seen: readonly Seen[],
  plans: readonly WrittenVersion<'plan'>[] = [],
  more: Partial<PlanRecords> = {},
): PlanRecords {
  return {
    zone: { id: 'village', name: bilingual('村', 'Village') },
    projects: [project],
    targets: [],
    plans: new Map(plans.length === 0 ? [] : [['project:p', plans]]),
    blockers: [],
    stageDurations: null,
    lightRules: null,
    blocks: [{ id: 'b', name: bilingual('区块', 'Block') }],
    works: [],
    events: [],
    parcels: new Map([['a', parcelOf('a')]]),
    seen: new Map(seen.length === 0 ? [] : [['parcel:a', statesSeen(...seen)]]),
    ...more,
  };
}

export function itemsOn(records: PlanRecords, day: string): PlanItem[] {
  return [...planItemsOf(records, { day: isoDate(day), etagOf: ({ recordedAt }) => recordedAt })];
}

/** The item of the project `p`. */
export function itemOn(records: PlanRecords, day: string): PlanItem {
  return itemsOn(records, day).find(({ item }) => item === 'project:p')!;
}
