import type { DraftLayer } from '../../../geodata/import/importDraft.ts';
import { encodings, type Encoding } from '../../../geodata/survey/surveyFile.ts';
import { shareText } from '../../words/format.ts';
import { say } from '../../words/words.ts';
import { choices, choose } from '../draft/choose.ts';
import { words } from '../words/words.ts';

/** How text was read, with rows for somebody to judge; of formats that leave no choice nothing. */
export function EncodingChoice({ layer }: { readonly layer: DraftLayer }) {
  const text = words.value.importing;
  const { encoding: read } = layer;
  if (read === null) return null;
  return (
    <>
      <label class="import-field">
        <span>{text.encoding}</span>
        <select
          value={choices.value?.encoding ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            choose((all) => ({ ...all, encoding: value === '' ? null : (value as Encoding) }));
          }}
        >
          <option value="">{text.asGuessed(text.encodings[read.encoding])}</option>
          {encodings.map((one) => (
            <option key={one} value={one}>
              {text.encodings[one]}
            </option>
          ))}
        </select>
        <small>
          {text.sure(shareText(read.confidence))} · {say(read.reason)}
        </small>
      </label>
      {read.rows.length > 0 && (
        <details class="import-sample">
          <summary>{text.sampleRows}</summary>
          <ul>
            {read.rows.map((row, index) => (
              <li key={index}>{row}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
