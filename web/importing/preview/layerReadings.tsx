import type { DraftLayer } from '../../../geodata/import/importDraft.ts';
import { layerPurposes, type LayerPurpose } from '../../../geodata/import/zoneImport.ts';
import { say } from '../../words/words.ts';
import { purposeOf, readingOf, withPurpose } from '../choices/layerChoices.ts';
import { choices, choose } from '../draft/choose.ts';
import { words } from '../words/words.ts';
import { EncodingChoice } from './encodingChoice.tsx';
import { FieldChoices } from './fieldChoices.tsx';
import { SystemChoice } from './systemChoice.tsx';

/** What each layer of the files becomes, and of those that are used how they are read. */
export function LayerReadings({ layers }: { readonly layers: readonly DraftLayer[] }) {
  return (
    <>
      {layers.map((layer, index) => (
        // Two layers may have one name; their places stay.
        <LayerSection key={index} layer={layer} index={index} />
      ))}
    </>
  );
}

function LayerSection({ layer, index }: { readonly layer: DraftLayer; readonly index: number }) {
  const text = words.value.importing;
  const all = choices.value;
  if (all === null) return null;
  const purpose = purposeOf(all, index);
  return (
    <section class="import-layer" aria-label={`${text.layer} ${layer.name}`}>
      <div class="import-layer-head">
        <h3>{layer.name}</h3>
        <label>
          <span class="quiet">{text.becomes}</span>
          <select
            value={purpose ?? 'none'}
            onChange={(event) => {
              const chosen = event.currentTarget.value as LayerPurpose | 'none';
              choose((before) =>
                withPurpose(before, index, layer, chosen === 'none' ? null : chosen),
              );
            }}
          >
            {(['none', ...layerPurposes] as const).map((one) => (
              <option key={one} value={one}>
                {text.purposes[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {layer.notes.map((note) => (
        <p key={note.zh} class="quiet">
          {say(note)}
        </p>
      ))}
      {purpose !== null && (
        <>
          <SystemChoice layer={layer} index={index} reading={readingOf(all, index)} />
          <EncodingChoice layer={layer} />
          <FieldChoices layer={layer} index={index} purpose={purpose} />
        </>
      )}
    </section>
  );
}
