import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { MonthReading } from '../../geodata/supervision/monthReading.ts';
import { ranksOf, scoreOf } from '../../geodata/supervision/score.ts';
import {
  scoreCriteria,
  type ScoreCriterion,
  type ScoreRules,
} from '../../geodata/supervision/scoreRules.ts';
import { zoneItem } from '../../geodata/written/writtenRecord.ts';
import { addressOf } from '../api.ts';
import { writeRecord } from '../apiWrites.ts';
import { Dialog } from '../parts/dialog.tsx';
import { shown } from '../state/loadable.ts';
import { say } from '../words/words.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { ReadOnlyNote } from '../parts/readOnlyNote.tsx';
import { scoreRules } from './records.ts';
import { words } from './words/words.ts';
import { writing } from './writing.ts';
import { WritingState } from './writingState.tsx';
import { pointsText, scoreText } from './written.ts';

/** So many places of the ranking are shown before and after. */
const previewed = 10;

/** The rules, each with its formula, and what the ranking of the month shown would be by others. */
export function RulesDialog({
  read,
  leave,
}: {
  readonly read: MonthReading;
  readonly leave: () => void;
}) {
  const text = words.value.supervision;
  const published = shown(scoreRules.state.value)?.find(({ item }) => item === zoneItem);
  const present = published?.content.weights ?? read.figures.rules.weights;
  const drafted = useSignal<Readonly<Record<ScoreCriterion, string>>>(
    Object.fromEntries(scoreCriteria.map((each) => [each, String(present[each])])) as Record<
      ScoreCriterion,
      string
    >,
  );
  const { state, write } = useMemo(writing, []);
  const weights = weightsOf(drafted.value);
  const total = weights && scoreCriteria.reduce((sum, each) => sum + weights[each], 0);
  const wrong = weights === null ? text.badWeight : total === 0 ? text.noWeights : null;
  const save = async () => {
    if (weights === null || wrong !== null) return;
    const address = addressOf.writtenItem(read.zone, 'score-rules', zoneItem);
    if (await write(() => writeRecord<'scoreRules'>(address, { weights }, published?.etag ?? null)))
      leave();
  };
  return (
    <Dialog heading={text.rules} onClose={leave}>
      <div class="duty-rules">
        <p>{text.formulaHead}</p>
        {scoreCriteria.map((criterion) => (
          <label key={criterion} class="duty-rule-line">
            <b>{text.criteria[criterion]}</b>
            <span>{text.formulas[criterion]}</span>
            <input
              type="number"
              min={0}
              max={1000}
              step="any"
              aria-label={`${text.criteria[criterion]} ${text.weight}`}
              value={drafted.value[criterion]}
              onInput={({ currentTarget }) =>
                (drafted.value = { ...drafted.value, [criterion]: currentTarget.value })
              }
            />
          </label>
        ))}
        <p class="duty-quiet">
          {total !== null && `${text.total(pointsText(total))} · `}
          {text.rulesNow}
        </p>
        {wrong === null && weights ? (
          <Preview read={read} weights={weights} />
        ) : (
          <p class="duty-wrong" role="alert">
            {wrong}
          </p>
        )}
        <WritingState state={state} />
        <ReadOnlyNote of="scoreRules" />
        <p class="duty-dialog-foot">
          <button type="button" class="quiet-button" onClick={leave}>
            {text.cancel}
          </button>
          {mayWrite('scoreRules') && (
            <button
              type="button"
              class="quiet-button duty-primary"
              disabled={wrong !== null}
              onClick={() => void save()}
            >
              {text.saveRules}
            </button>
          )}
        </p>
      </div>
    </Dialog>
  );
}

function weightsOf(
  drafted: Readonly<Record<ScoreCriterion, string>>,
): ScoreRules['weights'] | null {
  const entries = scoreCriteria.map(
    (each) => [each, drafted[each].trim() === '' ? NaN : Number(drafted[each])] as const,
  );
  if (entries.some(([, weight]) => !(weight >= 0 && weight <= 1000))) return null;
  return Object.fromEntries(entries) as Record<ScoreCriterion, number>;
}

/** The ranking of the month shown, as it counts and by the drafted weights. */
function Preview({
  read,
  weights,
}: {
  readonly read: MonthReading;
  readonly weights: ScoreRules['weights'];
}) {
  const text = words.value.supervision;
  const { areas, tasks } = read.figures;
  const blocks = areas.filter(({ kind, id }) => kind === 'block' && id !== null);
  const after = blocks.map(({ id }) => {
    const own = tasks.flatMap((task, place) =>
      id !== null && task.blocks.includes(id) ? [{ place, task }] : [],
    );
    return scoreOf(own, { weights }).score;
  });
  const ranks = ranksOf(after);
  const rows = blocks
    .map((block, index) => ({ block, rank: ranks[index] ?? null, score: after[index] ?? null }))
    .filter(({ block, rank }) => rank !== null || block.rank !== null)
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
    .slice(0, previewed);
  return (
    <table class="duty-preview">
      <caption>{text.preview}</caption>
      <thead>
        <tr>
          <th scope="col">{text.columns.block}</th>
          <th scope="col">{text.before}</th>
          <th scope="col">{text.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ block, rank, score }) => (
          <tr key={block.id}>
            <th scope="row">{say(block.name)}</th>
            <td>
              {block.rank ?? words.value.none} <small>{scoreText(block.score.score)}</small>
            </td>
            <td class={block.rank === rank ? undefined : 'duty-changed'}>
              {rank ?? words.value.none} <small>{scoreText(score)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
