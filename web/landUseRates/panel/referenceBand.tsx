import type { IsoDate } from '../../../geodata/date.ts';
import type { Indicator } from '../../../geodata/indicator.ts';
import { referencesFor, type ReferenceValue } from '../../../geodata/land/referenceValues.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { bandOf, type Band } from './referenceBandMarks.ts';
import { unitText } from './figureValue.tsx';
import { figureNumber } from '../numbers.ts';

/** What the rate was elsewhere, as marks on a line from low to high, and in words with year and source. Never a norm. */
export function ReferenceBand({
  indicator,
  date,
}: {
  readonly indicator: Indicator;
  readonly date: IsoDate;
}) {
  const text = words.value.rates.figure;
  const references = referencesFor(indicator.id, date);
  const band = bandOf(indicator.value, references);
  if (!band) return null;
  return (
    <section class="references">
      <h4>
        {text.references} <small>{text.referencesNote}</small>
      </h4>
      <Line band={band} indicator={indicator} />
      <ul>
        {references.map((reference) => (
          <li key={`${reference.of.zh}${reference.asOf}`}>
            <span>
              {reference.asOf.slice(0, 4)} {say(reference.of)}
              {reference.converted && <small> {text.converted}</small>}
            </span>
            <b>
              {figureNumber(reference.value, indicator.unit)} {unitText(indicator.unit)}
            </b>
            <Source reference={reference} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The addresses are given to be looked up; the page itself leads nowhere outside, because it may have no way there. */
function Source({ reference: { source } }: { readonly reference: ReferenceValue }) {
  return (
    <small class="reference-source" title={source.address}>
      {say(source.title)}
    </small>
  );
}

/** The words beneath say the same, so that the drawing itself is not read out. */
function Line({ band, indicator }: { readonly band: Band; readonly indicator: Indicator }) {
  const rows = Math.max(...band.marks.map(({ row }) => row)) + 1;
  const at = (place: number) => ({ left: `${place * 100}%` });
  return (
    <div class="band" aria-hidden="true" style={{ '--rows': rows }}>
      <i class="band-line" />
      {band.marks.map(({ at: place, row, reference }) => (
        <span
          key={`${reference.of.zh}${reference.asOf}`}
          class="band-mark"
          style={{ ...at(place), '--row': row }}
        >
          {reference.asOf.slice(0, 4)}
        </span>
      ))}
      {band.value !== null && indicator.value !== null && (
        <span class="band-value" style={at(band.value)}>
          {figureNumber(indicator.value, indicator.unit)}
        </span>
      )}
    </div>
  );
}
