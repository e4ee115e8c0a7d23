import type { DraftLayer, LayerReading } from '../../../geodata/import/importDraft.ts';
import { datums, needsLocalParameters } from '../../../geodata/survey/systems/datum.ts';
import { shareText } from '../../words/format.ts';
import { say } from '../../words/words.ts';
import { systemInForce, withReading } from '../choices/layerChoices.ts';
import { systemGroups } from '../choices/systemGroups.ts';
import { choose } from '../draft/choose.ts';
import { words } from '../words/words.ts';
import { ParameterFields } from './parameterFields.tsx';

/** In which coordinate system a layer is: what is likely and why, or any other; which axis is first; the four parameters. */
export function SystemChoice(props: {
  readonly layer: DraftLayer;
  readonly index: number;
  readonly reading: LayerReading | undefined;
}) {
  const { layer, index, reading } = props;
  const text = words.value.importing;
  const inForce = systemInForce(layer, reading);
  const datum = inForce?.system?.datum;
  return (
    <>
      <label class="import-field">
        <span>{text.system}</span>
        <select
          value={inForce?.code ?? ''}
          onChange={(event) => {
            const { value: system } = event.currentTarget;
            choose((all) => withReading(all, index, { system, swapped: null, parameters: null }));
          }}
        >
          {inForce === null && <option value="">{text.unknownSystem}</option>}
          <optgroup label={text.guesses}>
            {layer.systems.map(({ code, name, confidence }) => (
              <option key={code} value={code}>
                {text.guess(say(name), shareText(confidence))}
              </option>
            ))}
          </optgroup>
          {systemGroups.map((group) => (
            <optgroup key={group.datum} label={say(datums[group.datum].name)}>
              {group.systems
                .filter(({ code }) => !layer.systems.some((offer) => offer.code === code))
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {code} {say(name)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <small>
          {inForce?.offer
            ? `${text.sure(shareText(inForce.offer.confidence))} · ${say(inForce.offer.reason)}`
            : inForce && text.chosenByHand}
        </small>
      </label>
      {inForce && (
        <label class="import-check">
          <input
            type="checkbox"
            checked={inForce.swapped}
            onChange={(event) => {
              const { checked: swapped } = event.currentTarget;
              choose((all) => withReading(all, index, { swapped }));
            }}
          />
          <span>{text.swapped}</span>
        </label>
      )}
      {datum && needsLocalParameters(datum) && (
        <ParameterFields
          key={inForce?.code}
          parameters={reading?.parameters ?? null}
          choose={(parameters) => choose((all) => withReading(all, index, { parameters }))}
        />
      )}
    </>
  );
}
