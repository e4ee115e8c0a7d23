import { useSignal } from '@preact/signals';
import { say } from '../words/words.ts';
import { MonthScores, ScoreButton } from './blockTable.tsx';
import { Rank } from './rank.tsx';
import type { ContactRow } from './rows.ts';
import { ScoreDetail, type Tasks } from './scoreDetail.tsx';
import { words } from './words/words.ts';

/** Contacts by rank, by the same rules as blocks. */
export function ContactTable(props: {
  readonly rows: readonly ContactRow[];
  readonly tasks: Tasks;
}) {
  const text = words.value.supervision;
  const isQuarter = props.rows[0]?.scores !== null;
  return (
    <table class="duty-table duty-contacts">
      <thead>
        <tr>
          <th scope="col">{text.columns.rank}</th>
          <th scope="col">{text.columns.contact}</th>
          <th scope="col" class="duty-number">
            {text.columns.score}
          </th>
          <th scope="col" class="duty-number">
            {text.columns.items}
          </th>
          {isQuarter && <th scope="col">{text.columns.months}</th>}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <Row key={row.key} row={row} tasks={props.tasks} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, tasks }: { readonly row: ContactRow; readonly tasks: Tasks }) {
  const isOpen = useSignal(false);
  const name = say(row.name);
  return (
    <>
      <tr>
        <td class="duty-rank-cell">
          <Rank {...row} />
        </td>
        <th scope="row">{name}</th>
        <td class="duty-number">
          <ScoreButton
            row={row}
            name={name}
            isOpen={isOpen.value}
            press={() => (isOpen.value = !isOpen.value)}
          />
        </td>
        <td class="duty-number">{row.items}</td>
        {row.scores && (
          <td>
            <MonthScores scores={row.scores} />
          </td>
        )}
      </tr>
      {isOpen.value && row.detail && (
        <tr class="duty-detail">
          <td colSpan={4}>
            <ScoreDetail score={row.detail} name={name} tasks={tasks} />
          </td>
        </tr>
      )}
    </>
  );
}
