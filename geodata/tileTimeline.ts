import { axes, type Axis, type AxisStates } from './axis.ts';
import { isoDate, type IsoDate } from './date.ts';
import { statesToEnter } from './entry/stateCodes.ts';
import type { TimelineStep } from './parcelTimeline.ts';

/**
 * The whole past of a subject as one text, short enough to stand on every feature of a map tile:
 * `00010101---;20080601-2-=/35/;20101008-33!@20100930`. A step is its day, a digit for each axis (the state's place in
 * `timelineStates`, `-` where nothing is known), `!` where it is blocked, then, only where there are any, the percents of the axes
 * and the day that the states speak of where that is another.
 */
export function tileTimeline(steps: readonly TimelineStep[]): string {
  return steps.map(stepText).join(';');
}

/** The states of each axis in the order of their digits. */
export const timelineStates: { readonly [A in Axis]: readonly AxisStates[A][] } = {
  clearance: statesToEnter('clearance') as readonly AxisStates['clearance'][],
  levelling: statesToEnter('levelling') as readonly AxisStates['levelling'][],
  building: statesToEnter('building') as readonly AxisStates['building'][],
};

const stepPattern =
  /^(\d{8})([-\d])([-\d])([-\d])(!?)(?:=([\d.]*)\/([\d.]*)\/([\d.]*))?(?:@(\d{8}))?$/;

/** Reads what `tileTimeline` wrote; throws a RangeError for anything else. */
export function readTileTimeline(text: string): TimelineStep[] {
  return text.split(';').map((step) => {
    const match = stepPattern.exec(step);
    if (!match) throw new RangeError(`not a step of a timeline: ${step}`);
    const [, day = '', c = '', l = '', b = '', blocked, ...rest] = match;
    const [clearance, levelling, building, asOf] = rest;
    const from = dayFrom(day);
    const states = {
      clearance: timelineStates.clearance[Number(c)] ?? null,
      levelling: timelineStates.levelling[Number(l)] ?? null,
      building: timelineStates.building[Number(b)] ?? null,
    };
    const isKnown = axes.some((axis) => states[axis] !== null);
    return {
      from,
      asOf: isKnown ? (asOf === undefined ? from : dayFrom(asOf)) : null,
      ...states,
      blocked: blocked === '!',
      clearancePercent: percentFrom(clearance),
      levellingPercent: percentFrom(levelling),
      buildingPercent: percentFrom(building),
    };
  });
}

function stepText(step: TimelineStep): string {
  const { from, asOf, blocked, clearancePercent, levellingPercent, buildingPercent } = step;
  const percents = [clearancePercent, levellingPercent, buildingPercent];
  const digits = axes.map((axis) => digitOf(axis, step[axis])).join('');
  const said = percents.some((percent) => percent !== null)
    ? `=${percents.map((percent) => percent ?? '').join('/')}`
    : '';
  const speaksOf = asOf !== null && asOf !== from ? `@${dayText(asOf)}` : '';
  return `${dayText(from)}${digits}${blocked ? '!' : ''}${said}${speaksOf}`;
}

function digitOf(axis: Axis, state: AxisStates[Axis] | null): string {
  if (state === null) return '-';
  return String((timelineStates[axis] as readonly AxisStates[Axis][]).indexOf(state));
}

function dayText(day: IsoDate): string {
  return day.replaceAll('-', '');
}

function dayFrom(digits: string): IsoDate {
  return isoDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
}

function percentFrom(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}
