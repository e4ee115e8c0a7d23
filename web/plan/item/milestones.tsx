import { milestoneNames } from '../../../geodata/plan/milestone.ts';
import type { PlanItem, PlannedMilestone } from '../../../geodata/plan/planItem.ts';
import { Badge } from '../../parts/badge.tsx';
import { shownDate } from '../../state/records.ts';
import { say } from '../../words/words.ts';
import { milestoneStage } from '../gantt/milestoneStage.ts';
import { words } from '../words/words.ts';

/** Every milestone: what each document or plan sets, when it was passed, and the last days on which it can be begun and done. */
export function Milestones({ item }: { readonly item: PlanItem }) {
  const text = words.value.plan.item;
  if (item.milestones.length === 0) return <p class="quiet">{words.value.plan.gantt.nothing}</p>;
  return (
    <table class="plan-milestones">
      <thead>
        <tr>
          <th scope="col">{text.milestone}</th>
          <th scope="col">{text.planned}</th>
          <th scope="col">{text.actual}</th>
          <th scope="col">{text.latest}</th>
        </tr>
      </thead>
      <tbody>
        {item.milestones.map((milestone) => (
          <Row
            key={milestone.milestone}
            milestone={milestone}
            isDriving={isDriving(item, milestone)}
            isDeadline={item.deadline?.milestone === milestone.milestone}
          />
        ))}
      </tbody>
    </table>
  );
}

function isDriving({ schedule }: PlanItem, { milestone }: PlannedMilestone): boolean {
  return (
    (schedule.kind === 'possible' || schedule.kind === 'impossible') &&
    schedule.driving === milestone
  );
}

function Row(props: {
  readonly milestone: PlannedMilestone;
  readonly isDriving: boolean;
  readonly isDeadline: boolean;
}) {
  const { milestone: row, isDriving, isDeadline } = props;
  const text = words.value.plan.item;
  const { planned, actual, baseline, latest } = row;
  const due = planned[0]?.due;
  const isLate = due !== undefined && (actual?.day ?? shownDate.value ?? '') > due;
  const notes = planned.flatMap(({ note }) => note ?? []);
  return (
    <>
      <tr data-driving={isDriving}>
        <th scope="row">
          <i class={`stage-dot stage-${milestoneStage[row.milestone]}`} aria-hidden="true" />
          {say(milestoneNames[row.milestone])}
          {isDeadline && (
            <b class="plan-key-deadline" title={words.value.plan.head.deadline}>
              {' '}
              ◆
            </b>
          )}
          {isDriving && <small>{text.driving}</small>}
        </th>
        <td>
          {planned.length === 0 && <span class="unknown">{words.value.plan.noDay}</span>}
          {planned.map((day, index) => (
            <p key={`${day.due}${index}`} class={index > 0 ? 'plan-other-reading' : ''}>
              {index > 0 && <small>{text.otherReading} </small>}
              {day.due}{' '}
              <Badge
                provenance={day.provenance}
                {...(day.asPrinted && { asPrinted: day.asPrinted.zh })}
              />
              {day.asPrinted && <small>{text.asPrinted(say(day.asPrinted))}</small>}
            </p>
          ))}
          {baseline !== null && baseline !== due && <small>{text.baseline(baseline)}</small>}
        </td>
        <td data-late={isLate}>
          {actual ? (
            <>
              {actual.day} <Badge provenance={actual.provenance} />
            </>
          ) : (
            <span class="unknown">{words.value.plan.notPassed}</span>
          )}
        </td>
        <td>
          {latest ? (
            <>
              {latest.start}
              <br />→ {latest.finish}
            </>
          ) : (
            <span class="unknown">{words.value.none}</span>
          )}
        </td>
      </tr>
      {notes.length > 0 && (
        <tr class="plan-milestone-note">
          <td colSpan={4}>{notes.map(say).join(' ')}</td>
        </tr>
      )}
    </>
  );
}
