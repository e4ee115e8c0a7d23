import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { listenForFiles } from '../parts/listenForFiles.ts';
import { openedFiles, type OpenedFile } from './openedFiles.ts';
import { flyTo } from './flight.ts';
import { openFiles, putAway, refused, showFile } from './openFiles.ts';
import { words } from './words/words.ts';
import './tileFiles.css';

/** Files of tiles: chosen or dropped anywhere on the page, and those that are open. */
export function TileFiles() {
  const text = words.value.tileFiles;
  return (
    <div class="tile-files">
      <p class="quiet">{text.intro}</p>
      {refused.value.map(({ name, fault }) => (
        <p key={name} class="tile-files-caution" role="alert">
          {text.fault(name, text.faults[fault])}
        </p>
      ))}
      <Drop />
      {openedFiles.value.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <ul class="tile-files-list">
          {openedFiles.value.toReversed().map((opened) => (
            <Row key={opened.file.id} {...opened} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Drop() {
  const text = words.value.tileFiles;
  const input = useRef<HTMLInputElement>(null);
  const isOver = useSignal(false);
  useEffect(
    () =>
      listenForFiles({
        over: (value) => {
          isOver.value = value;
        },
        files: (files) => void openFiles(files),
        text: () => {},
      }),
    [],
  );
  return (
    <div class="tile-files-drop" data-over={isOver.value}>
      <p class="tile-files-drag">{text.drop}</p>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {text.choose}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".pmtiles"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file, saved anew, is to be chosen again.
          event.currentTarget.value = '';
          void openFiles(files);
        }}
      />
    </div>
  );
}

function Row({ file, isShown }: OpenedFile) {
  const text = words.value.tileFiles;
  const { id, name, bytes, kind, minzoom, maxzoom, attribution, own } = file;
  return (
    <li>
      <label class="tile-files-name">
        <input
          type="checkbox"
          checked={isShown}
          aria-label={`${text.show} ${name}`}
          onChange={(event) => showFile(id, event.currentTarget.checked)}
        />
        <b>{name}</b>
      </label>
      <p class="quiet">
        {text.facts(text.kinds[kind], minzoom, maxzoom, (bytes / 1e6).toFixed(1))}
      </p>
      {own && <p class="quiet">{text.own(own.asOf, own.takenAt.slice(0, 10))}</p>}
      {!own && file.kind === 'vector' && <p class="quiet">{text.layers(file.layers.join(', '))}</p>}
      {attribution && <p class="quiet">{attribution}</p>}
      <p class="tile-files-actions">
        <button type="button" class="button" onClick={() => flyTo(file)}>
          {text.lookAt}
        </button>
        <button type="button" class="button" onClick={() => putAway(id)}>
          {text.putAway}
        </button>
      </p>
    </li>
  );
}
