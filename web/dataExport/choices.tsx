import type { ComponentChildren } from 'preact';
import { archiveFormat } from '../../geodata/export/archiveFormat.ts';
import { dataFormatIds, dataFormats } from '../../geodata/export/dataFormat.ts';
import { needsLocalParameters } from '../../geodata/survey/systems/datum.ts';
import { say } from '../words/words.ts';
import { blocks } from './blocks.ts';
import { chosenParcels, choose, current, extents, systems } from './choice.ts';
import { words } from './words/words.ts';

/** As what, in which coordinate system, and which parcels. */
export function Choices() {
  return (
    <div class="data-export-fields">
      <Formats />
      {!current.value.tiles && (
        <>
          <System />
          <Extent />
          <Encoding />
        </>
      )}
    </div>
  );
}

function Formats() {
  const text = words.value.dataExport;
  const { format, tiles } = current.value;
  return (
    <div class="data-export-field">
      <div class="data-export-formats" role="group" aria-label={text.format}>
        {dataFormatIds.map((id) => (
          <button
            key={id}
            type="button"
            class="button"
            aria-pressed={!tiles && format === id}
            title={say(dataFormats[id].hint)}
            onClick={() => choose({ format: id, tiles: false })}
          >
            {say(dataFormats[id].name)}
          </button>
        ))}
        <button
          type="button"
          class="button"
          aria-pressed={tiles}
          title={say(archiveFormat.hint)}
          onClick={() => choose({ tiles: true })}
        >
          {say(archiveFormat.name)}
        </button>
      </div>
      <p class="quiet">{say((tiles ? archiveFormat : dataFormats[format]).hint)}</p>
    </div>
  );
}

function System() {
  const text = words.value.dataExport;
  const { system } = current.value;
  return (
    <>
      <label class="data-export-field">
        <span>{text.system}</span>
        <select
          value={system.code}
          onChange={(event) => choose({ system: event.currentTarget.value })}
        >
          {systems.value.map(({ code, name }) => (
            <option key={code} value={code}>
              {code} {say(name)}
            </option>
          ))}
        </select>
      </label>
      {needsLocalParameters(system.datum) && (
        <p class="data-export-caution" role="status">
          {text.notCorrected}
        </p>
      )}
    </>
  );
}

function Extent() {
  const text = words.value.dataExport;
  const { extent, block, cut } = current.value;
  const all = blocks();
  return (
    <>
      <Segments label={text.extent}>
        {extents.value.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={extent === kind}
            onClick={() => choose({ extent: kind })}
          >
            {kind === 'parcels' ? text.chosen(chosenParcels.value.length) : text.extents[kind]}
          </button>
        ))}
      </Segments>
      {extent === 'block' && (
        <label class="data-export-field">
          <span>{text.block}</span>
          <select
            value={block ?? all[0]?.id}
            onChange={(event) => choose({ block: event.currentTarget.value })}
          >
            {all.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {extent === 'drawn' && (
        <Segments label={text.partly}>
          {[false, true].map((each) => (
            <button
              key={String(each)}
              type="button"
              aria-pressed={cut === each}
              onClick={() => choose({ cut: each })}
            >
              {each ? text.cut : text.whole}
            </button>
          ))}
        </Segments>
      )}
      {!extents.value.includes('drawn') && <p class="quiet">{text.drawHint}</p>}
    </>
  );
}

function Encoding() {
  const text = words.value.dataExport;
  const { encodings, encoding } = current.value;
  if (encodings.length < 2) return null;
  return (
    <Segments label={text.encoding}>
      {encodings.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={encoding === each}
          onClick={() => choose({ encoding: each })}
        >
          {text.encodings[each]}
        </button>
      ))}
    </Segments>
  );
}

function Segments(props: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="data-export-field">
      <span>{props.label}</span>
      <div class="segments small" role="group" aria-label={props.label}>
        {props.children}
      </div>
    </div>
  );
}
