import { milestoneNames } from '../../../geodata/plan/milestone.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import {
  actualStretches,
  blockedStretches,
  otherDays,
  plannedStretches,
  type Stretch,
} from './bars.ts';
import { milestoneStage } from './milestoneStage.ts';
import { eveningOf, widthOf, type TimeScale } from './timeScale.ts';

/** What is known to have ended and not when it began is drawn so wide, fading; in rem. */
const stub = 1.8;

/**
 * The bars of an item: the plan dashed above, what happened solid beneath, what is expected dotted. Lengths in pixels; `rem` is
 * the size of type.
 */
export function GanttBars(props: {
  readonly item: PlanItem;
  readonly scale: TimeScale;
  readonly day: IsoDate;
  readonly rem: number;
}) {
  const { item, scale, day, rem } = props;
  const at = (from: IsoDate | null, to: IsoDate) => {
    const right = eveningOf(scale, to);
    const left = from === null ? Math.max(0, right - stub * rem) : eveningOf(scale, from);
    return { x: left, width: Math.max(0.18 * rem, right - left - 0.1 * rem) };
  };
  const { deadline, forecast } = item;
  return (
    <svg width={widthOf(scale)} height="100%" aria-hidden="true">
      {plannedStretches(item).map((stretch) => (
        <rect
          key={stretch.milestone}
          class={`bar-planned stage-${milestoneStage[stretch.milestone]}`}
          data-open-start={stretch.from === null}
          {...at(stretch.from, stretch.to)}
          y={0.62 * rem}
          height={0.62 * rem}
          rx={0.13 * rem}
        >
          <title>{plannedTitle(stretch)}</title>
        </rect>
      ))}
      {actualStretches(item, day).map((stretch) => (
        <ActualBar
          key={stretch.milestone}
          stretch={stretch}
          rem={rem}
          {...at(stretch.from, stretch.to)}
        />
      ))}
      {blockedStretches(item, day).map(({ from, to }) => (
        <rect
          key={from}
          class="bar-blocked"
          {...at(from, to)}
          y={1.62 * rem}
          height={0.95 * rem}
          rx={0.13 * rem}
        />
      ))}
      {otherDays(item).map(({ milestone, day: other, isChange }) => (
        <circle
          key={`${milestone}${other}`}
          class={`bar-other stage-${milestoneStage[milestone]}`}
          data-change={isChange}
          cx={eveningOf(scale, other)}
          cy={0.93 * rem}
          r={0.24 * rem}
        >
          <title>{words.value.plan.gantt.planned(say(milestoneNames[milestone]), other)}</title>
        </circle>
      ))}
      {forecast.kind === 'range' && (
        <ForecastLine
          left={eveningOf(scale, day)}
          from={eveningOf(scale, forecast.from)}
          to={Math.min(eveningOf(scale, forecast.to), widthOf(scale) + rem)}
          rem={rem}
          title={words.value.plan.gantt.forecast(forecast.from, forecast.to)}
        />
      )}
      {deadline && (
        <path
          class="bar-deadline"
          d={diamond(eveningOf(scale, deadline.due), 0.93 * rem, 0.44 * rem)}
        >
          <title>
            {words.value.plan.gantt.due(say(milestoneNames[deadline.milestone]), deadline.due)}
          </title>
        </path>
      )}
    </svg>
  );
}

function ActualBar(props: {
  readonly stretch: Stretch;
  readonly x: number;
  readonly width: number;
  readonly rem: number;
}) {
  const { stretch, x, width, rem } = props;
  const stage = milestoneStage[stretch.milestone];
  return (
    <rect
      class={`bar-actual stage-${stage}`}
      data-open-start={stretch.from === null}
      data-open={stretch.isOpen}
      x={x}
      width={width}
      y={1.62 * rem}
      height={0.95 * rem}
      rx={0.13 * rem}
    >
      <title>
        {stretch.isOpen
          ? say(milestoneNames[stretch.milestone])
          : words.value.plan.gantt.actual(say(milestoneNames[stretch.milestone]), stretch.to)}
      </title>
    </rect>
  );
}

/** From the day on show to the earliest and on to the latest day expected. */
function ForecastLine(props: {
  readonly left: number;
  readonly from: number;
  readonly to: number;
  readonly rem: number;
  readonly title: string;
}) {
  const { left, from, to, rem, title } = props;
  const y = 2.1 * rem;
  return (
    <g class="bar-forecast">
      <title>{title}</title>
      <path class="bar-forecast-line" d={`M${left} ${y}H${from}`} />
      <rect
        x={from}
        width={Math.max(0.3 * rem, to - from)}
        y={y - 0.22 * rem}
        height={0.44 * rem}
        rx={0.22 * rem}
      />
    </g>
  );
}

function diamond(x: number, y: number, radius: number): string {
  return `M${x} ${y - radius}l${radius} ${radius}l${-radius} ${radius}l${-radius} ${-radius}z`;
}

function plannedTitle({ milestone, to }: Stretch): string {
  return words.value.plan.gantt.planned(say(milestoneNames[milestone]), to);
}

/** The same in words, for whoever does not see it. */
export function ganttText(item: PlanItem, light: string): string {
  const text = words.value.plan.gantt;
  const days = item.milestones.flatMap(({ milestone, planned, actual }) => {
    const name = say(milestoneNames[milestone]);
    return [
      planned[0] ? text.planned(name, planned[0].due) : [],
      actual ? text.actual(name, actual.day) : [],
    ].flat();
  });
  const due = item.deadline
    ? [text.due(say(milestoneNames[item.deadline.milestone]), item.deadline.due)]
    : [];
  const expected =
    item.forecast.kind === 'range' ? [text.forecast(item.forecast.from, item.forecast.to)] : [];
  const blocked = item.blockers
    .filter(({ clearedOn }) => clearedOn === null)
    .map(({ what }) => text.blocked(say(what)));
  const told = [...days, ...due, ...expected, ...blocked];
  return [say(item.name), light, ...(told.length > 0 ? told : [text.nothing])].join('；');
}
