import type { LightRules } from '../../../geodata/plan/lightRules.ts';
import { milestones, type Milestone } from '../../../geodata/plan/milestone.ts';
import type { StageDurations } from '../../../geodata/plan/stageDurations.ts';

/** A number as it is typed, where it is whole and within limits. */
function whole(text: string, least: number, most: number): number | null {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

export const limits = {
  points: [0, 100],
  months: [1, 24],
  days: [0, 2000],
} as const;

export type LightTexts = Readonly<
  Record<'behindAmber' | 'behindRed' | 'missedAmber' | 'missedRed', string>
>;

export function textsOfRules({ behind, missedMonths }: LightRules): LightTexts {
  return {
    behindAmber: String(behind.amber),
    behindRed: String(behind.red),
    missedAmber: String(missedMonths.amber),
    missedRed: String(missedMonths.red),
  };
}

/** The rules that are typed; `order` where amber would begin after red, `number` where one is none, or out of its limits. */
export function readLightRules(texts: LightTexts): LightRules | 'order' | 'number' {
  const [amber = null, red = null] = [texts.behindAmber, texts.behindRed].map((text) =>
    whole(text, ...limits.points),
  );
  const [amberMonths = null, redMonths = null] = [texts.missedAmber, texts.missedRed].map((text) =>
    whole(text, ...limits.months),
  );
  if (amber === null || red === null || amberMonths === null || redMonths === null) return 'number';
  if (amber > red || amberMonths > redMonths) return 'order';
  return { behind: { amber, red }, missedMonths: { amber: amberMonths, red: redMonths } };
}

export type DurationTexts = Readonly<Record<Milestone, string>>;

export function textsOfDurations(durations: StageDurations): DurationTexts {
  return Object.fromEntries(
    milestones.map((milestone) => [milestone, String(durations[milestone])]),
  ) as DurationTexts;
}

export function readDurations(texts: DurationTexts): StageDurations | 'number' {
  const read = milestones.map((milestone) => [milestone, whole(texts[milestone], ...limits.days)]);
  return read.some(([, days]) => days === null)
    ? 'number'
    : (Object.fromEntries(read) as StageDurations);
}
