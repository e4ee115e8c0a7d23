import { Icon } from '../parts/icon.tsx';
import { zoneId } from '../state/records.ts';
import { isApprovedFirst } from '../state/submissions.ts';
import { say } from '../words/words.ts';
import { provenance } from './choice.ts';
import { pastedOutside, sayAsBefore } from './grid/actions.ts';
import { foundDraft } from './draft.ts';
import { conflicts, isProblemListOpen, judged, mayBeSaved, unsolved } from './judged.ts';
import { ProblemList } from './problemList.tsx';
import { save, saving, undoSaved } from './saving.ts';
import { canRedo, canUndo, edits, redo, startFrom, undo } from './steps.ts';
import { words } from './words/words.ts';

/** What was changed, what is in the way, and what is done with it all. */
export function EntryFoot() {
  const text = words.value.entry;
  const state = saving.value;
  const counts = {
    cells: edits.value.size,
    mend: unsolved.value.filter(({ kind }) => kind === 'mend').length,
    explain: unsolved.value.filter(({ kind }) => kind === 'explain').length,
    decide: conflicts.value.length,
  };
  const said = [
    ...(counts.decide > 0 ? [text.toDecide(counts.decide)] : []),
    ...(counts.mend > 0 ? [text.toMend(counts.mend)] : []),
    ...(counts.explain > 0 ? [text.toExplain(counts.explain)] : []),
  ].join(' · ');
  const hasList = judged.value.problems.length + counts.decide > 0;
  const isOpen = hasList && (isProblemListOpen.value || counts.decide > 0);
  return (
    <footer class="entry-foot">
      {isOpen && <ProblemList />}
      <SavingLine />
      <div class="entry-actions">
        <p class="entry-count" role="status">
          {counts.cells === 0 ? text.noChanges : text.changes(counts.cells)}
        </p>
        {hasList && (
          <button
            type="button"
            class="quiet-button"
            data-kind={counts.mend + counts.decide > 0 ? 'mend' : 'explain'}
            aria-expanded={isOpen}
            onClick={() => {
              isProblemListOpen.value = !isProblemListOpen.peek();
            }}
          >
            {said || text.problems}
          </button>
        )}
        <span class="entry-gap" />
        <button type="button" class="quiet-button" title={text.asBeforeHint} onClick={sayAsBefore}>
          {text.asBefore}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={text.undo}
          title={text.undo}
          disabled={!canUndo.value}
          onClick={undo}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={text.redo}
          title={text.redo}
          disabled={!canRedo.value}
          onClick={redo}
        >
          <Icon name="redo" />
        </button>
        <button
          type="button"
          class="quiet-button"
          disabled={counts.cells === 0}
          onClick={() => {
            startFrom(new Map());
            foundDraft.value = null;
          }}
        >
          {text.discard}
        </button>
        <button
          type="button"
          class="button entry-save"
          disabled={!mayBeSaved.value || provenance.value === null || state.kind === 'saving'}
          onClick={() => void save()}
        >
          {state.kind === 'saving'
            ? text.saving
            : (isApprovedFirst.value ? text.submit : text.save)(judged.value.entries.length)}
        </button>
      </div>
    </footer>
  );
}

function SavingLine() {
  const text = words.value.entry;
  const state = saving.value;
  const draft = foundDraft.value;
  if (state.kind === 'saved' && state.zone === zoneId.value)
    return (
      <p class="entry-said" role="status">
        {text.saved(state.entries.length, state.day)}{' '}
        <button type="button" class="link" onClick={() => void undoSaved()}>
          {text.takeBack}
        </button>
      </p>
    );
  if (state.kind === 'waiting' && state.zone === zoneId.value)
    return (
      <p class="entry-said" role="status">
        {text.awaitsApproval(state.count, state.day)}
      </p>
    );
  if (state.kind === 'takenBack')
    return (
      <p class="entry-said" role="status">
        {text.takenBack}
      </p>
    );
  const wrong =
    state.kind === 'away'
      ? text.away
      : state.kind === 'refused'
        ? say(state.said)
        : conflicts.value.length > 0
          ? text.changedMeanwhile
          : null;
  if (wrong !== null)
    return (
      <p class="entry-said" data-kind="wrong" role="alert">
        {wrong}
      </p>
    );
  if (pastedOutside.value > 0)
    return (
      <p class="entry-said" role="status">
        {text.outside(pastedOutside.value)}
      </p>
    );
  if (draft === null) return null;
  return (
    <p class="entry-said" role="status">
      {text.draftFound(draft.cells, new Date(draft.keptAt).toLocaleString('zh-CN'))}{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          startFrom(new Map());
          foundDraft.value = null;
        }}
      >
        {text.draftDropped}
      </button>
    </p>
  );
}
