import type { Bilingual } from '../../geodata/bilingual.ts';
import type { DraftStage, ImportDraft } from '../../geodata/import/importDraft.ts';
import { say } from '../words/words.ts';
import { plainNumber } from '../words/format.ts';
import { ChooseFiles } from './chooseFiles.tsx';
import { discard } from './draft/handIn.ts';
import { work, type Work } from './draft/work.ts';
import { FileNames } from './fileNames.tsx';
import { saidText } from './saidText.ts';
import { words } from './words/words.ts';

/** Files on their way to the server. */
export function Sending(props: { readonly sending: Extract<Work, { readonly kind: 'sending' }> }) {
  const text = words.value.importing;
  const { names, bytes, cancel } = props.sending;
  return (
    <div class="import-body">
      <FileNames names={names} />
      <Waiting says={text.sending((bytes / 1e6).toFixed(1))} share={undefined} cancel={cancel} />
    </div>
  );
}

type Busy = Extract<DraftStage, { readonly done: number }>;

/** Files that are read, or parcels that are written: how far, and a way out. */
export function Progress(props: { readonly draft: ImportDraft; readonly stage: Busy }) {
  const text = words.value.importing;
  const { files } = props.draft;
  const now = work.value;
  const said = now.kind === 'held' ? now.said : null;
  return (
    <div class="import-body">
      <FileNames names={files.map(({ name }) => name)} />
      <Waiting {...progressOf(props.stage)} cancel={discard} />
      {props.stage.kind === 'writing' && <p class="quiet">{text.writingNote}</p>}
      {said !== null && (
        <p class="import-caution" role="alert">
          {saidText(said)}
        </p>
      )}
    </div>
  );
}

/** `正在与现有地块核对 1,200 / 5,000`, with the share that is done; undefined while nobody knows how much there is. */
export function progressOf({ kind, done, of }: Busy): { says: string; share: number | undefined } {
  const text = words.value.importing;
  const counted =
    of !== null && of > 0
      ? text.progress(plainNumber(done), plainNumber(of))
      : done > 0
        ? text.progressOpen(plainNumber(done))
        : '';
  const share = of !== null && of > 0 ? Math.min(1, done / of) : undefined;
  return { says: `${text.stages[kind]}… ${counted}`.trim(), share };
}

function Waiting(props: {
  readonly says: string;
  readonly share: number | undefined;
  readonly cancel: () => void;
}) {
  return (
    <div class="import-waiting">
      <label>
        <span role="status">{props.says}</span>
        <progress value={props.share} />
      </label>
      <button type="button" class="button" onClick={props.cancel}>
        {words.value.importing.cancel}
      </button>
    </div>
  );
}

/** Files that could not be read: why, and on with others. */
export function Failed(props: { readonly draft: ImportDraft; readonly detail: Bilingual }) {
  const text = words.value.importing;
  return (
    <>
      <div class="import-failed" role="alert">
        <h3>{text.failed}</h3>
        <FileNames names={props.draft.files.map(({ name }) => name)} />
        <p class="import-caution">{say(props.detail)}</p>
      </div>
      <ChooseFiles />
    </>
  );
}
