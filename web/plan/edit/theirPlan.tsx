import { milestoneNames, milestones } from '../../../geodata/plan/milestone.ts';
import type { Plan } from '../../../geodata/plan/plan.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { draftOfPlan, type PlanDraft } from './planDraft.ts';

/** What somebody else has written meanwhile beside what one has typed, where they differ. */
export function TheirPlan(props: {
  readonly item: PlanItem;
  /** null: they took it back. */
  readonly theirs: Plan | null;
  readonly yours: PlanDraft;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}) {
  const { item, theirs, yours } = props;
  const text = words.value.plan.edit;
  const kept = theirs && draftOfPlan(item, theirs);
  const deadlineText = ({ deadlineOf, due }: PlanDraft) =>
    deadlineOf === '' ? text.noDeadline : `${say(milestoneNames[deadlineOf])} ${due}`;
  const rows = kept
    ? [
        ...milestones.map((milestone) => [
          say(milestoneNames[milestone]),
          kept.planned[milestone],
          yours.planned[milestone],
        ]),
        [words.value.plan.head.deadline, deadlineText(kept), deadlineText(yours)],
        [text.note, kept.note, yours.note],
      ].filter(([, theirText, yourText]) => theirText !== yourText)
    : [];
  return (
    <div class="plan-theirs">
      {kept === null ? (
        <p>{text.gone}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{text.field}</th>
              <th scope="col">{text.theirs}</th>
              <th scope="col">{text.yours}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, theirText, yourText]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{theirText || words.value.none}</td>
                <td>{yourText || words.value.none}</td>
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={3}>{text.same}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      <p class="plan-form-buttons">
        <button type="button" class="button" onClick={props.keepMine}>
          {text.useMine}
        </button>
        <button type="button" class="button" onClick={props.takeTheirs}>
          {text.useTheirs}
        </button>
      </p>
    </div>
  );
}
