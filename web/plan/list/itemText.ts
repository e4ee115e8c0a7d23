import type { Quantity } from '../../../geodata/observation.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { toSquareMetres } from '../../../geodata/units.ts';
import { areaText, figureNumber, say } from '../../words/words.ts';
import { words } from '../words/words.ts';

/** `王 · 一号路`; of what is no project, what it is. */
export function whoAndWhere({ contact, blocks, subject }: PlanItem): string {
  const text = words.value.plan;
  const what = subject.kind === 'project' ? [] : [text.subjects[subject.kind]];
  const places = blocks.filter(({ id }) => id !== subject.id).map(({ name }) => say(name));
  return [...what, contact ?? [], ...places].flat().join(' · ') || text.noContact;
}

export function landText({ areaMu, unknownAreas }: PlanItem): string {
  if (areaMu === null) return words.value.unknown;
  return `${areaText(toSquareMetres(areaMu, 'mu'))}${unknownAreas > 0 ? '+' : ''}`;
}

export function investmentText(investment: Quantity | null): string {
  return investment === null
    ? words.value.notStated
    : `${figureNumber(investment.value, investment.unit)} ${words.value.figureUnits[investment.unit]}`;
}

/** Whether something stands in its way on the day on show. */
export function isBlocked({ blockers }: PlanItem): boolean {
  return blockers.some(({ clearedOn }) => clearedOn === null);
}
