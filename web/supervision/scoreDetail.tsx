import { useSignal } from '@preact/signals';
import type {
  CriterionScore,
  MonthFigures,
  Score,
} from '../../geodata/supervision/monthReading.ts';
import type { ScoreTask } from '../../geodata/supervision/scoreTask.ts';
import { SubjectLink } from '../parts/record.tsx';
import { say } from '../words/words.ts';
import { words } from './words/words.ts';
import { pointsText } from './written.ts';

export type Tasks = MonthFigures['tasks'];

/** So many tasks are shown before the rest is asked for. */
const fewTasks = 8;

/** Every criterion with its rule, its share and what earned or missed its points. */
export function ScoreDetail(props: {
  readonly score: Score;
  readonly name: string;
  readonly tasks: Tasks;
}) {
  const { score, name, tasks } = props;
  const text = words.value.supervision;
  return (
    <section class="duty-criteria" aria-label={text.scoreOf(name)}>
      <p class="duty-formula">
        {text.formulaHead}
        {score.points !== null && (
          <b>
            {' '}
            {pointsText(score.points)} ÷ {pointsText(score.possible)} × 100 ={' '}
            {score.score?.toFixed(1)}
          </b>
        )}
      </p>
      <div class="duty-criteria-grid">
        {score.criteria.map((criterion) => (
          <Criterion key={criterion.criterion} score={criterion} tasks={tasks} />
        ))}
      </div>
    </section>
  );
}

function Criterion({ score, tasks }: { readonly score: CriterionScore; readonly tasks: Tasks }) {
  const areAllShown = useSignal(false);
  const text = words.value.supervision;
  const { criterion, weight, points, done, of, earned, leftOut } = score;
  const unit = criterion === 'levelling' ? text.taskUnit.mu : text.taskUnit.item;
  const rows = [
    ...earned
      .toSorted((a, b) => b.points - a.points)
      .map(({ task, points: got }) => ({ task: tasks[task], got })),
    ...leftOut.map((task) => ({ task: tasks[task], got: null })),
  ];
  const shown = areAllShown.value ? rows : rows.slice(0, fewTasks);
  return (
    <div class="duty-criterion">
      <h4>
        {text.criteria[criterion]}
        <span>
          {points === null
            ? words.value.none
            : text.pointsOf(pointsText(points), pointsText(weight))}
        </span>
      </h4>
      <p class="duty-rule">{text.formulas[criterion]}</p>
      {points === null && leftOut.length === 0 ? (
        <p class="duty-quiet">{text.nothingToJudge}</p>
      ) : (
        <>
          {points !== null && (
            <p class="duty-share">
              <span class="duty-bar">
                <span style={{ width: `${of > 0 ? (done / of) * 100 : 0}%` }} />
              </span>
              {text.doneOf(pointsText(done), pointsText(of), unit)}
            </p>
          )}
          <ul class="duty-tasks">
            {shown.map(
              ({ task, got }, index) => task && <Task key={index} task={task} got={got} />,
            )}
          </ul>
          {rows.length > shown.length && (
            <button type="button" class="link" onClick={() => (areAllShown.value = true)}>
              {text.allTasks(rows.length)}
            </button>
          )}
        </>
      )}
    </div>
  );
}

function Task({ task, got }: { readonly task: ScoreTask; readonly got: number | null }) {
  const text = words.value.supervision;
  const { subject, name, what, due, done, outcome, leftOut } = task;
  const isLate = done !== null && due !== null && done > due;
  return (
    <li class={`duty-task duty-task-${outcome}`}>
      <span aria-hidden="true">
        {outcome === 'earned' ? '●' : outcome === 'missed' ? '■' : '◇'}
      </span>
      <span class="duty-task-name">
        {subject.kind === 'zone' ? (
          say(name)
        ) : (
          <SubjectLink to={{ kind: subject.kind, id: subject.id }}>{say(name)}</SubjectLink>
        )}
        <small>
          {[
            what && say(what),
            due === null ? text.noDue : `${text.due} ${due}`,
            done === null
              ? text.notDone
              : `${text.done} ${done}${isLate ? ` · ${text.lateDone}` : ''}`,
            leftOut && text.leftOut[leftOut],
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <b>{got === null ? words.value.none : `+${pointsText(got)}`}</b>
    </li>
  );
}
