import type { ImportCounts } from '../../geodata/import/zoneImport.ts';
import { patch } from '../state/current.ts';
import { plainNumber } from '../words/format.ts';
import { leftBehind } from './doneFigures.ts';
import { discard } from './draft/handIn.ts';
import { askToUndo, undo, undoing } from './draft/imports.ts';
import { compared, draft } from './draft/work.ts';
import { FileNames } from './fileNames.tsx';
import { countsText, ImportList } from './importList.tsx';
import { oneAfterAnother } from './oneAfterAnother.ts';
import { saidText } from './saidText.ts';
import { words } from './words/words.ts';

/** What an import has done and what of the file is not among it, on to the map, and back from it. */
export function Written(props: { readonly id: string; readonly counts: ImportCounts }) {
  const text = words.value.importing;
  const { id, counts } = props;
  const names = draft.value?.files.map(({ name }) => name) ?? [];
  const seen = compared.value?.summary ?? null;
  const left = (seen ? leftBehind(seen) : []).map(({ kind, count }) =>
    text.leftBehind[kind](plainNumber(count)),
  );
  const now = undoing.value?.id === id ? undoing.value : null;
  const undoAndLeave = async () => {
    if (await undo(id)) discard();
  };
  return (
    <div class="import-body">
      <div role="status">
        <h3 class="import-done">{text.written}</h3>
        <FileNames names={names} />
        <p>{countsText(counts, seen)}</p>
        {left.length > 0 && <p>{text.besides(oneAfterAnother(left))}</p>}
      </div>
      {now?.kind === 'asking' ? (
        <div class="import-question" role="alertdialog" aria-label={text.undoAsk(names[0] ?? '')}>
          <p>{text.undoAsk(names[0] ?? '')}</p>
          <button type="button" class="button button-seal" onClick={() => void undoAndLeave()}>
            {text.undoNow}
          </button>
          <button type="button" class="button" onClick={() => askToUndo(null)}>
            {text.keep}
          </button>
        </div>
      ) : (
        <div class="import-actions">
          <button type="button" class="button import-primary" onClick={toMap}>
            {text.toMap}
          </button>
          <button type="button" class="button" onClick={discard}>
            {text.another}
          </button>
          <button
            type="button"
            class="button"
            disabled={now?.kind === 'working'}
            onClick={() => askToUndo(id)}
          >
            {now?.kind === 'working' ? text.undoing : text.undoThis}
          </button>
        </div>
      )}
      {now?.kind === 'refused' && (
        <p class="import-caution" role="alert">
          {saidText(now.said)}
        </p>
      )}
      <ImportList but={id} />
    </div>
  );
}

/** Whoever comes back has something else to bring in. */
function toMap(): void {
  patch({ sheet: null });
  discard();
}
