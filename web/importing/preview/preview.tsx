import { say } from '../../words/words.ts';
import { choices, isAhead } from '../draft/choose.ts';
import { discard } from '../draft/handIn.ts';
import { compared, draft, work } from '../draft/work.ts';
import { FileNames } from '../fileNames.tsx';
import { progressOf } from '../progress.tsx';
import { saidText } from '../saidText.ts';
import { words } from '../words/words.ts';
import { Confirm } from './confirm.tsx';
import { FeatureDetail } from './featureDetail.tsx';
import { FeatureTable } from './featureTable.tsx';
import { LayerReadings } from './layerReadings.tsx';
import { Options } from './options.tsx';
import { Summary } from './summary.tsx';
import { tab, turnedTo } from './tab.ts';

/** 核对: what would come in and how it is read, two sides of one panel, with what writing it would do below. */
export function Preview() {
  const text = words.value.importing;
  const held = draft.value;
  const now = work.value;
  if (held === null || choices.value === null) return null;
  const refused = held.stage.kind === 'ready' ? held.stage.refused : null;
  const said = (now.kind === 'held' ? now.said : null) ?? refused;
  return (
    <>
      {said !== null && (
        <p class="import-caution" role="alert">
          {saidText(said)}
        </p>
      )}
      <div class="import-tabs">
        <div class="segments small" role="group" aria-label={text.confirm}>
          {(['features', 'reading'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={tab.value === one}
              disabled={one === 'features' && compared.value === null}
              onClick={() => {
                turnedTo.value = one;
              }}
            >
              {text.tabs[one]}
            </button>
          ))}
        </div>
        <Comparing names={held.files.map(({ name }) => name)} />
        <button type="button" class="button" onClick={discard}>
          {text.discard}
        </button>
      </div>
      {tab.value === 'features' ? <Features /> : <Reading />}
      <Confirm />
    </>
  );
}

/** The files; while something else is tried, how far that is, in their stead, so that what is looked at does not move. */
function Comparing({ names }: { readonly names: readonly string[] }) {
  const stage = draft.value?.stage;
  const isBusy = stage?.kind === 'comparing' || stage?.kind === 'reading';
  if (!isBusy && !isAhead.value) return <FileNames names={names} />;
  const { says, share } = progressOf(isBusy ? stage : { kind: 'comparing', done: 0, of: null });
  return (
    <label class="import-comparing">
      <span role="status">{says}</span>
      <progress value={share} />
    </label>
  );
}

function Features() {
  const last = compared.value;
  if (last === null) return null;
  return (
    <>
      <Summary summary={last.summary} />
      <FeatureTable />
      <FeatureDetail />
    </>
  );
}

function Reading() {
  const text = words.value.importing;
  const held = draft.value;
  if (held === null) return null;
  return (
    <div class="import-body import-reading">
      {held.stage.kind === 'choosing' && (
        <p class="import-caution" role="status">
          {text.allUnused}
        </p>
      )}
      <LayerReadings layers={held.layers} />
      <Options />
      {held.notes.map((note) => (
        <p key={note.zh} class="quiet">
          {say(note)}
        </p>
      ))}
    </div>
  );
}
