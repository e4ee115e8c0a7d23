import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import type { SubjectKind } from '../../../geodata/observation.ts';

/** A plan item of which nothing is known but what is given: 'project:planned'. */
export function planItem(item: string, given: Partial<PlanItem>): PlanItem {
  const [kind, id] = item.split(':') as [SubjectKind, string];
  return {
    item,
    subject: { kind, id },
    name: { zh: id, en: id },
    category: null,
    owner: null,
    contact: null,
    investment: null,
    parcels: [],
    blocks: [],
    areaMu: null,
    unknownAreas: 0,
    quality: null,
    provenance: { kind: 'example' },
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
    ...given,
  };
}
