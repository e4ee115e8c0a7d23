import './look/entry.css';
import './look/awaited.css';
import { useEffect } from 'preact/hooks';
import { ReadOnlyNote } from '../parts/readOnlyNote.tsx';
import { isLarge } from '../state/records.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { CellBar } from './cellBar.tsx';
import { chosenBlock } from './choice.ts';
import { followDraft } from './draft.ts';
import { EntryFoot } from './foot.tsx';
import { EntryGrid } from './grid/grid.tsx';
import { EntryHead } from './head.tsx';
import { entryRows, shownRows } from './rows.ts';
import { words } from './words/words.ts';

/** 月报录入: the sheet of a month, all or none of it saved. */
export function MonthlyEntry() {
  const isOpen = mayWrite('entry');
  useEffect(() => (isOpen ? followDraft() : undefined), [isOpen]);
  if (!isOpen) return <ReadOnlyNote of="entry" />;
  return (
    <>
      <EntryHead />
      <Rows />
      <CellBar />
      <EntryFoot />
    </>
  );
}

function Rows() {
  const text = words.value.entry;
  const rows = shownRows.value;
  if (isLarge.value && chosenBlock.value === null)
    return <p class="quiet entry-empty">{text.largeZone}</p>;
  if (entryRows.state.value.status === 'failed')
    return (
      <p class="quiet entry-empty" role="alert">
        {text.failed}
      </p>
    );
  if (rows === undefined)
    return (
      <p class="quiet entry-empty" role="status">
        {text.loading}
      </p>
    );
  if (rows.length === 0) return <p class="quiet entry-empty">{text.noRows}</p>;
  return <EntryGrid rows={rows} />;
}
