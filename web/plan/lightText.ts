import { milestoneNames } from '../../geodata/plan/milestone.ts';
import { usualLightRules, type LightRules } from '../../geodata/plan/lightRules.ts';
import type { Forecast, PlanItem } from '../../geodata/plan/planItem.ts';
import { plainNumber } from '../words/format.ts';
import { say } from '../words/words.ts';
import { words } from './words/words.ts';

/** Percents and points are told whole: no record is finer. */
export function whole(value: number): string {
  return plainNumber(Math.round(value));
}

/** `落后 34 点` */
export function lightShort({ light }: PlanItem): string {
  const text = words.value.plan.lights;
  const { reason } = light;
  switch (reason.rule) {
    case 'behindPoints':
      return text.behind(whole(reason.expected - reason.actual));
    case 'missedMonths':
      return text.missed(say(milestoneNames[reason.milestone]), reason.months);
    default:
      return text[reason.rule];
  }
}

/** The rule that decided, with its figures. */
export function lightReason({ light, expectedPercent, actualPercent }: PlanItem): string {
  const text = words.value.plan.reasons;
  const { reason } = light;
  switch (reason.rule) {
    case 'behindPoints':
      return text.behindPoints(
        whole(reason.expected),
        whole(reason.actual),
        whole(reason.expected - reason.actual),
      );
    case 'missedMonths': {
      const milestone = say(milestoneNames[reason.milestone]);
      return reason.months === 0
        ? text.missedThisMonth(milestone, reason.due)
        : text.missedMonths(milestone, reason.due, reason.months);
    }
    case 'onPlan':
      return expectedPercent === null || actualPercent === null
        ? text.onPlan
        : text.onPlanAt(whole(expectedPercent), whole(actualPercent));
    case 'allPassed':
      return text.allPassed(reason.on);
    case 'nothingDue':
      return reason.next === null ? text.nothingDueYet : text.nothingDue(reason.next);
    case 'noPlan':
      return text.noPlan;
    case 'notObserved':
      return reason.since === null ? text.neverObserved : text.notObserved(reason.since);
  }
}

export function ruleText({ behind, missedMonths }: LightRules = usualLightRules): string {
  return words.value.plan.reasons.rule(
    behind.amber,
    behind.red,
    missedMonths.amber,
    missedMonths.red,
  );
}

/** `浮动 +12 天`, `缺 46 个工作日` */
export function scheduleShort({ schedule, deadline }: PlanItem): string {
  const text = words.value.plan.schedule;
  switch (schedule.kind) {
    case 'none':
      return deadline ? text.noDurations : text.none;
    case 'possible':
      return text.float(schedule.float);
    case 'impossible':
      return text.missing(schedule.missing);
    case 'unknownCalendar':
      return text.unknownYear(schedule.year);
  }
}

/** What the deadline needs, and what would have to give where it cannot be met. */
export function scheduleSentences({ schedule, deadline }: PlanItem): string[] {
  const text = words.value.plan.schedule;
  switch (schedule.kind) {
    case 'none':
      return [deadline ? text.noDurationsLong : text.noneLong];
    case 'possible':
      return [text.possible(schedule.float, say(milestoneNames[schedule.driving]))];
    case 'impossible': {
      const { missing, driving, earliest, share } = schedule;
      const gives = text.gives(earliest ?? text.laterYear, whole(share * 100));
      return [text.impossible(missing, say(milestoneNames[driving])), gives];
    }
    case 'unknownCalendar':
      return [text.unknownYearLong(schedule.year)];
  }
}

export function forecastSentences(forecast: Forecast): string[] {
  const text = words.value.plan.forecast;
  const pace = (points: number) => plainNumber(Math.round(points * 10) / 10);
  switch (forecast.kind) {
    case 'range':
      return [
        text.range(forecast.from, forecast.to),
        text.rule(forecast.months, pace(forecast.pace)),
        ...(forecast.neededPace === null ? [] : [text.needed(pace(forecast.neededPace))]),
      ];
    case 'finished':
      return [text.finished(forecast.on)];
    case 'cannotSay':
      return [`${text.cannotSay}：${text[forecast.why]}`];
  }
}
