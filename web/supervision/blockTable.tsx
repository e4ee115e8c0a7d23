import { useSignal } from '@preact/signals';
import { unit } from '../state/current.ts';
import { say } from '../words/words.ts';
import { BlockersCell, ReachedArea, ReachedParcels, ThenNow } from './figureCell.tsx';
import { Lights } from './lights.tsx';
import { Rank } from './rank.tsx';
import { splitByRank, type AreaRow, type Scored } from './rows.ts';
import { ScoreDetail, type Tasks } from './scoreDetail.tsx';
import { words } from './words/words.ts';
import { scoreText } from './written.ts';

/** Blocks by rank, the whole zone first; a score opens to what earned it. */
export function BlockTable({
  rows,
  tasks,
}: {
  readonly rows: readonly AreaRow[];
  readonly tasks: Tasks;
}) {
  const text = words.value.supervision;
  const [zone, ...blocks] = rows;
  const { ranked, unranked } = splitByRank(blocks);
  const area = words.value.units[unit.value];
  const isQuarter = zone?.scores !== null;
  return (
    <table class="duty-table">
      <thead>
        <tr>
          <th scope="col">{text.columns.rank}</th>
          <th scope="col">{text.columns.block}</th>
          <th scope="col" class="duty-number">
            {text.columns.score}
          </th>
          <th scope="col" class="duty-number">
            {text.columns.clearance} <small>{area}</small>
          </th>
          <th scope="col" class="duty-number">
            {text.columns.levelling} <small>{area}</small>
          </th>
          <th scope="col" class="duty-number">
            {text.columns.start} <small>{words.value.legend.parcels}</small>
          </th>
          <th scope="col" class="duty-number">
            {text.columns.completion} <small>{words.value.legend.parcels}</small>
          </th>
          <th scope="col">{isQuarter ? text.columns.months : text.columns.lights}</th>
          <th scope="col">{text.columns.blockers}</th>
        </tr>
      </thead>
      <tbody>
        {[...(zone ? [zone] : []), ...ranked, ...unranked].map((row) => (
          <BlockRow key={row.key} row={row} tasks={tasks} />
        ))}
      </tbody>
    </table>
  );
}

function BlockRow({ row, tasks }: { readonly row: AreaRow; readonly tasks: Tasks }) {
  const isOpen = useSignal(false);
  const name = row.kind === 'zone' ? words.value.supervision.wholeZone : say(row.name);
  return (
    <>
      <tr class={row.kind === 'zone' ? 'duty-zone' : undefined}>
        <td class="duty-rank-cell">{row.kind === 'zone' ? null : <Rank {...row} />}</td>
        <th scope="row">{name}</th>
        <td class="duty-number">
          <ScoreButton
            row={row}
            name={name}
            isOpen={isOpen.value}
            press={() => (isOpen.value = !isOpen.value)}
          />
        </td>
        <ReachedArea row={row} milestone="clearance" />
        <ReachedArea row={row} milestone="levelling" />
        <ReachedParcels row={row} milestone="start" />
        <ReachedParcels row={row} milestone="completion" />
        <td>{row.scores ? <MonthScores scores={row.scores} /> : <Lights counts={row.lights} />}</td>
        <BlockersCell row={row} />
      </tr>
      {isOpen.value && row.detail && (
        <tr class="duty-detail">
          <td colSpan={9}>
            <ScoreDetail score={row.detail} name={name} tasks={tasks} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The score, which opens; of a quarter it has nothing beneath it but its months. */
export function ScoreButton(props: {
  readonly row: Scored;
  readonly name: string;
  readonly isOpen: boolean;
  readonly press: () => void;
}) {
  const { row, name, isOpen, press } = props;
  const text = words.value.supervision;
  const [was, is] = [scoreText(row.score), scoreText(row.nowScore ?? row.score)];
  const score = <ThenNow then={was} now={row.nowScore === undefined ? null : is} />;
  if (row.detail === null || row.score === null) return <span class="duty-score">{score}</span>;
  return (
    <button
      type="button"
      class="duty-score"
      aria-expanded={isOpen}
      aria-label={[text.openScore(name), was, ...(is === was ? [] : [text.now, is])].join(' ')}
      onClick={press}
    >
      {score}
    </button>
  );
}

export function MonthScores({ scores }: { readonly scores: readonly (number | null)[] }) {
  return <span class="duty-months">{scores.map(scoreText).join(' · ')}</span>;
}
