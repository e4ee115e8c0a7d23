import { say } from '../words/words.ts';
import type { CellPlace, EntryField } from '../../geodata/entry/entryCell.ts';
import { goTo } from './grid/active.ts';
import { cellName, columns } from './grid/columns.ts';
import { hasMoreColumns } from './choice.ts';
import { conflicts, judged, type SheetProblem } from './judged.ts';
import { rowById, shownRows } from './rows.ts';
import { edits, keepMine, typeCells } from './steps.ts';
import { heldText } from './cellTexts.ts';
import { ReasonField } from './reasonField.tsx';
import { words } from './words/words.ts';
import { cellKey } from '../../geodata/entry/entryCell.ts';

/** Whatever stands in the way of saving, with what is done about it. */
export function ProblemList() {
  const text = words.value.entry;
  const { problems } = judged.value;
  if (problems.length === 0 && conflicts.value.length === 0) return null;
  return (
    <section class="entry-problems" aria-label={text.problems}>
      <ul>
        {conflicts.value.map(({ key, mine, ...place }) =>
          place.field === 'reason' ? null : (
            <Conflict key={key} mine={mine} place={{ ...place, field: place.field }} />
          ),
        )}
        {problems.map((problem) => (
          <Problem key={`${cellKey(problem.place)} ${problem.said.zh}`} problem={problem} />
        ))}
      </ul>
    </section>
  );
}

type Place = CellPlace & { readonly field: EntryField };

function nameOf({ parcel, ...column }: Place): string {
  const row = rowById.value.get(parcel);
  return cellName(row ? say(row.name) : parcel, column);
}

function GoThere({ place }: { readonly place: Place }) {
  const go = () => {
    if (!columns.peek().some(({ field }) => field === place.field)) hasMoreColumns.value = true;
    const row = shownRows.peek()?.findIndex(({ parcel }) => parcel === place.parcel) ?? -1;
    const column = columns
      .peek()
      .findIndex(({ axis, field }) => axis === place.axis && field === place.field);
    if (row >= 0) goTo({ row, column });
  };
  return (
    <button type="button" class="link" onClick={go}>
      {nameOf(place)}
    </button>
  );
}

function Problem({ problem }: { readonly problem: SheetProblem }) {
  const { kind, place, said } = problem;
  const text = words.value.entry;
  const typed = edits.value.get(cellKey({ ...place, field: 'reason' }))?.text ?? '';
  return (
    <li data-kind={kind} data-solved={problem.isSolved}>
      <GoThere place={place} /> <span>{say(said)}</span>
      {kind === 'explain' && (
        <>
          <ReasonField place={place} of={nameOf(place)} takesFocus={false} />
          <button
            type="button"
            class="quiet-button"
            disabled={typed.trim() === ''}
            onClick={() => giveToAll(typed)}
          >
            {text.useForAll}
          </button>
        </>
      )}
    </li>
  );
}

/** One reason for whatever has none: a whole month written down late. */
function giveToAll(text: string): void {
  typeCells(
    judged
      .peek()
      .problems.filter(({ kind, isSolved }) => kind === 'explain' && !isSolved)
      .map(({ place }) => ({ place: { ...place, field: 'reason' as const }, text })),
  );
}

function Conflict({ mine, place }: { readonly mine: string; readonly place: Place }) {
  const text = words.value.entry;
  const row = rowById.value.get(place.parcel);
  const theirs = row ? heldText(row, place) : '';
  return (
    <li data-kind="conflict">
      <GoThere place={place} />{' '}
      <span>
        {text.mine} <b>{mine || text.nothing}</b> · {text.theirs} <b>{theirs || text.nothing}</b>
      </span>
      <button type="button" class="quiet-button" onClick={() => keepMine(cellKey(place), place)}>
        {text.keepMine}
      </button>
      <button type="button" class="quiet-button" onClick={() => typeCells([{ place, text: null }])}>
        {text.takeTheirs}
      </button>
    </li>
  );
}
