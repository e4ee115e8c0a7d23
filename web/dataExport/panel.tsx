import { blocks } from './blocks.ts';
import { Choices } from './choices.tsx';
import { Preview } from './preview.tsx';
import { save, saving } from './saving.ts';
import { words } from './words/words.ts';
import './dataExport.css';

/** Parcels to be taken along as data: chosen at the right, their fields seen at the left. */
export function DataExport() {
  const text = words.value.dataExport;
  return (
    <div class="data-export">
      <Preview />
      <div class="data-export-choices">
        <p class="quiet">{text.intro}</p>
        <Choices />
        <div class="data-export-save">
          <button
            type="button"
            class="button data-export-button"
            disabled={saving.value?.kind === 'working'}
            onClick={() => void save(blocks()[0]?.id)}
          >
            {text.save}
          </button>
          <Progress />
        </div>
      </div>
    </div>
  );
}

function Progress() {
  const text = words.value.dataExport;
  const now = saving.value;
  if (now === null) return null;
  if (now.kind === 'working')
    return (
      <p class="data-export-progress" role="status">
        <span>{now.bytes === 0 ? text.starting : text.received((now.bytes / 1e6).toFixed(1))}</span>
        <button type="button" class="button" onClick={now.cancel}>
          {text.cancel}
        </button>
      </p>
    );
  if (now.kind === 'saved') return <p role="status">{text.saved(now.name)}</p>;
  return (
    <p class="data-export-caution" role="alert">
      {now.text}
    </p>
  );
}
