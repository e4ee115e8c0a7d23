import { useEffect, useRef } from 'preact/hooks';
import { parcelEditNames } from '../../geodata/editing/parcelEdit.ts';
import type { DraftSummary } from '../../geodata/import/importDraft.ts';
import type { ImportCounts, ZoneImport } from '../../geodata/import/zoneImport.ts';
import { dayInChina, isoInstant } from '../../geodata/date.ts';
import { shown } from '../state/loadable.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { say, words as sharedWords } from '../words/words.ts';
import { plainNumber } from '../words/format.ts';
import { donesOf } from './doneFigures.ts';
import { askToUndo, imports, undo, undoing } from './draft/imports.ts';
import { oneAfterAnother } from './oneAfterAnother.ts';
import { saidText } from './saidText.ts';
import { words } from './words/words.ts';

/**
 * 以往导入: what was brought in, the newest first, each to be undone.
 *
 * @param but the import that is told of above
 */
export function ImportList({ but = null }: { readonly but?: string | null }) {
  const text = words.value.importing;
  const state = imports.state.value;
  const all = shown(state)?.filter(({ id }) => id !== but);
  return (
    <section class="import-history" aria-label={text.history}>
      <h3>{text.history}</h3>
      {state.status === 'failed' && (
        <p class="import-caution" role="alert">
          {text.historyFailed}{' '}
          <button type="button" class="link" onClick={imports.retry}>
            {sharedWords.value.notices.retry}
          </button>
        </p>
      )}
      {all?.length === 0 && <p class="quiet">{but === null ? text.noHistory : text.noEarlier}</p>}
      {all && (
        <ul>
          {all.toReversed().map((one) => (
            <li key={one.id} data-undone={one.undoneAt !== null}>
              <ImportRow of={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ImportRow({ of }: { readonly of: ZoneImport }) {
  const text = words.value.importing;
  const now = undoing.value;
  if (now?.id === of.id && now.kind === 'working') return <p role="status">{text.undoing}</p>;
  if (now?.id === of.id && now.kind === 'asking') return <UndoQuestion of={of} />;
  return (
    <>
      <div class="import-row">
        <div>
          <b>{titleOf(of)}</b>
          <small>
            {dayInChina(of.recordedAt)} · {countsText(of.counts)} ·{' '}
            {of.asOf === null ? text.always : text.from(of.asOf)}
            {of.undoneAt !== null && <> · {text.undone(dayInChina(isoInstant(of.undoneAt)))}</>}
          </small>
        </div>
        {mayWrite('import') && of.undoneAt === null && (
          <button
            type="button"
            class="button"
            aria-label={text.undoNamed(titleOf(of))}
            onClick={() => askToUndo(of.id)}
          >
            {text.undo}
          </button>
        )}
      </div>
      {now?.id === of.id && now.kind === 'refused' && (
        <p class="import-caution" role="alert">
          {saidText(now.said)}
        </p>
      )}
    </>
  );
}

function UndoQuestion({ of }: { readonly of: ZoneImport }) {
  const text = words.value.importing;
  // The safe answer is the one at hand.
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div class="import-question" role="alertdialog" aria-label={text.undoAsk(titleOf(of))}>
      <p>{text.undoAsk(titleOf(of))}</p>
      <button type="button" class="button button-seal" onClick={() => void undo(of.id)}>
        {text.undoNow}
      </button>
      <button type="button" class="button" ref={keep} onClick={() => askToUndo(null)}>
        {text.keep}
      </button>
    </div>
  );
}

/** The file; of an edit by hand what was done to which: `分割 鞋塘西`. */
function titleOf({ file, edit }: ZoneImport): string {
  if (edit === null) return file ?? '';
  const parcels = edit.from.length > 0 ? edit.from : edit.to;
  return `${say(parcelEditNames[edit.kind])} ${oneAfterAnother(parcels.map(({ name }) => say(name)))}`;
}

/** `新增 12 宗，换边界 3 宗，区块` */
export function countsText(counts: ImportCounts, seen: DraftSummary | null = null): string {
  const text = words.value.importing;
  const said = [
    ...donesOf(counts, seen).map(({ kind, count }) => text.counts[kind](plainNumber(count))),
    ...counts.layers.map((layer) => text.areaLayers[layer]),
  ];
  return said.length === 0 ? text.nothingChanged : oneAfterAnother(said);
}
