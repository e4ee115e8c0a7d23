import { isoDate } from '../../../geodata/date.ts';
import type { Milestone } from '../../../geodata/plan/milestone.ts';
import type { LightColour, PlanItem, PlannedMilestone } from '../../../geodata/plan/planItem.ts';

const example = { kind: 'example' } as const;

/** A project of which nothing is known but what is given. */
export function planItem(part: Partial<PlanItem> = {}): PlanItem {
  const id = part.item?.split(':')[1] ?? 'mill';
  return {
    item: `project:${id}`,
    subject: { kind: 'project', id },
    name: { zh: id, en: id },
    category: 'industry',
    owner: null,
    contact: null,
    investment: null,
    parcels: [],
    blocks: [],
    areaMu: null,
    unknownAreas: 0,
    quality: null,
    provenance: example,
    milestones: [],
    deadline: null,
    expectedPercent: null,
    actualPercent: null,
    light: { colour: 'unknown', reason: { rule: 'noPlan' } },
    lightHistory: [],
    schedule: { kind: 'none' },
    forecast: { kind: 'cannotSay', why: 'nothingPlanned' },
    blockers: [],
    etag: null,
    ...part,
  };
}

export function lit(colour: LightColour): PlanItem['light'] {
  return colour === 'unknown'
    ? { colour, reason: { rule: 'notObserved', since: null } }
    : { colour, reason: { rule: 'onPlan' } };
}

/** A milestone with its days: of the first plan, of what is set now, and as it went. */
export function milestone(
  name: Milestone,
  {
    baseline = null,
    planned = baseline === null ? [] : [baseline],
    actual = null,
  }: { baseline?: string | null; planned?: readonly string[]; actual?: string | null },
): PlannedMilestone {
  return {
    milestone: name,
    baseline: baseline === null ? null : isoDate(baseline),
    planned: planned.map((day) => ({
      due: isoDate(day),
      asPrinted: null,
      provenance: example,
      note: null,
    })),
    actual: actual === null ? null : { day: isoDate(actual), provenance: example },
    latest: null,
  };
}
