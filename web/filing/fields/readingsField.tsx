import type { Doubt } from '../../../geodata/zone.ts';
import { words } from '../words/words.ts';
import { ProvenanceField } from './provenanceField.tsx';
import { TextPair } from './textPair.tsx';

type Readings = Doubt['readings'];
const blank: Readings[number] = { text: { zh: '', en: '' }, provenance: { kind: 'site' } };

/** What is said of a doubt, each with where it is said. */
export function ReadingsField(props: {
  readonly value: Readings;
  readonly change: (value: Readings) => void;
  readonly isWrong: boolean;
  readonly isUnsaid: boolean;
}) {
  const { value, change, isWrong, isUnsaid } = props;
  const text = words.value.filing.fields;
  const put = (index: number, reading: Readings[number]) => change(value.with(index, reading));
  return (
    <fieldset class="filing-readings">
      <legend>{text.readings}</legend>
      {value.map((reading, index) => (
        // Readings have no names of their own; none changes its place.
        <div class="filing-reading" key={index}>
          <TextPair
            label={text.reading(index + 1)}
            rows={2}
            value={reading.text}
            isWrong={isWrong && reading.text.zh.trim() === ''}
            change={(said) => put(index, { ...reading, text: said })}
          />
          <ProvenanceField
            value={reading.provenance}
            isWrong={isUnsaid}
            change={(provenance) => put(index, { ...reading, provenance })}
          />
          {value.length > 1 && (
            <button
              type="button"
              class="link"
              onClick={() => change(value.filter((_, at) => at !== index))}
            >
              {text.removeReading(index + 1)}
            </button>
          )}
        </div>
      ))}
      <button type="button" class="button" onClick={() => change([...value, blank])}>
        {text.addReading}
      </button>
    </fieldset>
  );
}
