import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { ReadOnlyNote } from '../parts/readOnlyNote.tsx';
import { mayWrite } from '../state/mayWrite.ts';
import { handIn, refusePasted } from './draft/handIn.ts';
import { work } from './draft/work.ts';
import { acceptedEndings } from './fileTypes.ts';
import { ImportList } from './importList.tsx';
import { listenForFiles } from '../parts/listenForFiles.ts';
import { pastedFile } from './pastedFile.ts';
import { saidText } from './saidText.ts';
import { words } from './words/words.ts';

/** Which file: chosen, dropped anywhere on the page, or pasted as text; below it what was brought in so far. */
export function ChooseFiles() {
  const text = words.value.importing;
  const { value: now } = work;
  const said = now.kind === 'none' ? now.said : null;
  return (
    <div class="import-body">
      <p class="quiet">{text.intro}</p>
      {said !== null && (
        <p class="import-caution" role="alert">
          {saidText(said)}
        </p>
      )}
      {mayWrite('import') ? (
        <>
          <Drop />
          <Paste />
        </>
      ) : (
        <ReadOnlyNote of="import" />
      )}
      <ImportList />
    </div>
  );
}

function Drop() {
  const text = words.value.importing;
  const input = useRef<HTMLInputElement>(null);
  const isOver = useSignal(false);
  useEffect(
    () =>
      listenForFiles({
        over: (value) => {
          isOver.value = value;
        },
        files: (files) => void handIn(files),
        text: takePasted,
      }),
    [],
  );
  return (
    <div class="import-drop" data-over={isOver.value}>
      <p class="import-drag">{text.drop}</p>
      <button type="button" class="button import-primary" onClick={() => input.current?.click()}>
        {text.choose}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={acceptedEndings}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file, saved anew, is to be chosen again.
          event.currentTarget.value = '';
          void handIn(files);
        }}
      />
      <small>{text.formats}</small>
    </div>
  );
}

function takePasted(pasted: string): void {
  const file = pastedFile(pasted, words.peek().importing.pastedName);
  if (file) void handIn([file]);
  else refusePasted();
}

/** Where there is no keyboard, or the text is to be seen first. */
function Paste() {
  const text = words.value.importing;
  const typed = useSignal('');
  return (
    <div class="import-paste">
      <textarea
        rows={2}
        aria-label={text.paste}
        placeholder={text.paste}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      {typed.value.trim() !== '' && (
        <button type="button" class="button" onClick={() => takePasted(typed.peek())}>
          {text.readPasted}
        </button>
      )}
    </div>
  );
}
